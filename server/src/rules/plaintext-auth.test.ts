import assert from 'node:assert/strict';
import { check, expectFindings, expectFix } from '../../test/marked';
import { plaintextAuth } from './plaintext-auth';

describe('plaintext-auth', () => {
  it('tells passwords in clear text from strangers and towards others', () => {
    expectFindings(
      [plaintextAuth],
      `<source 0/0>
  allow-unencrypted-plain-auth yes
                               ^^^ warning plaintext-auth: anybody on the Internet log in without TLS
</source>
<domain relay.example>
  use-unencrypted-plain-auth true
                             ^^^^ warning plaintext-auth: to the remote host in clear text
</domain>
`,
    );
  });

  it('follows named sources to their listeners', () => {
    const found = (text: string) => check([plaintextAuth], text, {}).findings.length;
    const source = '<source a>\nallow-unencrypted-plain-auth yes\n</source>\n';
    assert.equal(found(`smtp-listener 0/0:25 source=a\n${source}`), 1);
    assert.equal(found(`smtp-listener 10.1.2.3:25 source=a\n${source}`), 0);
    assert.equal(found(`<smtp-user u>\nsource a\n</smtp-user>\n${source}`), 0);
    assert.equal(found(source), 0);
  });

  it('is content where nobody can use it without TLS', () => {
    const plain = 'allow-unencrypted-plain-auth yes';
    const fine = [
      `<source 10/8>\n${plain}\n</source>\n`,
      `<source 127.0.0.1>\n${plain}\n</source>\n`,
      `<source {{ip}}>\n${plain}\n</source>\n`,
      `<source 0/0>\n${plain}\nsmtp-service no\n</source>\n`,
      `<source 0/0>\n${plain}\nallow-auth no\n</source>\n`,
      `<source 0/0>\n${plain}\nrequire-starttls-before-auth yes\n</source>\n`,
      `<smtp-listener 0/0:465>\nimmediate-tls yes\n</smtp-listener>\n<source 0/0>\n${plain}\n</source>\n`,
      '<source 0/0>\nallow-unencrypted-plain-auth no\n</source>\n',
    ];
    assert.deepEqual(
      fine.filter((text) => check([plaintextAuth], text, {}).findings.length > 0),
      [],
    );
  });

  it('is content with deliveries that always use TLS or stay on the machine', () => {
    expectFindings(
      [plaintextAuth],
      `<domain a.example>
  require-starttls yes
  use-unencrypted-plain-auth yes
</domain>
<domain b.example>
  smtp-hosts [127.0.0.1]:10025,[IPv6:::1]
  use-unencrypted-plain-auth yes
</domain>
<domain c.example>
  smtp-hosts [127.0.0.1],relay.example
  use-unencrypted-plain-auth yes
                             ^^^ warning plaintext-auth: clear text
</domain>
`,
    );
  });

  it('switches it off', () => {
    expectFix(
      [plaintextAuth],
      '<source 0/0>\n  allow-unencrypted-plain-auth yes # clients\n</source>\n',
      '<source 0/0>\n  allow-unencrypted-plain-auth no # clients\n</source>\n',
    );
  });
});
