import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatIp, parseIp, readIp } from './ip';
import { classifyIp, describeIp } from './ip-class';

function ipOf(text: string) {
  const ip = readIp(text);
  assert.ok(ip, text);
  return ip;
}

describe('IP addresses', () => {
  it('reads both versions', () => {
    assert.deepEqual(parseIp('192.0.2.1'), { ok: true, version: 4, value: 0xc0000201n });
    assert.deepEqual(parseIp('2001:db8::1'), { ok: true, version: 6, value: (0x20010db8n << 96n) | 1n });
    assert.equal(ipOf('::ffff:192.0.2.1').value, 0xffffc0000201n);
    assert.equal(ipOf('::').value, 0n);
  });

  it('refuses what is none', () => {
    for (const text of [
      '',
      '1.2.3',
      '1.2.3.256',
      '1.2.3.4.5',
      '1.2.3.4 ',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      'g::',
      '::1.2.3',
      '1:2:3:4:5:6:7:8:9',
      '12345::',
    ]) {
      assert.ok(!parseIp(text).ok, text);
    }
  });

  it('says what is wrong', () => {
    const large = parseIp('192.0.2.300');
    assert.ok(!large.ok && large.message.includes('300 is more than 255') && large.unsure === undefined);
    const zeros = parseIp('192.0.02.1');
    assert.ok(!zeros.ok && zeros.suggestion === '192.0.2.1' && zeros.unsure);
    const brackets = parseIp('[IPv6:2001:db8::1]');
    assert.ok(!brackets.ok && brackets.suggestion === '2001:db8::1' && brackets.unsure);
  });

  it('writes addresses as RFC 5952 has them', () => {
    const cases = [
      ['2001:0DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
      ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
      ['0:0:0:0:0:0:0:1', '::1'],
      ['0:0:0:0:0:0:0:0', '::'],
      ['::ffff:c000:201', '::ffff:192.0.2.1'],
      ['1:0:0:0:0:0:0:0', '1::'],
      ['10.0.0.1', '10.0.0.1'],
    ] as const;
    for (const [written, canonical] of cases) {
      assert.equal(formatIp(ipOf(written)), canonical);
    }
  });

  it('reads what it writes', () => {
    const ip = fc.oneof(
      fc.record({ version: fc.constant(4 as const), value: fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }) }),
      fc.record({ version: fc.constant(6 as const), value: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }) }),
      fc.record({
        version: fc.constant(6 as const),
        value: fc
          .array(fc.constantFrom<bigint>(0n, 1n, 0xffffn), { minLength: 8, maxLength: 8 })
          .map((groups) => groups.reduce((value, group) => (value << 16n) | group, 0n)),
      }),
    );
    fc.assert(fc.property(ip, (one) => assert.deepEqual(readIp(formatIp(one)), { ...one })));
  });

  it('reads what others write', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => assert.ok(parseIp(text).ok, text)));
  });

  it('knows special addresses', () => {
    const cases = [
      ['8.8.8.8', 'public', undefined],
      ['10.1.2.3', 'private', 'RFC 1918'],
      ['172.31.255.255', 'private', 'RFC 1918'],
      ['172.32.0.0', 'public', undefined],
      ['192.168.0.1', 'private', 'RFC 1918'],
      ['100.64.0.1', 'shared', 'RFC 6598'],
      ['127.0.0.1', 'loopback', 'RFC 1122'],
      ['169.254.1.1', 'link-local', 'RFC 3927'],
      ['203.0.113.9', 'documentation', 'RFC 5737'],
      ['0.0.0.0', 'unspecified', 'RFC 1122'],
      ['255.255.255.255', 'broadcast', 'RFC 919'],
      ['224.0.0.1', 'multicast', 'RFC 5771'],
      ['::1', 'loopback', 'RFC 4291'],
      ['::', 'unspecified', 'RFC 4291'],
      ['fd00::1', 'private', 'RFC 4193'],
      ['fe80::1', 'link-local', 'RFC 4291'],
      ['2001:db8::1', 'documentation', 'RFC 3849'],
      ['2a00:1450::1', 'public', undefined],
      ['::ffff:10.0.0.1', 'private', 'RFC 1918'],
    ] as const;
    for (const [text, kind, rfc] of cases) {
      assert.deepEqual(classifyIp(ipOf(text)), rfc === undefined ? { kind } : { kind, rfc }, text);
    }
    assert.equal(describeIp(ipOf('10.0.0.1')), 'a private address (RFC 1918)');
    assert.equal(describeIp(ipOf('8.8.8.8')), 'a public address');
  });
});
