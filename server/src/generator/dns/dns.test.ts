import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textStrings } from '../../features/dkim/record';
import { parseCidr } from '../../schema/values/cidr';
import { formatIp, type Ip, readIp } from '../../schema/values/ip';
import { defaultOptions } from '../defaults';
import { generate, isGenerated } from '../generate';
import { reverseName } from './names';
import { printTable, printZones } from './print';
import { dnsPlan, type PublicKeys } from './records';
import { networksOf, spfRecords } from './spf';
import { type DnsOptions, type DnsPlan, defaultDnsOptions } from './types';

function plan(lines: string, options: Partial<DnsOptions> = {}, keys?: PublicKeys): DnsPlan {
  const result = generate(lines, { ...defaultOptions, selector: 's1' });
  assert.ok(result !== undefined && isGenerated(result));
  return dnsPlan(result.identities, { ...defaultDnsOptions, ...options }, keys);
}

function ips(...texts: string[]): Ip[] {
  return texts.map((text) => readIp(text) ?? { version: 4, value: 0n });
}

describe('DNS records', () => {
  it('agree forward and backward, zone by zone, with one SPF record for a domain', () => {
    const lines = '5.0.0.1|s1|a.com|m1.a.com|x\n5.0.0.2|s1|a.com|m2.a.com|x\n2600:1::1|s2|b.net|m.c.org|y';
    const keys = new Map([['s1._domainkey.a.com', 'A'.repeat(392)]]);
    const zones = printZones(
      plan(lines, { dmarc: 'quarantine', dmarcReports: 'd@a.com', spf: '-all', ttl: 300 }, keys),
      { ...defaultDnsOptions, ttl: 300 },
    );
    const key = `v=DKIM1; k=rsa; p=${'A'.repeat(392)}`;
    assert.deepEqual(zones.split('\n'), [
      '; A domain has one SPF record: when it has one already, add these addresses to that.',
      '',
      '; zone a.com',
      'm1.a.com. 300 IN A 5.0.0.1',
      `s1._domainkey.a.com. 300 IN TXT ( "${key.slice(0, 255)}" "${key.slice(255)}" )`,
      'm2.a.com. 300 IN A 5.0.0.2',
      'a.com. 300 IN TXT "v=spf1 ip4:5.0.0.1 ip4:5.0.0.2 -all"',
      '_dmarc.a.com. 300 IN TXT "v=DMARC1; p=quarantine; rua=mailto:d@a.com"',
      '',
      '; zone c.org',
      'm.c.org. 300 IN AAAA 2600:1::1',
      '',
      '; zone b.net',
      '; put in the public key of s2 for b.net:',
      '; s2._domainkey.b.net. 300 IN TXT "v=DKIM1; k=rsa; p=PUBLIC-KEY"',
      'b.net. 300 IN TXT "v=spf1 ip6:2600:1::1 -all"',
      '_dmarc.b.net. 300 IN TXT "v=DMARC1; p=quarantine; rua=mailto:d@a.com"',
      '',
      '; zone 0.0.5.in-addr.arpa',
      '1.0.0.5.in-addr.arpa. 300 IN PTR m1.a.com.',
      '2.0.0.5.in-addr.arpa. 300 IN PTR m2.a.com.',
      '',
      '; zone 0.0.0.0.0.0.0.0.1.0.0.0.0.0.6.2.ip6.arpa',
      '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.0.0.6.2.ip6.arpa. 300 IN PTR m.c.org.',
      '',
    ]);
  });

  it('come as a table with whole texts', () => {
    const table = printTable(plan('5.0.0.1 m.a.com a.com'));
    assert.ok(table.startsWith('zone\tname\ttype\tvalue\tmissing\na.com\tm.a.com\tA\t5.0.0.1\t\n'));
    assert.ok(
      table.includes(
        'a.com\ts1._domainkey.a.com\tTXT\tv=DKIM1; k=rsa; p=PUBLIC-KEY\tput in the public key of s1 for a.com\n',
      ),
    );
  });

  it('are written in Punycode for international names', () => {
    const { records } = plan('5.0.0.1|s1|münchen.de|mail.münchen.de|x');
    assert.deepEqual(
      records.map(({ name }) => name),
      [
        'mail.xn--mnchen-3ya.de',
        's1._domainkey.xn--mnchen-3ya.de',
        'xn--mnchen-3ya.de',
        '_dmarc.xn--mnchen-3ya.de',
        '1.0.0.5.in-addr.arpa',
      ],
    );
  });

  it('leave out what private addresses can not have, and say what does not agree', () => {
    const { records, notes } = plan(
      '10.0.0.1 m.a.com a.com\n5.0.0.1 p.a.com\n5.0.0.1 q.a.com\n6.0.0.1|5.0.0.2|s1|a.com|r.a.com|x',
    );
    assert.ok(!records.some(({ value }) => value.includes('10.0.0.1') && value.startsWith('v=spf1')));
    assert.deepEqual(
      records.filter(({ type }) => type === 'PTR').map(({ value }) => value),
      ['p.a.com', 'r.a.com'],
    );
    assert.deepEqual(
      notes.map((note) => note.slice(0, 42)),
      [
        '10.0.0.1 is a private address: SPF and PTR',
        '5.0.0.1 is to be p.a.com and q.a.com: its ',
        'Clients connect to 6.0.0.1: the name in th',
      ],
    );
  });
});

