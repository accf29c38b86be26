import assert from 'node:assert/strict';
import { formatCidr } from './cidr';
import { parseCidrPort, parseHostPort, parseIpPort } from './endpoint';
import { formatIp } from './ip';
import { parsePort } from './port';

describe('ports and endpoints', () => {
  it('reads ports', () => {
    assert.deepEqual(parsePort('25'), { ok: true, port: 25 });
    for (const text of ['65536', '-1', '', '25a', '2.5']) {
      const result = parsePort(text);
      assert.ok(!result.ok && result.unsure === undefined, text);
    }
    const zero = parsePort('0');
    assert.ok(!zero.ok && zero.unsure);
  });

  it('reads where a listener listens', () => {
    const cases = [
      ['0.0.0.0:25', '0.0.0.0', 25],
      ['0/0:2525', '0.0.0.0/0', 2525],
      ['[::]:25', '::', 25],
      ['[::]/0:25', '::/0', 25],
      ['[2001:db8::1]:465', '2001:db8::1', 465],
      ['192.0.2.0/28:587', '192.0.2.0/28', 587],
    ] as const;
    for (const [text, cidr, port] of cases) {
      const result = parseCidrPort(text);
      assert.ok(result.ok, text);
      assert.deepEqual([formatCidr(result.cidr), result.port], [cidr, port]);
    }
  });

  it('says what is missing or wrong', () => {
    const port = parseCidrPort('192.0.2.1');
    assert.ok(!port.ok && port.message.includes('has no port'));
    const range = parseCidrPort('0/0:70000');
    assert.deepEqual(!range.ok && [range.start, range.end, range.unsure], [4, 9, true]);
    const star = parseCidrPort('*:25');
    assert.equal(!star.ok && star.suggestion, '0.0.0.0:25');
    const v6 = parseCidrPort('2001:db8::1:25');
    assert.equal(!v6.ok && v6.suggestion, '[2001:db8::1]:25');
    for (const text of ['', ':', '[', '[]', '[::', ':25', 'example.com:25', '[::1]25']) {
      assert.ok(!parseCidrPort(text).ok, text);
    }
  });

  it('reads hosts and addresses with ports', () => {
    assert.deepEqual(parseHostPort('proxy.example.com:5000'), {
      ok: true,
      host: 'proxy.example.com',
      port: 5000,
    });
    assert.deepEqual(parseHostPort('[2001:db8::1]:5000'), { ok: true, host: '2001:db8::1', port: 5000 });
    assert.ok(!parseHostPort('proxy.example.com').ok);
    assert.ok(!parseHostPort('[proxy]:5000').ok);
    const bare = parseIpPort('192.0.2.1');
    assert.ok(bare.ok && bare.port === undefined && formatIp(bare.ip) === '192.0.2.1');
    const full = parseIpPort('[2001:db8::1]:5000');
    assert.ok(full.ok && full.port === 5000 && formatIp(full.ip) === '2001:db8::1');
    assert.ok(!parseIpPort('proxy.example.com:1').ok);
  });
});
