import assert from 'node:assert/strict';
import { check } from '../../../test/marked';
import { offered } from '../../../test/refactor';
import { allRules } from '../../rules';
import { refactoringsFor } from '.';

const titles = (marked: string) => offered(marked).refactorings.map(({ title }) => title);

describe('extract <domain> blocks to a macro', () => {
  const blocks = `# the big ones
<domain gmail.com>
    max-smtp-out 10$0 # enough
    bounce-after 1d
</domain>

<domain yahoo.com>
    max-smtp-out   10
    bounce-after 1d
</domain>

<domain other.com>
    max-smtp-out 1
    bounce-after 1d
</domain>
`;

  it('keeps the first block with its comments and lists all of them', () => {
    assert.equal(
      offered(blocks).apply(/macro/),
      `domain-macro gmail_com gmail.com,yahoo.com
# the big ones
<domain $gmail_com>
    max-smtp-out 10 # enough
    bounce-after 1d
</domain>

<domain other.com>
    max-smtp-out 1
    bounce-after 1d
</domain>
`,
    );
  });

  it('takes a name that is free', () => {
    assert.match(offered(`domain-macro gmail_com x.com\n${blocks}`).apply(/macro/), /<domain \$gmail_com_2>/);
  });

  it('is not offered where comments would be lost or patterns are no plain domains', () => {
    assert.deepEqual(titles(blocks.replace('max-smtp-out   10', 'max-smtp-out 10 # why')), [
      'Sort the directives of <domain> by name',
    ]);
    assert.ok(!titles(blocks.replace('yahoo.com', '*.yahoo.com')).some((title) => title.includes('macro')));
  });

  it('writes the macro above the virtual MTA around the blocks, with its line ends', () => {
    const block = (name: string) => `<domain ${name}>\r\nmax-smtp-out 1\r\n</domain>\r\n`;
    assert.equal(
      offered(`<virtual-mta a>\r\n$0${block('a.com')}${block('b.com')}</virtual-mta>\r\n`).apply(/macro/),
      `domain-macro a_com a.com,b.com\r\n<virtual-mta a>\r\n${block('$a_com')}</virtual-mta>\r\n`,
    );
  });
});

describe('move <domain> blocks to a pool', () => {
  const vmta = (name: string, rate = '10/h') =>
    `<virtual-mta ${name}>\n    <domain gmail.com>\n        max-msg-rate ${rate}\n    </domain>\n</virtual-mta>\n`;
  const empty = (name: string) => `<virtual-mta ${name}>\n</virtual-mta>\n`;
  const pool = '<virtual-mta-pool p>\n    virtual-mta a\n    virtual-mta b\n</virtual-mta-pool>\n';
  const cursor = (text: string) => text.replace('max-msg-rate', 'max-msg-rate$0');

  it('moves them to the pool that all of them are in', () => {
    assert.equal(
      offered(`${cursor(vmta('a'))}${vmta('b')}${pool}`).apply(/to their pool p/),
      `${empty('a')}${empty('b')}${pool.replace('</v', '    <domain gmail.com>\n        max-msg-rate 10/h\n    </domain>\n</v')}`,
    );
  });

  it('makes a new pool of virtual MTAs that are in none', () => {
    assert.equal(
      offered(`${cursor(vmta('a'))}${vmta('b')}`).apply(/to a new pool/),
      `${empty('a')}${empty('b')}
<virtual-mta-pool pool>
    virtual-mta a
    virtual-mta b
    <domain gmail.com>
        max-msg-rate 10/h
    </domain>
</virtual-mta-pool>
`,
    );
  });

  it('is not offered where the meaning would change', () => {
    const first = cursor(vmta('a'));
    const others = [
      `${vmta('b', '20/h')}${pool}`,
      `${vmta('b')}${pool.replace('</v', '    virtual-mta c\n</v')}${empty('c')}`,
      `${vmta('b').replace('<domain gmail', '<domain *>\nmax-msg-rate 1/h\n</domain>\n<domain gmail')}${pool}`,
      `${vmta('b')}${pool}${pool.replace('-pool p', '-pool q')}`,
      `${vmta('b')}${pool.replace('</v', '<domain gmail.com>\nmax-msg-rate 5/h\n</domain>\n</v')}`,
    ];
    for (const other of others) {
      assert.deepEqual(
        titles(first + other).filter((title) => title.includes('pool')),
        [],
        other,
      );
    }
  });
});