describe('SPF', () => {
  it('covers exactly the addresses, in the fewest networks', () => {
    assert.equal(spfAll('1.0.0.0', '1.0.0.1', '1.0.0.2', '1.0.0.3'), 'v=spf1 ip4:1.0.0.0/30 ~all');
    assert.equal(
      spfAll('1.0.0.1', '1.0.0.2', '1.0.0.3', '2001:db8::', '2001:db8::1'),
      'v=spf1 ip4:1.0.0.1 ip4:1.0.0.2/31 ip6:2001:db8::/127 ~all',
    );
    const address = fc
      .integer({ min: 0, max: 300 })
      .map((low) => formatIp({ version: 4, value: 0x05000000n + BigInt(low) }));
    fc.assert(
      fc.property(fc.array(address, { maxLength: 200 }), (texts) => {
        const covered = networksOf(ips(...texts)).flatMap((network) => {
          const range = parseCidr(`${formatIp(network)}/${network.prefix}`);
          assert.ok(range.ok && range.first === network.value);
          return Array.from(
            { length: Number(range.last - range.first) + 1 },
            (_, index) => range.first + BigInt(index),
          );
        });
        const wanted = [...new Set(ips(...texts).map(({ value }) => value))].sort((a, b) => (a < b ? -1 : 1));
        assert.deepEqual(covered, wanted);
      }),
      { seed: 3 },
    );
  });

  it('stays within the length of a record and ten look-ups', () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        (_, index): Ip => ({ version: 4, value: 0x05000000n + BigInt(index * 2) }),
      );
    for (const count of [1, 20, 30, 100, 250]) {
      const answer = spfRecords('a.com', many(count), '-all');
      assert.ok(answer.ok, `${count}`);
      assert.ok(answer.records.every(({ value }) => value.length <= 450));
      const [first, ...parts] = answer.records;
      assert.equal(first?.value.match(/include:/g)?.length ?? 0, parts.length);
      assert.ok(parts.length <= 10);
      assert.equal(answer.records.flatMap(({ value }) => value.match(/ip4:/g) ?? []).length, count);
    }
    assert.ok(!spfRecords('a.com', many(400), '-all').ok);
  });

  function spfAll(...texts: string[]): string | undefined {
    const answer = spfRecords('a.com', ips(...texts), '~all');
    return answer.ok ? answer.records[0]?.value : undefined;
  }
});

describe('parts of records', () => {
  it('have 255 bytes at most and lose nothing', () => {
    for (const length of [0, 1, 254, 255, 256, 510, 511, 800]) {
      const pieces = textStrings('x'.repeat(length));
      assert.ok(pieces.length > 0 && pieces.every((piece) => piece.length <= 255));
      assert.equal(pieces.join('').length, length);
    }
  });

  it('of reverse zones turn addresses around', () => {
    const [v6] = ips('2001:db8::1a2b');
    assert.deepEqual(v6 && reverseName(v6), {
      name: 'b.2.a.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
      zone: '0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa',
    });
  });
});
