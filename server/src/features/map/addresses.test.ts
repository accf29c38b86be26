import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { manySenders } from '../../../test/many-senders';
import { inOneGo } from '../../model/steps';
import { addressPage } from './addresses';
import { addressColumns, addressFields, toCsv, toTabs } from './csv';
import type { AddressPage } from './types';

function rowsOf(text: string) {
  return inOneGo(addressPage(followedConfiguration({ '/etc/pmta/config': text }))).rows;
}

describe('address sheet', () => {
  it('has a row for each address, with host, virtual MTA, pools and keys', () => {
    const rows = rowsOf(
      [
        '<virtual-mta a>',
        'smtp-source-host 192.0.2.1 a.example.com',
        'smtp-source-host 192.0.2.9-192.0.2.12 b.example.com',
        'domain-key s1,example.com,/keys/secret-place.pem',
        '</virtual-mta>',
        '<virtual-mta b>',
        '</virtual-mta>',
        '<virtual-mta-pool p1>',
        'virtual-mta A',
        '</virtual-mta-pool>',
        '<virtual-mta-pool p2>',
        'virtual-mta a',
        '</virtual-mta-pool>',
      ].join('\n'),
    );
    assert.deepEqual(rows.map(addressFields), [
      ['192.0.2.1', 'a.example.com', 'a', 'p1; p2', 's1._domainkey.example.com'],
      ['192.0.2.9-192.0.2.12', 'b.example.com', 'a', 'p1; p2', 's1._domainkey.example.com'],
    ]);
    assert.deepEqual(rows[1]?.place, { uri: 'file:///etc/pmta/config', line: 2, start: 17, end: 51 });
    assert.equal(JSON.stringify(rows).includes('secret-place'), false);
  });

  it('shows the keys of the whole server where a virtual MTA has none, by their number when there are many', () => {
    const vmta = '<virtual-mta a>\nsmtp-source-host 192.0.2.1 a.example.com\n</virtual-mta>\n';
    const key = (at: number) => `domain-key s${at},example.com,/keys/s${at}.pem\n`;
    assert.deepEqual(rowsOf(vmta + key(1))[0]?.keys, ['s1._domainkey.example.com']);
    assert.deepEqual(rowsOf(vmta + [1, 2, 3, 4].map(key).join(''))[0]?.keys, ['4 keys of the whole server']);
  });

  it('has a row for each of 5,000 virtual MTAs, page by page', () => {
    const configuration = followedConfiguration({ '/etc/pmta/config': manySenders(5000) });
    const places = new Set<string>();
    const sizes: number[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const { rows, next }: AddressPage = inOneGo(addressPage(configuration, from));
      sizes.push(rows.length);
      for (const { place } of rows) places.add(`${place.uri} ${place.line}`);
      from = next;
    }
    assert.deepEqual(sizes, [2000, 2000, 1000]);
    assert.equal(places.size, 5000);
  });
});

describe('CSV', () => {
  it('quotes what must be quoted and ends lines with CRLF (RFC 4180)', () => {
    assert.equal(toCsv([['a', 'b,c', 'say "x"', 'two\nlines', '']]), 'a,"b,c","say ""x""","two\nlines",\r\n');
    assert.equal(toCsv([addressColumns]), 'IP address,Host name,Virtual MTA,Pools,DKIM keys\r\n');
    assert.equal(toCsv([]), '');
  });

  it('lets no field become a formula, saved or pasted', () => {
    assert.equal(toCsv([['=1+1', '@x', '+1', '-1', '1=1']]), "'=1+1,'@x,'+1,'-1,1=1\r\n");
    assert.equal(toCsv([[' =1', '\uff1d1', '=A1,"B"', 'a']]), `' =1,'\uff1d1,"'=A1,""B""",a\r\n`);
    assert.equal(toTabs([['=1+1', '-x', 'mta-1', '\t=1']]), "'=1+1\t'-x\tmta-1\t' =1");
  });

  it('gives spreadsheets tabs to paste', () => {
    assert.equal(
      toTabs([
        ['a', 'b\tc'],
        ['d', 'e'],
      ]),
      'a\tb c\nd\te',
    );
  });
});