describe('convert to a block', () => {
  it('rewrites spool and smtp-listener and keeps the comment', () => {
    assert.equal(
      offered('spool$0 /var/spool/pmta # big disk\n').apply(/block/),
      '<spool /var/spool/pmta> # big disk\n</spool>\n',
    );
    assert.equal(
      offered('smtp-listener$0 192.0.2.1:587 source=users').apply(/block/),
      '<smtp-listener 192.0.2.1:587>\n    source users\n</smtp-listener>',
    );
  });
  it('is not offered for options that it doesn’t know, or elsewhere', () => {
    assert.deepEqual(titles('smtp-listener$0 192.0.2.1:587 tls=yes\n'), []);
    assert.deepEqual(titles('log-file$0 /var/log/pmta\n'), []);
  });
});

describe('wrap in a block', () => {
  it('indents what is selected', () => {
    const text = 'log-file /l\n$<\n# quick\n\nmax-smtp-out 10\nbounce-after 1d\n$>\n';
    assert.equal(
      offered(text).apply(/<domain PATTERN>/),
      'log-file /l\n<domain PATTERN>\n    # quick\n\n    max-smtp-out 10\n    bounce-after 1d\n</domain>\n',
    );
  });
  it('wraps domains in a virtual MTA', () => {
    const text = '$<\n<domain a.com>\n\tmax-smtp-out 1\n</domain>\n$>\n';
    assert.equal(
      offered(text).apply(/<virtual-mta NAME>/),
      '<virtual-mta NAME>\n\t<domain a.com>\n\t\tmax-smtp-out 1\n\t</domain>\n</virtual-mta>\n',
    );
  });
  it('is not offered for part of a block', () => {
    assert.deepEqual(titles('$<\n<domain a.com>\n\tmax-smtp-out 1\n$>\n</domain>\n'), []);
  });
});

describe('sort directives', () => {
  it('takes comments along, and stops at blank lines, includes and nested blocks', () => {
    const before = `<virtual-mta a>$0
smtp-source-host 192.0.2.1 a.example.com
# the key
domain-key k,example.com,/k
domain-key j,example.com,/j
include /x
max-smtp-out 5
<domain *>
    retry-after 1m
    bounce-after 1d
</domain>
host-name b

auto-cold-virtual-mta b
</virtual-mta>
`;
    assert.equal(
      offered(before).apply(/Sort/),
      before
        .replace('$0', '')
        .replace('smtp-source-host 192.0.2.1 a.example.com\n', '')
        .replace('j,example.com,/j\n', 'j,example.com,/j\nsmtp-source-host 192.0.2.1 a.example.com\n'),
    );
  });
  it('sorts the selected lines only, at the end of a file too', () => {
    assert.equal(
      offered('spool /s\n$<\nrun-as-root no\nlog-file /l\n$>').apply(/selected/),
      'spool /s\nlog-file /l\nrun-as-root no',
    );
  });
  it('is not offered for lists whose order counts, nor for what is sorted', () => {
    assert.deepEqual(
      titles(
        '<smtp-pattern-list a>$0\nreply /b/ mode=backoff\nreply /a/ mode=normal\n</smtp-pattern-list>\n',
      ),
      [],
    );
    assert.deepEqual(titles('<domain a.com>$0\nbounce-after 1d\nretry-after 1m\n</domain>\n'), []);
  });
});

describe('refactorings of a selection that goes on behind the end', () => {
  const { file, configuration } = check(allRules, 'max-smtp-out 5\nmax-msg-rate 5/h', { complete: true });

  it('change nothing that is not there', () => {
    const found = refactoringsFor({ file, configuration, first: 0, last: 9, isRange: true });
    assert.notEqual(found.length, 0);
    assert.ok(found.every(({ changes }) => changes.every(({ endLine }) => endLine <= 1)));
  });
  it('are none when it begins there', () => {
    assert.deepEqual(refactoringsFor({ file, configuration, first: 5, last: 9, isRange: true }), []);
  });
});
