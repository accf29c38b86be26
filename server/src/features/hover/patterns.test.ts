import assert from 'node:assert/strict';
import { expectHover, hoverOn } from '../../../test/hovering';
import { markedFiles } from '../../../test/marked-files';
import { hoverAt } from './index';

const replies = (line: string) => `<smtp-pattern-list e>\n${line}\n</smtp-pattern-list>\n`;

describe('hover over patterns', () => {
  it('tells a regular expression in words, and its case', () => {
    expectHover(
      replies('reply /^421 .* too $0many (connections|sessions)/ skip-mx'),
      '/^421 .* too many (connections|sessions)/',
      [
        'Matches text that begins with `421 `, then anything, then ` too many `, then (`connections` or `sessions`).',
        'Upper and lower case are the same, as always in SMTP pattern lists',
      ],
    );
    expectHover(replies('reply /(?-i)a$0|b/ skip-mx'), '/(?-i)a|b/', [
      'Matches any of:',
      '- text that holds `a`',
      '- text that holds `b`',
      '**differ** (`(?-i)`)',
    ]);
    expectHover(replies('reply /$0/ skip-mx'), '//', ['matches **everything**']);
    expectHover(
      '<pattern-list p>\nmail-from /(?i)@a\\.c$0om$/ virtual-mta=x\n</pattern-list>\n',
      '/(?i)@a\\.com$/',
      ['text that ends with `@a.com`', 'the same (`(?i)`)'],
    );
    expectHover(
      '<bounce-category-patterns>\n/user un$0known/ bad-mailbox\n</bounce-category-patterns>\n',
      '/user unknown/',
      ['The guide doesn’t say whether case matters here'],
    );
  });
  it('takes doubled backslashes for single ones', () => {
    expectHover(replies('reply /4\\\\.7$0\\\\.0/ skip-mx'), '/4\\\\.7\\\\.0/', ['`4.7.0`']);
  });
  it('does not try to tell a very long one', () => {
    const long = 'ab?'.repeat(1000);
    expectHover(replies(`reply /$0${long}/ skip-mx`), `/${long}/`, ['is too long to tell in words']);
  });

  it('tells actions, with their intervals and what goes together', () => {
    expectHover(replies('reply /x/ mode=back$0off,backoff-to-normal-after=1h'), 'mode=backoff', [
      'into backoff mode',
      'Not together with `mode=normal`',
    ]);
    expectHover(
      replies('reply /x/ mode=backoff,backoff-to-normal-aft$0er=1h30m'),
      'backoff-to-normal-after=1h30m',
      ['here **1 hour 30 minutes**', 'Stands behind `mode=backoff`.'],
    );
  });
  it('tells results, and the virtual MTA that one names', () => {
    const list = (results: string) =>
      `<virtual-mta v>\nhost-name v.example.com\n</virtual-mta>\n<pattern-list p>\nmail-from /x/ ${results}\n</pattern-list>\n`;
    expectHover(list('virtual-mta=v,recipient-prio$0rity=20'), 'recipient-priority=20', [
      'the priority `20`, from 0 to 100',
    ]);
    expectHover(list('virtual-mta=V$0,recipient-priority=20'), 'V', [
      '**Virtual MTA** `V`: [line 1](',
      '<virtual-mta v>\nhost-name',
    ]);
    expectHover(list('call$0-to:other'), 'call-to:other', ['goes on in the pattern list `other`']);
    expectHover(list('const$0ructor=x'), 'constructor=x', ['`constructor=x`: `RESULT`']);
  });
  it('tells categories, known and own', () => {
    const entry = (category: string) =>
      `<bounce-category-patterns>\n/x/ ${category}\n</bounce-category-patterns>\n`;
    expectHover(entry('bad-mail$0box'), 'bad-mailbox', ['there is no such mailbox', '`x.1.1`', '(RFC 3463)']);
    expectHover(entry('my-o$0wn'), 'my-own', ['one of your own']);
  });

  it('tells what a domain pattern matches and what not', () => {
    expectHover('relay-domain [*.]exam$0ple.com\n', '[*.]example.com', [
      '**example.com and its subdomains**',
      'Matches `example.com`, `mail.example.com`, `a.mail.example.com`; doesn’t match `notexample.com`.',
    ]);
    expectHover('relay-domain *.exam$0ple.com\n', '*.example.com', [
      'doesn’t match `example.com`, `notexample.com`',
    ]);
    expectHover('<domain [0/$00]>\n</domain>\n', '[0/0]', ['every IPv4 address in brackets']);
    expectHover('<domain $0*>\n</domain>\n', '*', ['**every domain**']);
  });
  it('tells the entries that a domain is merged with, as they are asked', () => {
    const text = `<virtual-mta v>
<domain exam$0ple.com>
</domain>
<domain *>
</domain>
</virtual-mta>
<virtual-mta w>
<domain example.com>
</domain>
</virtual-mta>
<domain *>
</domain>
<domain [*.]example.com>
</domain>
<domain other.com>
</domain>
`;
    const said = hoverOn(text)?.text ?? '';
    assert.deepEqual(
      [...said.matchAll(/^- .*\[line (\d+)\]/gm)].map((match) => match[1]),
      ['4', '13', '11'],
    );
  });
  it('tells them in a file that virtual MTAs include, and only of pools that these are in', () => {
    const config = `<virtual-mta v>
include part
</virtual-mta>
<virtual-mta-pool with>
virtual-mta v
<domain *>
</domain>
</virtual-mta-pool>
<virtual-mta-pool without>
<domain *>
</domain>
</virtual-mta-pool>
<domain *>
</domain>
`;
    const { configuration, file, position } = markedFiles({
      '/etc/pmta/config': config,
      '/etc/pmta/part': '<domain exam$0ple.com>\n</domain>\n',
    });
    const contents = JSON.stringify(hoverAt(file, configuration, position)?.contents);
    assert.deepEqual(
      [...contents.matchAll(/- .*?\[config line (\d+)\]/g)].map((match) => match[1]),
      ['6', '13'],
    );
  });
  it('tells who puts mail into a queue', () => {
    const text =
      '<domain x.com>\nqueue-to x.rollup\n</domain>\n<domain x.roll$0up>\nmax-smtp-out 2\n</domain>\n';
    expectHover(text, 'x.rollup', [
      '**Queue** `x.rollup`, into which mail is put by:',
      '`queue-to x.rollup` in `<domain x.com>`',
    ]);
    expectHover('<domain x.com>\nqueue-to x.roll$0up\n</domain>\n', 'x.rollup', [
      'has no `<domain>` of its own',
    ]);
  });
  it('tells whom a source speaks of', () => {
    expectHover(
      '<source 0/0>\n</source>\n<source 10.1.0$0.0/16>\n</source>\n<source 10/8>\n</source>\n',
      '10.1.0.0/16',
      [
        'clients at `10.1.0.0/16`',
        'inherited from `<source 10/8>` ([line 5](<file:///etc/pmta/config#L5>)), then `<source 0/0>`',
      ],
    );
    expectHover('<source {au$0th}>\n</source>\n', '{auth}', ['users who have logged in']);
    expectHover('<source s$0ub>\n</source>\nsmtp-listener 0/0:25 source=sub\n', 'sub', [
      'only where a listener or user asks',
      '[line 3](',
    ]);
  });
});
