import { expectFindings, expectFix } from '../../test/marked';
import { dkimWeak } from './dkim-weak';

describe('dkim-weak', () => {
  it('tells SHA-1, a body limit and a private key that is sent on', () => {
    expectFindings(
      [dkimWeak],
      `<domain *>
  dkim-algorithm RSA-SHA1
                 ^^^^^^^^ warning dkim-weak: write rsa-sha256
  second-dkim-algorithm "rsa-sha1" # old
                        ^^^^^^^^^^ warning dkim-weak: RFC 8301
  dkim-add-body-limit true
                      ^^^^ warning dkim-weak: append to the message
</domain>
<source 127.0.0.1>
  retain-x-dkim-key yes
                    ^^^ warning dkim-weak: private key
</source>
`,
    );
  });

  it('is content with safe values and says nothing about templates', () => {
    expectFindings(
      [dkimWeak],
      `<domain *>
  dkim-algorithm rsa-sha256
  dkim-add-body-limit no
  second-dkim-algorithm {{algorithm}}
</domain>
`,
    );
  });

  it('writes the safe value', () => {
    expectFix(
      [dkimWeak],
      '<domain *>\r\n\tdkim-algorithm rsa-sha1\t# old\r\n</domain>\r\n',
      '<domain *>\r\n\tdkim-algorithm rsa-sha256\t# old\r\n</domain>\r\n',
    );
    expectFix(
      [dkimWeak],
      '<source a>\n  retain-x-dkim-key true\n</source>\n',
      '<source a>\n  retain-x-dkim-key false\n</source>\n',
    );
  });
});
