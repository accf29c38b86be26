import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { baseName } from '../../model/paths';
import { explain, type Question, reportMarkdown, reportOf, subjectOf } from './index';

const configuration = followedConfiguration({
  '/etc/pmta/config': `<domain *>
  max-smtp-out 5
  backoff-notify a@example.com
</domain>
<domain gmail.com>
  queue-to gmail.rollup
</domain>
include domains
<virtual-mta mta_1>
  smtp-source-host 192.0.2.1 a.example.com
  <domain gmail.rollup>
    max-smtp-out 2
  </domain>
</virtual-mta>
<source 10/8>
  default-virtual-mta mta_1
  process-x-virtual-mta yes
  pattern-list by-sender
</source>
`,
  '/etc/pmta/domains': '<domain gmail.rollup>\nmax-smtp-out 9\nbackoff-notify ""\n</domain>\n',
});

function markdown(question: Question): string {
  return reportMarkdown(reportOf(explain(configuration, question)), baseName);
}

describe('explanation in Markdown', () => {
  it('says what holds, from where and instead of what, with links', () => {
    const text = markdown({ domain: 'gmail.com', virtualMta: 'MTA_1' });
    const config = (line: number) => `[config:${line}](<file:///etc/pmta/config#L${line}>)`;
    const domains = (line: number) => `[domains:${line}](<file:///etc/pmta/domains#L${line}>)`;
    const [beginning] = text.split('\n## Other settings');
    assert.equal(
      beginning,
      `# Effective settings: gmail\\.com in virtual MTA mta\\_1

Mail to \`gmail.com\` goes into the queue \`gmail.rollup\` (\`queue-to\`, ${config(6)}): its settings hold.

\`<domain>\` blocks that match, the first to be asked first:

1. \`<domain gmail.rollup> in <virtual-mta mta_1>\` (${config(11)})
1. \`<domain gmail.rollup>\` (${domains(1)})
1. \`<domain *>\` (${config(1)})

## Settings

| Directive | Value | From | Instead of |
|---|---|---|---|
| \`backoff-notify\` | \`""\` (clears) | \`<domain gmail.rollup>\` ${domains(3)} | \`a@example.com\` (${config(3)}) |
| \`max-smtp-out\` | \`2\` | \`<domain gmail.rollup> in <virtual-mta mta_1>\` ${config(12)} | \`9\` (${domains(2)})<br>\`5\` (${config(2)}) |

## Settings of \`mta_1\` itself

| Directive | Value | From | Instead of |
|---|---|---|---|
| \`smtp-source-host\` | \`192.0.2.1 a.example.com\` | \`<virtual-mta mta_1>\` ${config(10)} |  |
`,
    );
  });

  it('shows defaults that are sentences as text, and names what has none', () => {
    const text = markdown({ domain: 'example.com' });
    assert.match(text, /\| `bounce-after` \| `4d12h` \|/);
    assert.match(
      text,
      /\| `backoff-max-msg-rate` \| max\\-msg\\-rate of the same queue where that is set, else unlimited \|/,
    );
    assert.match(text, /the guide gives no default: .*`smtp-hosts`/);
    assert.doesNotMatch(text, /Not known/);
  });

  it('explains a client, and the virtual MTA that its messages get', () => {
    const text = markdown({ clientIp: '10.0.0.1', domain: 'gmail.com' });
    assert.match(
      text,
      /^# Effective settings: client 10\\\.0\\\.0\\\.1; gmail\\\.com in virtual MTA mta\\_1/,
    );
    assert.match(text, /1\. `<source 10\/8>`, by the address \(\[config:15]/);
    assert.match(text, /- A message may choose its virtual MTA by the header X\\-Virtual\\-MTA/);
    assert.match(text, /- The pattern list by\\-sender may choose it/);
    assert.match(text, /- Other messages get mta\\_1/);
    assert.match(text, /`max-smtp-out` \| `2`/);
  });

  it('keeps the bars of values out of the table', () => {
    const piped = followedConfiguration({
      '/etc/pmta/config': '<domain a>\ncommand /bin/x | y\n</domain>\n',
    });
    const text = reportMarkdown(reportOf(explain(piped, { domain: 'a' })), baseName);
    assert.match(text, /\| `command` \| `\/bin\/x \\\| y` \|/);
  });

  it('names what it is about', () => {
    const subject = (question: Question) => subjectOf(reportOf(explain(configuration, question)));
    assert.equal(subject({ virtualMta: 'mta_1' }), 'any domain in virtual MTA mta_1');
    assert.equal(subject({ user: 'anna', listener: '25' }), 'client user anna at 25');
    assert.equal(subject({ listener: '25' }), 'client of any address at 25');
    assert.equal(subject({ domain: 'a.example', virtualMta: 'gone' }), 'a.example in virtual MTA gone');
  });
});
