import { expectFindings } from '../../test/marked';
import { ehloNotFqdn } from './ehlo-not-fqdn';

describe('ehlo-not-fqdn', () => {
  it('tells names without domain, addresses, localhost and placeholders', () => {
    expectFindings(
      [ehloNotFqdn],
      `smtp-source-host 198.18.0.1 mail
                            ^^^^ warning ehlo-not-fqdn: "mail" lacks its domain
<virtual-mta a>
  smtp-source-host 198.18.0.2 198.18.0.2
                              ^^^^^^^^^^ warning ehlo-not-fqdn: is an address
  smtp-source-host 198.18.0.3-198.18.0.9 localhost.localdomain # rest
                                         ^^^^^^^^^^^^^^^^^^^^^ warning ehlo-not-fqdn: PTR record
  smtp-source-host 198.18.0.10 mail.Example.com
                               ^^^^^^^^^^^^^^^^ warning ehlo-not-fqdn: placeholder
  smtp-source-host 192.0.2.10 localhost
                              ^^^^^^^^^ warning ehlo-not-fqdn: the machine itself
  smtp-proxy-source-host 10.0.0.1 198.18.1.1:5000 198.18.1.1 proxy
                                                             ^^^^^ warning ehlo-not-fqdn: "proxy"
</virtual-mta>
`,
    );
  });

  it('is content with full names, loopback addresses, templates and examples that show themselves as such', () => {
    expectFindings(
      [ehloNotFqdn],
      `smtp-source-host 198.18.0.1 mail.shop.test
smtp-source-host 198.18.0.2 mta1.my-example.com.
smtp-source-host 127.0.0.1 localhost
smtp-source-host {{ip}} {{domain}}
smtp-source-host 198.18.0.3 $host
smtp-source-host 192.0.2.10 mail.example.net
smtp-source-host 2001:db8::1 mail.example.net
smtp-source-host 198.18.0.4
`,
    );
  });
});
