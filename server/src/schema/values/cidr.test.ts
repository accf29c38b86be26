import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeCidr, formatCidr, parseCidr } from './cidr';
import { contains, countOf, prefixFor } from './ip-range';

function cidrOf(text: string) {
  const cidr = parseCidr(text);
  assert.ok(cidr.ok, text);
  return cidr;
}

describe('CIDR', () => {
  it('reads full and short forms, addresses and ranges', () => {
    const cases = [
      ['0/0', '0.0.0.0/0', 2n ** 32n],
      ['10/8', '10.0.0.0/8', 2n ** 24n],
      ['173.194/16', '173.194.0.0/16', 65_536n],
      ['10.1.0/24', '10.1.0.0/24', 256n],
      ['192.0.2.77/28', '192.0.2.64/28', 16n],
      ['192.0.2.1/32', '192.0.2.1', 1n],
      ['192.0.2.1', '192.0.2.1', 1n],
      ['192.0.2.3-192.0.2.9', '192.0.2.3-192.0.2.9', 7n],
      ['::1', '::1', 1n],
      ['::/0', '::/0', 2n ** 128n],
      ['2001:DB8::/32', '2001:db8::/32', 2n ** 96n],
      ['2001:db8::1-2001:db8::2', '2001:db8::1-2001:db8::2', 2n],
    ] as const;
    for (const [text, written, count] of cases) {
      assert.equal(formatCidr(cidrOf(text)), written);
      assert.equal(countOf(cidrOf(text)), count);
    }
  });

  it('knows what was meant', () => {
    const cases: [string, string | undefined][] = [
      ['192.0.2.0/255.255.255.0', '192.0.2.0/24'],
      ['2001:db8/32', '2001:db8::/32'],
      ['192.0.2.1-20', '192.0.2.1-192.0.2.20'],
      ['[192.0.2.1]', '192.0.2.1'],
      ['192.0.2.0/33', undefined],
      ['192.0.2.0/', undefined],
      ['192.0.2.0/a', undefined],
      ['192.0.2.0/255.0.255.0', undefined],
      ['10.1', undefined],
      ['300/8', undefined],
      ['192.0.2.9-192.0.2.3', undefined],
      ['192.0.2.9-::1', undefined],
      ['mail.example.com', undefined],
      ['', undefined],
      ['/', undefined],
    ];
    for (const [text, suggestion] of cases) {
      const result = parseCidr(text);
      assert.ok(!result.ok, text);
      assert.equal(result.suggestion, suggestion, text);
    }
  });

  it('compares ranges', () => {
    assert.ok(contains(cidrOf('10/8'), cidrOf('10.1.2.0/24')));
    assert.ok(!contains(cidrOf('10.1.2.0/24'), cidrOf('10/8')));
    assert.ok(!contains(cidrOf('::/0'), cidrOf('10/8')));
    assert.equal(prefixFor(cidrOf('192.0.2.1')), 32);
    assert.equal(prefixFor(cidrOf('192.0.2.0/24')), 24);
    assert.equal(prefixFor(cidrOf('192.0.2.0-192.0.3.0')), 23);
    assert.equal(prefixFor(cidrOf('0/0')), 0);
    assert.equal(prefixFor(cidrOf('::/0')), 0);
  });

  it('is told in words', () => {
    assert.equal(describeCidr(cidrOf('192.0.2.0/28')), '16 addresses, 192.0.2.0 to 192.0.2.15');
    assert.equal(describeCidr(cidrOf('0/0')), 'every IPv4 address');
    assert.equal(describeCidr(cidrOf('10.0.0.1')), 'a private address (RFC 1918)');
    assert.equal(
      describeCidr(cidrOf('2001:db8::/32')),
      '2^96 addresses, 2001:db8:: to 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff',
    );
  });

  it('reads what it writes', () => {
    const network = fc.oneof(
      fc.tuple(fc.ipV4(), fc.nat(32)).map(([ip, length]) => `${ip}/${length}`),
      fc.tuple(fc.ipV6(), fc.nat(128)).map(([ip, length]) => `${ip}/${length}`),
    );
    fc.assert(
      fc.property(network, (text) => {
        const cidr = cidrOf(text);
        assert.deepEqual(cidrOf(formatCidr(cidr)), cidr);
        assert.equal(prefixFor(cidr), cidr.prefix);
        assert.ok(contains(cidr, cidrOf(text.slice(0, text.indexOf('/')))));
      }),
    );
  });
});
