import assert from 'node:assert/strict';
import { check, expectFindings, expectFix } from '../../test/marked';
import { fixesFor } from './run';
import { weakCiphers } from './weak-ciphers';

describe('weak-ciphers', () => {
  it('lists what is weak, worked out from the string', () => {
    expectFindings(
      [weakCiphers],
      `smtp-server-tls-ciphers ALL:!aNULL:!EXPORT:!SSLv2:!DES:!IDEA:!3DES
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning weak-ciphers: RC4 (
http-tls-ciphers HIGH
                 ^^^^ warning weak-ciphers: no authentication (ADH-AES256-GCM-SHA384
<smtp-listener 0.0.0.0:465>
  tls-ciphers "ECDHE-RSA-AES128-GCM-SHA256:DES-CBC3-SHA"
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning weak-ciphers: 3DES (DES-CBC3-SHA, RFC 9325
</smtp-listener>
<domain *>
  smtp-tls-ciphers HIGH:eNULL:!aNULL
                   ^^^^^^^^^^^^^^^^^ warning weak-ciphers: no encryption
</domain>
`,
    );
  });

  it("tells the guide's own default softly, for what is left in it is refused in the handshake", () => {
    expectFindings(
      [weakCiphers],
      `http-tls-ciphers HIGH:!ADH:@STRENGTH
                 ^^^^^^^^^^^^^^^^^^^ information weak-ciphers: AECDH-AES256-SHA and AECDH-AES128-SHA
`,
    );
  });

  it('is content with strong strings and leaves templates alone', () => {
    expectFindings(
      [weakCiphers],
      `smtp-server-tls-ciphers HIGH:!aNULL:!MD5
http-tls-ciphers ECDHE+AESGCM:ECDHE+CHACHA20
<domain *>
  smtp-tls-ciphers {{ciphers}}
</domain>
<domain a.example>
  smtp-tls-ciphers DEFAULT
</domain>
`,
    );
  });

  it('writes the recommended string', () => {
    expectFix(
      [weakCiphers],
      'smtp-server-tls-ciphers ALL # all\n',
      'smtp-server-tls-ciphers ECDHE+AESGCM:ECDHE+CHACHA20 # all\n',
    );
  });

  it('offers to take out only the weak ones', () => {
    const { findings, file, configuration, set } = check(
      [weakCiphers],
      'http-tls-ciphers HIGH:@STRENGTH\n',
      {},
    );
    const fixes = findings.flatMap((finding) => fixesFor(finding, file, configuration, set));
    assert.deepEqual(
      fixes.map((fix) => [fix.preferred, fix.changes[0]?.text]),
      [
        [true, 'ECDHE+AESGCM:ECDHE+CHACHA20'],
        [false, 'HIGH:!aNULL:@STRENGTH'],
      ],
    );
  });
});
