import assert from 'node:assert/strict';
import { type CheckOptions, check, expectFindings, expectFix } from '../../test/marked';
import { authWithoutTls } from './auth-without-tls';

const complete = { complete: true };
const user = '<smtp-user u>\nsource {auth}\n</smtp-user>\n';
const counts = (cases: Readonly<Record<string, string>>, expected: number, options: CheckOptions = {}) =>
  assert.deepEqual(
    Object.entries(cases).flatMap(([name, text]) => {
      const found = check([authWithoutTls], text, options).findings.length;
      return found === expected ? [] : [`${name}: ${found}`];
    }),
    [],
  );

describe('auth-without-tls', () => {
  it('tells a login that strangers are asked for', () => {
    expectFindings(
      [authWithoutTls],
      `smtp-listener 203.0.113.9:2525 source=submission
<source submission>
  require-auth true
  ^^^^^^^^^^^^^^^^^ warning auth-without-tls: anybody on the Internet may log in without TLS
</source>
`,
    );
  });

  it('tells a login that strangers are allowed', () => {
    expectFindings(
      [authWithoutTls],
      `<source 0/0>
        ^^^ warning auth-without-tls: Add allow-starttls yes and require-starttls-before-auth yes to the source
  allow-unencrypted-plain-auth no
</source>
<smtp-user news>
  source {auth}
</smtp-user>
`,
    );
    counts(
      {
        'in so many words': '<source 0/0>\nallow-auth yes\n</source>\n',
        'STARTTLS is only offered': `<source 0/0>\nallow-starttls yes\n</source>\n${user}`,
        'the source of logged in users demands it': `<source 0/0>\n</source>\n${user}<source {auth}>\nrequire-starttls-before-auth yes\n</source>\n`,
        'one of two listeners begins with TLS': `<smtp-listener 0/0:465>\nimmediate-tls yes\n</smtp-listener>\nsmtp-listener 0/0:587\n<source 0/0>\nrequire-auth yes\n</source>\n`,
      },
      1,
    );
  });

  it('is content with TLS, and where strangers have no login', () => {
    counts(
      {
        'STARTTLS is demanded':
          '<source 0/0>\nrequire-auth yes\nrequire-starttls-before-auth yes\n</source>\n',
        inherited:
          '<source 0/0>\nrequire-starttls-before-auth yes\n</source>\n<source 203/8>\nrequire-auth yes\n</source>\n',
        'the listener begins with TLS':
          '<smtp-listener 0/0:465>\nimmediate-tls yes\n</smtp-listener>\n<source 0/0>\nrequire-auth yes\n</source>\n',
        'no users': '<source 0/0>\nsmtp-service yes\n</source>\n',
        'no service': `<source 0/0>\nsmtp-service no\n</source>\n${user}`,
        'no login': `<source 0/0>\nallow-auth no\n</source>\n${user}`,
        'own network':
          '<source 10/8>\nrequire-auth yes\n</source>\n<source 0/0>\nsmtp-service no\n</source>\n',
        'after login': `<source {auth}>\nrequire-auth yes\n</source>\n${user}`,
        'a private listener': 'smtp-listener 10.0.0.1:25 source=a\n<source a>\nrequire-auth yes\n</source>\n',
        'certificates need TLS':
          '<source 0/0>\n</source>\n<smtp-user u>\nauthentication-method certificate\n</smtp-user>\n',
        'an include may say it': '<source 0/0>\nrequire-auth yes\ninclude tls.conf\n</source>\n',
        'a template says it':
          '<source 0/0>\nrequire-auth yes\nrequire-starttls-before-auth {{tls}}\n</source>\n',
        'no source in view': `smtp-listener 0/0:25\n${user}`,
      },
      0,
    );
  });

  it('tells the listener when no source speaks of strangers in a complete configuration', () => {
    expectFindings(
      [authWithoutTls],
      `smtp-listener 0/0:2525
              ^^^^^^^^ warning auth-without-tls: to a <source 0/0>. STARTTLS needs a certificate
<smtp-user news>
  source {auth}
</smtp-user>
`,
      complete,
    );
    expectFix(
      [authWithoutTls],
      `smtp-listener 0/0:2525\n${user}`,
      `smtp-listener 0/0:2525\n<source 0/0>\n    allow-starttls yes\n    require-starttls-before-auth yes\n</source>\n${user}`,
      complete,
    );
  });

  it('speaks of the certificate only where there is none', () => {
    const text =
      'smtp-server-tls-certificate /etc/pmta/cert.pem\n<source 0/0>\nrequire-auth yes\n</source>\n';
    assert.doesNotMatch(check([authWithoutTls], text, complete).findings[0]?.message ?? '', /certificate/);
    const own =
      '<smtp-listener 0/0:587>\ntls-certificate /x.pem\n</smtp-listener>\n<source 0/0>\nrequire-auth yes\n</source>\n';
    assert.doesNotMatch(check([authWithoutTls], own, complete).findings[0]?.message ?? '', /certificate/);
  });

  it('adds both STARTTLS lines, or puts right those that are there', () => {
    expectFix(
      [authWithoutTls],
      '<source 0/0>\n\trequire-auth true # all\n</source>\n',
      '<source 0/0>\n\trequire-auth true # all\n\tallow-starttls yes\n\trequire-starttls-before-auth yes\n</source>\n',
    );
    expectFix(
      [authWithoutTls],
      `<source 0/0>\n  allow-starttls no\n  require-starttls-before-auth false\n</source>\n${user}`,
      `<source 0/0>\n  allow-starttls yes\n  require-starttls-before-auth yes\n</source>\n${user}`,
    );
    expectFix(
      [authWithoutTls],
      `<source 0/0>\n</source>\n${user}`,
      `<source 0/0>\n    allow-starttls yes\n    require-starttls-before-auth yes\n</source>\n${user}`,
    );
  });
});
