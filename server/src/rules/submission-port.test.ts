import assert from 'node:assert/strict';
import { type CheckOptions, check, expectFindings, expectFix } from '../../test/marked';
import { authWithoutTls } from './auth-without-tls';
import { submissionPort } from './submission-port';

const complete = { complete: true };
const found = (text: string, options: CheckOptions = {}) =>
  check([submissionPort], text, options).findings.length;

describe('submission-port', () => {
  it('wants TLS at once on port 465, and nowhere else', () => {
    expectFindings(
      [submissionPort],
      `smtp-listener 0.0.0.0:465
              ^^^^^^^^^^^ warning submission-port: as a block with immediate-tls yes
<smtp-listener 10.0.0.1:465>
               ^^^^^^^^^^^^ warning submission-port: port 465
  immediate-tls no
</smtp-listener>
<smtp-listener [2001:db8::1]:465>
  immediate-tls yes
</smtp-listener>
<smtp-listener 0.0.0.0:587>
               ^^^^^^^^^^^ warning submission-port: On port 587
  immediate-tls yes
</smtp-listener>
<smtp-listener 203.0.113.9:25>
               ^^^^^^^^^^^^^^ warning submission-port: Write no, or listen on port 465
  immediate-tls true
</smtp-listener>
<smtp-listener 0.0.0.0:2465>
  immediate-tls yes
</smtp-listener>
smtp-listener 127.0.0.1:465
smtp-listener {{ip}}:465
`,
    );
  });

  it('wants STARTTLS on port 587', () => {
    expectFindings(
      [submissionPort],
      `smtp-listener 0.0.0.0:587 source=submission
              ^^^^^^^^^^^ warning submission-port: Add allow-starttls yes to <source submission>
<source submission>
  require-auth yes
</source>
smtp-listener 203.0.113.9:587
              ^^^^^^^^^^^^^^^ warning submission-port: to <source 0/0>
<source 0/0>
  allow-starttls no
</source>
smtp-listener 203.0.113.9:25
`,
    );
    const related = check([submissionPort], 'smtp-listener 0/0:587\n<source 0/0>\n</source>\n', {})
      .findings[0]?.related;
    assert.deepEqual(
      related?.map(({ at }) => [at.unit.first, at.start]),
      [[1, 8]],
    );
  });

  it('finds STARTTLS in the source and in more general ones', () => {
    const general = '<source 0/0>\nallow-starttls yes\n</source>\n';
    assert.equal(found(`smtp-listener 0/0:587\n${general}`), 0);
    assert.equal(found(`smtp-listener 0/0:587 source=a\n<source a>\n</source>\n${general}`), 0);
    assert.equal(found(`smtp-listener 0/0:587 source=a\n<source a>\nallow-starttls {{tls}}\n</source>\n`), 0);
    assert.equal(
      found(`smtp-listener 0/0:587 source=a\n<source a>\nallow-starttls no\n</source>\n${general}`),
      1,
    );
  });

  it('keeps quiet about what it cannot see', () => {
    assert.equal(found('smtp-listener 0/0:587 source=elsewhere\n'), 0);
    assert.equal(found('smtp-listener 0/0:587\n'), 0);
    assert.equal(found('smtp-listener 0/0:587\n', complete), 1);
    assert.equal(found('smtp-listener 0/0:587\n<source 0/0>\ninclude tls.conf\n</source>\n'), 0);
    assert.equal(found('smtp-listener 0/0:587\n<source 0/0>\nsmtp-service no\n</source>\n'), 0);
  });

  it('puts each of them right', () => {
    expectFix(
      [submissionPort],
      '  smtp-listener 0/0:465 source=Feed  # for users\r\n',
      '  <smtp-listener 0/0:465>  # for users\r\n      immediate-tls yes\r\n      source Feed\r\n  </smtp-listener>\r\n',
    );
    expectFix(
      [submissionPort],
      '<smtp-listener 0/0:465>\n  source a\n</smtp-listener>\n',
      '<smtp-listener 0/0:465>\n  immediate-tls yes\n  source a\n</smtp-listener>\n',
    );
    expectFix(
      [submissionPort],
      '<smtp-listener 0/0:25>\n  immediate-tls true # old\n</smtp-listener>\n',
      '<smtp-listener 0/0:25>\n  immediate-tls false # old\n</smtp-listener>\n',
    );
    expectFix(
      [submissionPort, authWithoutTls],
      '<smtp-listener 0/0:587>\n  immediate-tls yes\n  source a\n</smtp-listener>\n<source a>\n  require-auth yes\n</source>\n',
      '<smtp-listener 0/0:587>\n  immediate-tls no\n  source a\n</smtp-listener>\n<source a>\n  require-auth yes\n  allow-starttls yes\n  require-starttls-before-auth yes\n</source>\n',
    );
    expectFix(
      [submissionPort],
      'smtp-listener 0/0:587 source=a\n<source A>\n\tsmtp-service yes\n</source>\n',
      'smtp-listener 0/0:587 source=a\n<source A>\n\tallow-starttls yes\n\tsmtp-service yes\n</source>\n',
    );
  });
});
