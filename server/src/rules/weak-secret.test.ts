import assert from 'node:assert/strict';
import { check, expectFindings } from '../../test/marked';
import { isPlaceholder, isWithheld } from './placeholder-secret';
import { weakSecret } from './weak-secret';

describe('weak-secret', () => {
  it('tells placeholders, short passwords and the name of the user', () => {
    expectFindings(
      [weakSecret],
      `<smtp-user news>
  password changeme
           ^^^^^^^^ warning weak-secret: placeholder
</smtp-user>
<smtp-user shop>
  password kQ7!x2z # for the shop
           ^^^^^^^ warning weak-secret: 7 characters
</smtp-user>
<smtp-user open>
  password ""
           ^^ warning weak-secret: empty
</smtp-user>
<smtp-user unfinished>
  password
</smtp-user>
<smtp-user Anna@example.com>
  password anna
           ^^^^ warning weak-secret: own name
</smtp-user>
<domain relay.example>
  auth-password "P@ssw0rd123"
                ^^^^^^^^^^^^^ warning weak-secret: placeholder
</domain>
<vault>
  access-token YOUR_TOKEN
               ^^^^^^^^^^ warning weak-secret: token
</vault>
`,
    );
  });

  it('tells keys of the wrong length or with wrong characters', () => {
    expectFindings(
      [weakSecret],
      `http-api-key 0123456789abcdef0123456789abcde
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning weak-secret: 31 characters
http-api-key 9f1c-77d2-ab43-0e5d-9f1c-77d2-ab43
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning weak-secret: characters other than
<transmissions-api>
  api-key 3kf9
          ^^^^ warning weak-secret: 32 to 128
</transmissions-api>
<signals>
  api-key 9f1c77d2ab430e5d9f1c77d2ab430e5d9f1c77d
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning weak-secret: 40 hexadecimal digits
</signals>
`,
    );
  });

  it('leaves good secrets, templates, withheld ones and other logins alone', () => {
    expectFindings(
      [weakSecret],
      `http-api-key 9f1c77d2ab430e5d9f1c77d2ab430e5d
<signals>
  api-key 9f1c77d2ab430e5d9f1c77d2ab430e5d9f1c77d2
</signals>
<smtp-user a>
  password tr0ub4dor-and-3
</smtp-user>
<smtp-user b>
  password redacted
</smtp-user>
<smtp-user c>
  password {{password}}
</smtp-user>
<smtp-user d>
  password abc#def
</smtp-user>
<smtp-user e>
  password test
  authentication-method certificate
</smtp-user>
<domain relay.example>
  auth-password ""
</domain>
<domain other.example>
  auth-password x9Lq2
</domain>
`,
    );
  });

  it('never shows the secret', () => {
    const text = '<smtp-user a>\n  password Sup3rSecret\n</smtp-user>\nhttp-api-key s3cr3tK3y\n';
    const findings = check([weakSecret], text, {}).findings;
    assert.equal(findings.length, 2);
    assert.doesNotMatch(JSON.stringify(findings.map((found) => found.message)), /Sup3r|s3cr3t/i);
  });

  it('knows placeholders', () => {
    const found = [
      'password',
      'Passw0rd!',
      'change_me',
      '<YOUR_PASSWORD>',
      'admin123',
      'xxxxxxxx',
      '1234567890',
      'abcd',
      '12345678901',
    ];
    assert.deepEqual(
      found.filter((text) => !isPlaceholder(text)),
      [],
    );
    const none = [
      'passionfruit',
      'pass4829104829',
      'test-2f8g1',
      'horse battery',
      '8273645120',
      'secretary-of-state',
    ];
    assert.deepEqual(none.filter(isPlaceholder), []);
  });

  it('knows secrets that are withheld', () => {
    const found = [
      'redacted',
      '<redacted>',
      '[REMOVED]',
      '********',
      '$SMTP_PASSWORD',
      '$(pass)',
      '%PASS%',
      '@PASS@',
      '__PASS__',
    ];
    assert.deepEqual(
      found.filter((text) => !isWithheld(text)),
      [],
    );
    assert.deepEqual(['pa$$word', 'p%a%s', 'redacted2'].filter(isWithheld), []);
  });
});
