import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { check, expectFindings, expectFix } from '../../test/marked';
import { authWithoutTls } from './auth-without-tls';
import { invalidValue } from './invalid-value';
import { openRelay } from './open-relay';
import { plaintextAuth } from './plaintext-auth';
import { checkFile, ruleSet } from './run';
import { defaultLintSettings } from './settings';
import { submissionPort } from './submission-port';

const serious = [openRelay, authWithoutTls, plaintextAuth, submissionPort];

/** A source that relays, with more lines in it. */
const source = (argument: string, ...lines: string[]) =>
  `<source ${argument}>\nalways-allow-relaying yes\n${lines.map((line) => `${line}\n`).join('')}</source>\n`;
const count = (text: string) => check([openRelay], text, {}).findings.length;
const silent = (cases: Readonly<Record<string, string>>) =>
  assert.deepEqual(
    Object.entries(cases).flatMap(([name, text]) => (count(text) === 0 ? [] : [name])),
    [],
  );
const reported = (cases: Readonly<Record<string, string>>) =>
  assert.deepEqual(
    Object.entries(cases).flatMap(([name, text]) => (count(text) === 1 ? [] : [`${name}: ${count(text)}`])),
    [],
  );

describe('open-relay', () => {
  it('names the source, who could relay, and the listener that leads there', () => {
    expectFindings(
      [openRelay],
      `smtp-listener 0.0.0.0:25
<source 0/0>
  always-allow-relaying yes # for the newsletter
  ^^^^^^^^^^^^^^^^^^^^^^^^^ warning open-relay: anybody on the Internet relay mail to anywhere through <source 0/0>.
</source>
`,
    );
    expectFindings(
      [openRelay],
      `<source feed>
  always-allow-relaying true
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning open-relay: through <source feed>, which the listener on 203.0.113.9:2525 selects
</source>
smtp-listener 10.0.0.9:2525 source=feed
smtp-listener 203.0.113.9:2525 source=Feed
`,
    );
    const related = check([openRelay], `smtp-listener 0/0:25\n${source('0/0')}`, {}).findings[0]?.related;
    assert.deepEqual(
      related?.map(({ at, message }) => [at.unit.first, at.start, at.end, message]),
      [[0, 14, 20, 'through this listener']],
    );
  });

  it('catches every spelling of all addresses, and ranges wider than a /24', () => {
    const spellings = [
      '0/0',
      '0.0.0.0/0',
      '::/0',
      '0.0/0',
      '0::0/0',
      '8.8.8.8/0',
      '0.0.0.0/0.0.0.0',
      '[::]/0',
      '"0/0"',
    ];
    const wide = [
      '203.0.0.0/8',
      '198.51.100.0/23',
      '0.0.0.0/1',
      '128/1',
      '172/8',
      '9.0.0.0-9.255.255.255',
      '2001:db8::/32',
    ];
    reported(Object.fromEntries([...spellings, ...wide].map((argument) => [argument, source(argument)])));
    assert.match(
      check([openRelay], source('203.0/16'), {}).findings[0]?.message ?? '',
      /anybody at the 65,536 addresses of 203\.0\.0\.0\/16/,
    );
  });

  it('lets own networks, single addresses and small ranges relay', () => {
    const own = [
      '127.0.0.1',
      '::1',
      '10/8',
      '10.0.0.0/8',
      '172.16/12',
      '192.168.0.0/16',
      'fd00::/8',
      '100.64/10',
      '127/8',
    ];
    const small = [
      '203.0.113.0/24',
      '198.51.100.7',
      '2001:db8::/48',
      '2001:db8::7',
      '203.0.113.9-203.0.113.20',
    ];
    const unknown = ['{{ip}}', 'X.X.X.X', '$source', 'feed', '{auth}', '{pickup}'];
    silent(
      Object.fromEntries([...own, ...small, ...unknown].map((argument) => [argument, source(argument)])),
    );
  });

  it('is content when strangers have to log in, by this source or a more general one', () => {
    silent({
      'in the source': source('0/0', 'require-auth true'),
      'in another block for the same clients': `${source('0/0')}<source 0.0.0.0/0>\nrequire-auth yes\n</source>\n`,
      inherited: `<source 0/0>\nrequire-auth true\n</source>\n${source('203.0.0.0/8')}`,
      'no service': source('0/0', 'smtp-service no'),
      'no relaying': '<source 0/0>\nalways-allow-relaying no\n</source>\n',
      'filled in by a template': source('0/0', 'require-auth {{auth}}'),
      'a named source below one for everybody': `smtp-listener 0/0:25 source=a\n<source 0/0>\nrequire-auth yes\n</source>\n${source('a')}`,
      'the listener demands it': `smtp-listener 0/0:25 source=a\n<source a>\nrequire-auth yes\n</source>\n${source('0/0')}`,
    });
  });

  it('is not taken in by a login that is demanded elsewhere', () => {
    reported({
      'for other clients': `${source('0/0')}<source 10/8>\nrequire-auth true\n</source>\n`,
      'by a source that is not selected': `${source('0/0')}<source a>\nrequire-auth true\n</source>\n`,
      'after login only': `${source('0/0')}<smtp-user u>\nsource a\n</smtp-user>\n<source a>\nrequire-auth yes\n</source>\n`,
      'at one of two listeners': `smtp-listener 0/0:25\nsmtp-listener 0/0:587 source=a\n<source a>\nrequire-auth yes\n</source>\n${source('0/0')}`,
      'taken back by a later line': source('0/0', 'require-auth yes', 'require-auth no'),
      'allow-auth only': source('0/0', 'allow-auth yes'),
    });
  });

  it('knows that relaying is inherited by sources that offer service again', () => {
    reported({
      inherited: `${source('0/0', 'smtp-service no')}<source 203.0/16>\nsmtp-service yes\n</source>\n`,
      'by a listener': `${source('0/0', 'smtp-service no')}<source a>\nsmtp-service yes\n</source>\nsmtp-listener 0/0:25 source=a\n`,
    });
    silent({
      'for own clients': `${source('0/0', 'smtp-service no')}<source 10/8>\nsmtp-service yes\n</source>\n`,
    });
  });

  it('tells what the words that people write for yes and no would do', () => {
    expectFindings(
      [openRelay, invalidValue],
      `<source 0/0>
  always-allow-relaying 1
  ^^^^^^^^^^^^^^^^^^^^^^^ warning open-relay: If PowerMTA takes "1" for yes, this lets anybody on the Internet relay
                        ^ warning invalid-value: write yes
</source>
`,
    );
    reported({
      misspelt: '<source 0/0>\nalways-allow-relaying ture\n</source>\n',
      'a login that is off': source('0/0', 'require-auth 0'),
      'a login that is waived': `<source 0/0>\nrequire-auth on\n</source>\n${source('203/8', 'require-auth off')}`,
      'service that is on': source('0/0', 'smtp-service enabled'),
      'at the top level': 'always-allow-relaying on\n',
    });
    silent({
      'relaying that is off': '<source 0/0>\nalways-allow-relaying off\n</source>\n',
      'a login that is on': source('0/0', 'require-auth 1'),
      'service that is off': source('0/0', 'smtp-service off'),
      'filled in by a template': '<source 0/0>\nalways-allow-relaying {{relay}}\n</source>\n',
    });
    expectFix(
      [openRelay],
      '<source 0/0>\nalways-allow-relaying on\nrequire-auth off\nrequire-starttls-before-auth yes\n</source>\n',
      '<source 0/0>\nalways-allow-relaying on\nrequire-auth true\nrequire-starttls-before-auth yes\n</source>\n',
    );
  });

  it('blames the line that waives the login', () => {
    expectFindings(
      [openRelay],
      `<source 0/0>
  always-allow-relaying yes
  require-auth true
</source>
<source 203.0.0.0/8>
  require-auth no
  ^^^^^^^^^^^^^^^ warning open-relay: This lets anybody at the 16,777,216 addresses of 203.0.0.0/8 relay mail to anywhere through <source 203.0.0.0/8> without a login
</source>
`,
    );
  });

  it('follows a named source to the listeners that select it', () => {
    const listeners = ['0.0.0.0:25', '0/0:2525', '[::]:25', '203.0.113.9:587', '*:25'];
    reported(Object.fromEntries(listeners.map((at) => [at, `smtp-listener ${at} source=a\n${source('a')}`])));
    reported({ 'as a block': `<smtp-listener 203.0.113.9:465>\nsource A\n</smtp-listener>\n${source('a')}` });
    silent({
      private: `smtp-listener 10.0.0.1:25 source=a\n${source('a')}`,
      loopback: `smtp-listener [::1]:25 source=a\n${source('a')}`,
      template: `smtp-listener {{ip}}:25 source=a\n${source('a')}`,
      'of a user': `smtp-listener 0/0:25\n<smtp-user u>\nsource a\n</smtp-user>\n${source('a')}`,
      'only loopback listens': `smtp-listener 127.0.0.1:25\n${source('0/0')}`,
      'all listeners are in sight': `smtp-listener 127.0.0.1:25\n${source('0/0', 'include more')}`,
    });
  });

  it('takes a listener on a private address for reachable, since a public one may be mapped to it', () => {
    const listener = 'smtp-listener 10.0.0.1:25';
    reported({
      'no source': `${listener}\n${source('0/0')}`,
      'a source that says nothing': `${listener} source=a\n<source a>\nallow-auth no\n</source>\n${source('0/0')}`,
      'a source that allows it too': `${listener} source=a\n${source('a')}${source('0/0')}`,
    });
    silent({
      forbidden: `${listener} source=a\n<source a>\nalways-allow-relaying no\n</source>\n${source('0/0')}`,
    });
  });

  it('does not trust in loopback listeners when there may be others in a file out of sight', () => {
    reported({ include: `include listeners.conf\nsmtp-listener 127.0.0.1:25\n${source('0/0')}` });
  });

  it('says who can connect where the listener has a private address', () => {
    assert.match(
      check([openRelay], `smtp-listener 10.0.0.1:25\n${source('0/0')}`, {}).findings[0]?.message ?? '',
      /This lets anybody who can connect to 10\.0\.0\.1:25 relay/,
    );
  });

  it('tells relaying for everything at the top level', () => {
    expectFindings(
      [openRelay],
      `relay-domain *
^^^^^^^^^^^^^^ warning open-relay: every domain
relay-address /.*/
^^^^^^^^^^^^^^^^^^ warning open-relay: matches practically every address
always-allow-relaying yes
^^^^^^^^^^^^^^^^^^^^^^^^^ warning open-relay: bound to no source
relay-domain [*.]example.com
relay-address /^abuse@/
`,
    );
    const everything = [
      '//',
      '/^/',
      '/./',
      '/@/',
      '/^.*$/',
      '/.+@.+/',
      '/^.*\\@.*$/',
      '/(.*)/',
      '/[^@]+$/',
      '/^\\S+@\\S+$/',
      '/[^@]+@[^@]+\\.[^@]+/',
      '/(?i).*/',
      '/(?:.+)@(?:.+)/',
      '/^.{1,}@/',
      '/[\\s\\S]*/',
      '/\\w+@\\w+/',
      '/^[a-zA-Z0-9._%+-]+@[A-Za-z0-9.-]+\\.[a-z]{2,}$/',
    ];
    reported(Object.fromEntries(everything.map((regex) => [regex, `relay-address ${regex}\n`])));
    const some = [
      '/abuse@.*/',
      '/.*@example\\.com/',
      '/^.+@.+\\.example$/',
      '/postmaster/',
      '/^$/',
      '/^@/',
      '/@$/',
      '/^[^@]+$/',
      '/^[a-z]+@example\\.com$/',
      '/@[a-z]+\\.example$/',
      '/(?!abuse@).+@example\\.com/',
      '/^[a-z]{2}@/',
      '/^[^a-z]+@.+/',
      'abuse@example.com',
    ];
    silent(Object.fromEntries(some.map((address) => [address, `relay-address ${address}\n`])));
    silent({ 'after login': 'relay-domain *\n<source 0/0>\nrequire-auth yes\n</source>\n' });
  });

  it('tells relaying for domains of anybody', () => {
    expectFindings(
      [openRelay],
      `relay-domain *.com
^^^^^^^^^^^^^^^^^^ warning open-relay: relay-domain *.com takes mail for every domain in .com from anybody
relay-domain example.com,[*.]de
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning open-relay: every domain in .de
relay-domain [0/0]
^^^^^^^^^^^^^^^^^^ warning open-relay: any server that is named by its address
relay-domain com
relay-domain *.corp
relay-domain [*.]localdomain
relay-domain [10/8]
relay-domain [192.0.2.0/24]
relay-domain *.example.de
`,
    );
  });

  it('follows the macros of relay-domain', () => {
    expectFindings(
      [openRelay],
      `domain-macro own example.com, $others
domain-macro others example.net,
  mail.example.org, *
domain-macro tops com,net
domain-macro some example,*.example.org
relay-domain $own
^^^^^^^^^^^^^^^^^ warning open-relay: relay-domain $own, in which the macro stands for *, takes mail for every domain from anybody
relay-domain [*.]$Others
^^^^^^^^^^^^^^^^^^^^^^^^ warning open-relay: in which the macro stands for [*.]*,
relay-domain *.$tops
^^^^^^^^^^^^^^^^^^^^ warning open-relay: takes mail for every domain in .com from
relay-domain $tops
relay-domain $some
relay-domain [*.]$some.com
relay-domain $nowhere
`,
    );
    silent({
      'itself in it': 'domain-macro a $a\nrelay-domain $a\n',
      'after login': 'domain-macro a *\nrelay-domain $a\n<source 0/0>\nrequire-auth yes\n</source>\n',
    });
  });

  it('follows macros through files, and forgets what they were', () => {
    const files = {
      '/etc/pmta/config': 'include domains.conf\ninclude macros.conf\n',
      '/etc/pmta/domains.conf': 'relay-domain $own\n',
      '/etc/pmta/macros.conf': 'domain-macro own example.com,*\n',
    };
    const rules = ruleSet([openRelay], defaultLintSettings);
    const configuration = followedConfiguration(files);
    const found = [...configuration.files.values()].flatMap((file) =>
      checkFile(file, configuration, rules).map(({ offset }) => `${file.uri} ${offset}`),
    );
    assert.deepEqual(found, ['file:///etc/pmta/domains.conf 0']);
  });

  it('reads included files', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config': 'include sources.conf\nsmtp-listener 0/0:25\n',
      '/etc/pmta/sources.conf': '<source 0/0>\nalways-allow-relaying yes\ninclude login.conf\n</source>\n',
      '/etc/pmta/login.conf': 'smtp-service yes\nrequire-auth no\n',
    });
    const rules = ruleSet([openRelay], defaultLintSettings);
    const found = [...configuration.files.values()].flatMap((file) =>
      checkFile(file, configuration, rules).map(({ offset }) => `${file.uri} ${offset}`),
    );
    assert.deepEqual(found, ['file:///etc/pmta/sources.conf 1']);
  });

  it('demands a login over TLS', () => {
    expectFix(
      serious,
      '<source 0/0>\r\n\talways-allow-relaying yes\t# all\r\n</source>\r\n',
      '<source 0/0>\r\n\talways-allow-relaying yes\t# all\r\n\trequire-auth true\r\n\tallow-starttls yes\r\n\trequire-starttls-before-auth yes\r\n</source>\r\n',
    );
    expectFix(
      serious,
      '<source 0/0>\n  require-auth false # for now\n  always-allow-relaying yes\n  allow-starttls true\n</source>\n',
      '<source 0/0>\n  require-auth true # for now\n  always-allow-relaying yes\n  require-starttls-before-auth yes\n  allow-starttls true\n</source>\n',
    );
  });

  it('demands a login alone where TLS is there already', () => {
    expectFix(
      serious,
      '<source 0/0>\nrequire-auth yes\nrequire-starttls-before-auth yes\n</source>\n<source 203/8>\nrequire-auth no\nalways-allow-relaying yes\n</source>\n',
      '<source 0/0>\nrequire-auth yes\nrequire-starttls-before-auth yes\n</source>\n<source 203/8>\nrequire-auth true\nalways-allow-relaying yes\n</source>\n',
    );
    expectFix(
      serious,
      `<smtp-listener 0/0:465>\nimmediate-tls yes\nsource a\n</smtp-listener>\n${source('a')}`,
      `<smtp-listener 0/0:465>\nimmediate-tls yes\nsource a\n</smtp-listener>\n${source('a', 'require-auth true')}`,
    );
  });

  it('deletes relaying for every domain', () => {
    expectFix([openRelay], 'run-as-root no\nrelay-domain *\n', 'run-as-root no\n');
  });
});
