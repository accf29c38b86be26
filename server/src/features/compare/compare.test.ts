import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { baseName } from '../../model/paths';
import { compareConfigurations, comparisonMarkdown } from './index';

/** The changes, one a line: `title | who | kind | what: before → after`. */
function compared(before: string, after: string): string[] {
  return compareConfigurations(configuration(before), configuration(after)).flatMap(({ title, groups }) =>
    groups.flatMap(({ who, kind, changes }) => {
      const whose = `${title} | ${who.join(', ')} | ${kind}`;
      return changes.length === 0
        ? [whose]
        : changes.map(
            (change) => `${whose} | ${change.what}: ${change.before ?? '–'} → ${change.after ?? '–'}`,
          );
    }),
  );
}

function configuration(text: string) {
  return followedConfiguration({ '/etc/pmta/config': text });
}

const block = (tag: string, ...lines: string[]) => `<${tag}>\n${lines.join('\n')}\n</${tag.split(' ')[0]}>\n`;

describe('comparing configurations', () => {
  it('finds nothing where only lines moved', () => {
    const a = block('domain *', 'max-smtp-out 5 # why', 'retry-after 10m');
    const b = block('domain gmail.com', 'max-smtp-out 7');
    assert.deepEqual(compared(a + b, b + block('domain *', 'retry-after "10m"', '  MAX-SMTP-OUT   5')), []);
  });

  it('finds nothing where a default is written out', () => {
    assert.deepEqual(compared('', block('domain *', 'max-smtp-out 20')), []);
  });

  it('finds nothing where the same is said in other words or quotes', () => {
    assert.deepEqual(
      compared(
        `run-as-root yes\nhost-name a.example\n${block('smtp-user u', 'source "feed"')}`,
        `run-as-root true\nhost-name "a.example"\n${block('smtp-user u', 'source feed')}`,
      ),
      [],
    );
  });

  it('tells what changes for which domains, and leaves out what a wider one tells already', () => {
    const before =
      block('domain *', 'max-smtp-out 5') +
      block('domain [*.]a.example', 'retry-after 5m') +
      block('domain b.example', 'max-smtp-out 9');
    const after =
      block('domain *', 'max-smtp-out 6') +
      block('domain [*.]a.example', 'retry-after 7m') +
      block('domain b.example', 'max-smtp-out 9') +
      block('domain c.example', 'bounce-after 1d');
    assert.deepEqual(compared(before, after), [
      'Domains and queues | every domain | changed | max-smtp-out: 5 → 6',
      'Domains and queues | [*.]a.example | changed | retry-after: 5m → 7m',
      'Domains and queues | c.example | changed | bounce-after: 4d12h (default) → 1d',
    ]);
  });

  it('tells a change that comes from a block that goes away', () => {
    const before =
      block('domain *', 'max-smtp-out 5') + block('domain b.example', 'max-smtp-out 9', 'smtp-hosts h');
    assert.deepEqual(compared(before, block('domain *', 'max-smtp-out 5')), [
      'Domains and queues | b.example | changed | max-smtp-out: 9 → 5',
      'Domains and queues | b.example | changed | smtp-hosts: h → –',
    ]);
  });

  it('sees through macros', () => {
    const domain = block('domain $m', 'max-smtp-out 3');
    assert.deepEqual(
      compared(`domain-macro m a.example\n${domain}`, `domain-macro m a.example,b.example\n${domain}`),
      [
        'Domains and queues | b.example | changed | max-smtp-out: 20 (default) → 3',
        'The whole server | every message | changed | domain-macro: m a.example → –',
        'The whole server | every message | changed | domain-macro: – → m a.example,b.example',
      ],
    );
  });

  it('tells what changes in virtual MTAs, the same for several at once', () => {
    const vmta = (name: string, n: number) =>
      `<virtual-mta ${name}>\nsmtp-source-host 192.0.2.${n} ${name}.example.com\n<domain gmail.com>\nmax-smtp-out ${n}\n</domain>\n</virtual-mta>\n`;
    const pool = (limit: string, ...names: string[]) =>
      `<virtual-mta-pool p>\n${names.map((name) => `virtual-mta ${name}\n`).join('')}<domain *>\nbounce-after ${limit}\n</domain>\n</virtual-mta-pool>\n`;
    const before = vmta('a', 1) + vmta('b', 2) + vmta('old', 7) + pool('1d', 'a', 'b', 'old');
    const after =
      vmta('a', 1) +
      vmta('b', 2).replace('max-smtp-out 2', 'max-smtp-out 3') +
      vmta('new', 8) +
      pool('2d', 'a', 'b', 'new');
    assert.deepEqual(compared(before, after), [
      'Virtual MTAs and pools | <virtual-mta old> | removed | smtp-source-host: 192.0.2.7 old.example.com → –',
      'Virtual MTAs and pools | <virtual-mta-pool p> | changed | members that join: – → new',
      'Virtual MTAs and pools | <virtual-mta-pool p> | changed | members that leave: old → –',
      'Virtual MTAs and pools | <virtual-mta new> | added | smtp-source-host: – → 192.0.2.8 new.example.com',
      'Mail through virtual MTAs | every domain in <virtual-mta a>, every domain in <virtual-mta b>, every domain in <virtual-mta-pool p> | changed | bounce-after: 1d → 2d',
      'Mail through virtual MTAs | gmail.com in <virtual-mta b> | changed | max-smtp-out: 2 → 3',
    ]);
  });

  it('follows queue-to: the settings of the queue hold for the domains whose mail is put into it', () => {
    const text = (limit: number) =>
      block('domain *', 'max-smtp-out 20', 'bounce-after 1d') +
      block('domain gmail.com', 'queue-to g.queue', 'max-smtp-out 9') +
      block('domain google.example', 'queue-to "G.queue"') +
      block('domain g.queue', `max-smtp-out ${limit}`, 'smtp-hosts h');
    assert.deepEqual(compared(text(2), text(3)), [
      'Domains and queues | g.queue, gmail.com, google.example | changed | max-smtp-out: 2 → 3',
    ]);
    assert.deepEqual(compared(text(2), text(2).replace('max-smtp-out 9', 'max-smtp-out 8')), []);
  });

  it('tells all that changes when mail is put into another queue', () => {
    const text = (queue: string) =>
      block('domain a.example', ...(queue === '' ? [] : [`queue-to ${queue}`]), 'retry-after 9m') +
      block('domain x.queue', 'max-smtp-out 2', 'retry-after 5m') +
      block('domain y.queue', 'max-smtp-out 2', 'retry-after 7m');
    assert.deepEqual(compared(text('x.queue'), text('y.queue')), [
      'Domains and queues | a.example | changed | queue-to: x.queue → y.queue',
      'Domains and queues | a.example | changed | retry-after: 5m → 7m',
    ]);
    assert.deepEqual(compared(text(''), text('x.queue')), [
      'Domains and queues | a.example | changed | max-smtp-out: 20 (default) → 2',
      'Domains and queues | a.example | changed | queue-to: – → x.queue',
      'Domains and queues | a.example | changed | retry-after: 9m → 5m',
    ]);
  });

  it('follows queue-to in virtual MTAs, also where the virtual MTA itself did not change', () => {
    const domain = (queue: string) => block('domain a.example', `queue-to ${queue}`);
    const vmta = (name: string, x: number) =>
      `<virtual-mta ${name}>\n${block('domain x.queue', `max-smtp-out ${x}`)}${block('domain y.queue', 'max-smtp-out 7')}</virtual-mta>\n`;
    assert.deepEqual(
      compared(
        domain('x.queue') + vmta('v', 2) + vmta('w', 2),
        domain('x.queue') + vmta('v', 3) + vmta('w', 2),
      ),
      [
        'Mail through virtual MTAs | a.example in <virtual-mta v>, x.queue in <virtual-mta v> | changed | max-smtp-out: 2 → 3',
      ],
    );
    assert.deepEqual(
      compared(
        domain('x.queue') + vmta('v', 2) + vmta('w', 7),
        domain('y.queue') + vmta('v', 2) + vmta('w', 7),
      ),
      [
        'Domains and queues | a.example | changed | queue-to: x.queue → y.queue',
        'Mail through virtual MTAs | a.example in <virtual-mta v> | changed | max-smtp-out: 2 → 7',
      ],
    );
  });

  it('leaves global changes to the domains, and untouched virtual MTAs alone', () => {
    const vmta = '<virtual-mta a>\n<domain gmail.com>\nmax-smtp-out 1\n</domain>\n</virtual-mta>\n';
    assert.deepEqual(
      compared(vmta + block('domain *', 'retry-after 1m'), vmta + block('domain *', 'retry-after 2m')),
      ['Domains and queues | every domain | changed | retry-after: 1m → 2m'],
    );
  });

  it('tells what changes for clients', () => {
    const before =
      block('source 0/0', 'require-auth no') +
      block('source 10/8', 'smtp-service yes') +
      'smtp-listener 192.0.2.1:25\n';
    const after =
      block('source 0/0', 'require-auth yes') +
      block('source 10/8', 'smtp-service no') +
      'smtp-listener 192.0.2.1:25 source=feed\n' +
      block('source feed', 'allow-auth yes', 'smtp-service no') +
      block('smtp-user anna', 'source feed');
    assert.deepEqual(compared(before, after), [
      'Clients by source | <source 0/0> | changed | require-auth: no → yes',
      'Clients by source | <source 10/8> | changed | smtp-service: yes → no',
      'Clients by source | <source feed> | added | smtp-service: true (default) → no',
      'Listeners | listener 192.0.2.1:25 | changed | source: – → feed',
      'Users | user anna | added | source: – → feed',
    ]);
  });

  it('tells rollups, lists, other blocks and global settings', () => {
    const list = (...lines: string[]) => block('smtp-pattern-list l', ...lines);
    const before = `${block('mx-rollup-list', 'mx *.google.com a.rollup')}${list('reply /a/ skip-mx', 'reply /b/ skip-mx')}run-as-root no\n${block('bounce-category-patterns', '/x/ other')}`;
    const after = `${block('mx-rollup-list', 'mx *.google.com b.rollup')}${list('reply /b/ skip-mx', 'reply /c/ skip-mx')}run-as-root yes\n${block('bounce-category-patterns', '/y/ other')}${block('spool /s')}`;
    assert.deepEqual(compared(before, after), [
      'Rollup by MX hosts | MX hosts *.google.com | changed | queue: a.rollup → b.rollup',
      'The whole server | every message | changed | run-as-root: no → yes',
      'Lists and other blocks | <smtp-pattern-list l> | changed | line: reply /a/ skip-mx → –',
      'Lists and other blocks | <smtp-pattern-list l> | changed | line: – → reply /c/ skip-mx',
      'Lists and other blocks | <bounce-category-patterns> | changed | line: /x/ other → –',
      'Lists and other blocks | <bounce-category-patterns> | changed | line: – → /y/ other',
      'Lists and other blocks | <spool /s> | added',
    ]);
  });

  it('tells that a secret changed, but not what it is', () => {
    const lines = compared(
      `${block('domain a.example', 'auth-password hunter2')}http-api-key abcdefgh1234\n`,
      `${block('domain a.example', 'auth-password hunter3')}http-api-key abcdefgh9999\n`,
    );
    assert.deepEqual(lines, [
      'Domains and queues | a.example | changed | auth-password: •••••• → •••••• (another one)',
      'The whole server | every message | changed | http-api-key: •••••• → –',
      'The whole server | every message | changed | http-api-key: – → ••••••',
    ]);
  });

  it('is written as Markdown with links to both sides', () => {
    const sections = compareConfigurations(
      configuration(block('domain *', 'max-smtp-out 5')),
      configuration(block('domain *', 'max-smtp-out 6')),
    );
    assert.equal(
      comparisonMarkdown(sections, { before: 'HEAD~1', after: 'the files now', nameFile: baseName }),
      `# What changes from HEAD\\~1 to the files now

## Domains and queues

**every domain**

| | Before | After |
|---|---|---|
| \`max-smtp-out\` | \`5\` [config:2](<file:///etc/pmta/config#L2>) | \`6\` [config:2](<file:///etc/pmta/config#L2>) |
`,
    );
    assert.match(
      comparisonMarkdown([], { before: 'a', after: 'b', nameFile: baseName }),
      /Nothing: the same settings hold/,
    );
  });
});
