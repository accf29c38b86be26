import assert from 'node:assert/strict';
import { expectHover, hoverOn } from '../../../test/hovering';

const access = (address: string) => `http-access ${address} monitor\n`;

describe('hover over addresses and hosts', () => {
  it('tells first, last, how many, and of what kind they are', () => {
    expectHover(access('10/$08'), '10/8', [
      '`10/8`, in full `10.0.0.0/8`: **16,777,216 addresses, 10.0.0.0 to 10.255.255.255**',
      'Private addresses (RFC 1918).',
    ]);
    expectHover(access('8.8.8.0/$028'), '8.8.8.0/28', [
      '**16 addresses, 8.8.8.0 to 8.8.8.15**',
      'Public addresses.',
    ]);
    expectHover(access('172$0.0.0.0/8'), '172.0.0.0/8', ['Public addresses and special ones.']);
    expectHover(access('0/$00'), '0/0', ['**every IPv4 address**']);
    expectHover(access('fc00::/$07'), 'fc00::/7', ['2^121 addresses', 'Private addresses (RFC 4193).']);
    expectHover(access('127.0$0.0.1'), '127.0.0.1', ['a loopback address: this machine itself (RFC 1122)']);
  });

  it('finds where else an address stands, and among whose clients it is', () => {
    const text = `smtp-source-host 192.0$0.2.10 mail.example.com
<source 192.0.2.0/24>
</source>
smtp-listener 192.0.2.10:25
http-access 192.0.2.101 monitor # not 192.0.2.10
host-name 1192.0.2.10
`;
    expectHover(text, '192.0.2.10', [
      'for documentation only (RFC 5737)',
      'As a client it belongs to `<source 192.0.2.0/24>` ([line 2](',
      'Also in:\n\n- [line 4](<file:///etc/pmta/config#L4>): `smtp-listener 192.0.2.10:25`\n\n---',
    ]);
  });

  it('finds where else a host name stands, in whatever case and file', () => {
    const files = {
      '/etc/pmta/more': '<domain x>\nsmtp-hosts Mail.Example.COM:25\nauth-password x\n</domain>\n',
    };
    expectHover(
      'smtp-source-host 192.0.2.1 mail.exa$0mple.com\nhost-name xmail.example.com\ninclude more\n',
      'mail.example.com',
      [
        'Also in:\n\n- [more line 2](<file:///etc/pmta/more#L2>): `smtp-hosts Mail.Example.COM:25` in `<domain x>`\n\n---',
      ],
      {},
      files,
    );
  });

  it('shows no secret of the lines that it finds', () => {
    const hover = hoverOn(
      'host-name mail.exa$0mple.com\n<domain x>\nauth-password mail.example.com\nmy-secret-token mail.example.com\nhttp-delivery-url https://joe:pw@mail.example.com/\n</domain>\n',
    );
    assert.match(hover?.text ?? '', /`auth-password ••••••`/);
    assert.match(hover?.text ?? '', /`my-secret-token ••••••`/);
    assert.doesNotMatch(hover?.text ?? '', /joe|pw@/);
  });

  it('tells a host of smtp-hosts with its turn and port', () => {
    const hosts = (list: string) => `<domain x>\nsmtp-hosts ${list}\n</domain>\n`;
    expectHover(hosts('[10.1.2.3]:2$05, b.example.net'), '[10.1.2.3]:25', [
      'a private address (RFC 1918)',
      'Port `25` (SMTP)',
    ]);
    expectHover(hosts('a.example.net; b.exam$0ple.net'), 'b.example.net', ['Tried in the 2nd place']);
    expectHover(hosts('lookup-mx:exam$0ple.net'), 'lookup-mx:example.net', ['The MX hosts of `example.net`']);
  });

  it('tells the addresses of a proxy', () => {
    expectHover('<proxy p>\nserver proxy.exa$0mple.com:2525\n</proxy>\n', 'proxy.example.com:2525', [
      'Port `2525`',
    ]);
    expectHover('<proxy p>\nclient 10.0$0.0.1:465 h.example.com\n</proxy>\n', '10.0.0.1:465', [
      'private',
      'Port `465`',
    ]);
  });

  it('caps the list of places', () => {
    const uses = Array.from({ length: 30 }, () => 'http-access 10.0.0.9 monitor').join('\n');
    expectHover(`name-server 10.0$0.0.9\n${uses}\n`, '10.0.0.9', ['- [line 7]', '- and 24 more']);
  });
});
