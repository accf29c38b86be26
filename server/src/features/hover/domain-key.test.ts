import assert from 'node:assert/strict';
import { expectHover, hoverOn } from '../../../test/hovering';
import type { KeyReading } from '../dkim/reading';

const rsa = (bits: number): KeyReading => ({ kind: 'key', algorithm: 'RSA', bits, isPrivate: true });
const line = 's1,$0example.com,/etc/pmta/k.pem';
const on = '<domain *>\ndkim-sign yes\n</domain>\n';

describe('hover over a DKIM key', () => {
  it('tells the DNS name, the file, and whose mail it signs', () => {
    expectHover(`domain-key ${line}\n${on}`, 's1,example.com,/etc/pmta/k.pem', [
      '**DKIM key** `s1` for `example.com`',
      'The selector tells receivers which of the domain’s keys to fetch',
      'TXT record at `s1._domainkey.example.com`.',
      'Private key: `/etc/pmta/k.pem`.',
      'Signs messages whose Sender (else From) address is at `example.com` or below.',
      'Tried for all mail, after the keys of the virtual MTA.',
      'Signing is on (`dkim-sign`) for mail to `<domain *>` ([line 3](',
    ]);
  });
  it('says how long the key is, and whether that will do', () => {
    const says = (key: KeyReading, phrase: string) =>
      expectHover(`domain-key ${line}\n`, line.replace('$0', ''), [phrase], { key });
    says(rsa(512), 'RSA, **512 bits**: **too short: receivers don’t accept less than 1024** (RFC 8301 §3.2)');
    says(rsa(1024), '**1024 bits**: **shorter than the 2048');
    says(rsa(2048), '**2048 bits**: long enough');
    says(rsa(8192), '**longer than the 4096');
    says(
      { kind: 'key', algorithm: 'Ed25519', isPrivate: true },
      'an Ed25519 key. **PowerMTA signs with RSA keys**',
    );
    says(
      { ...rsa(2048), isPrivate: false } as KeyReading,
      '**It holds the public key; signing needs the private one.**',
    );
    says({ kind: 'encrypted' }, '**Its key is locked with a password.**');
    says({ kind: 'no-key' }, '**There is no key in PEM form in it.**');
    says({ kind: 'missing' }, 'No such file is found from here.');
    says({ kind: 'unreadable', reason: 'you may not' }, 'It can’t be read from here: you may not.');
  });
  it('tells of the keys that are tried before it', () => {
    const all = `domain-key a,*,/a\ndomain-key ${line}\n`;
    expectHover(all, line.replace('$0', ''), ['**It never signs:** the key before it for `*` ([line 1](']);
    const some = `domain-key a,news.example.com,/a\ndomain-key ${line}\ndomain-key b,*,/b\n`;
    expectHover(some, line.replace('$0', ''), [
      'or below, except what the keys before it take: `news.example.com` ([line 1](',
    ]);
    const wild = 'domain-key a,x.com,/a\ndomain-key s1,$0*,/k\n';
    expectHover(wild, 's1,*,/k', [
      'for any domain',
      '`s1._domainkey.DOMAIN` of **every** domain',
      'every sender, except',
      '`x.com`',
    ]);
  });
  it('keeps the keys of virtual MTAs apart', () => {
    const text = `domain-key a,*,/a\n<virtual-mta v>\ndomain-key ${line}\n</virtual-mta>\n<virtual-mta w>\n${on}</virtual-mta>\n`;
    const said = hoverOn(text)?.text ?? '';
    assert.match(said, /Tried for mail of this virtual MTA, before the global keys\./);
    assert.doesNotMatch(said, /never signs|Signing is on/);
    assert.match(said, /Nothing is signed as far as can be seen: no `<domain>` has `dkim-sign yes`/);
  });
  it('is sure that nothing is signed when all of the configuration is there', () => {
    const text = `log-file /l\n<spool /s>\n</spool>\ndomain-key ${line}\n${on.replace('yes', 'no')}`;
    expectHover(text, line.replace('$0', ''), ['**Nothing is signed**: no `<domain>` has `dkim-sign yes`.']);
  });
  it('tells the names of all domains of a macro, and what Vault and PowerMTA fill in', () => {
    expectHover('domain-macro m a.com,b.com\ndomain-key s1,$m$0,/k\n', 's1,$m,/k', [
      '`s1._domainkey.a.com`, `s1._domainkey.b.com`',
    ]);
    expectHover(
      'domain-key {selector}, {dom$0ain}, {vault}:/x/y:pem\n',
      '{selector}, {domain}, {vault}:/x/y:pem',
      ['PowerMTA fills in both', 'the secret `pem` at `/x/y` in Vault'],
    );
    expectHover('domain-key s1,x.c$0om\n', 's1,x.com', ['**missing** in the line']);
  });
});
