import assert from 'node:assert/strict';
import { type MarkedFiles, markedFiles, shown } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { definitionAt } from './definition';
import { highlightsAt } from './document-highlight';
import { linkedEditingAt } from './linked-editing';
import { referencesAt } from './references';

function definitions({ file, configuration, position }: MarkedFiles): string[] {
  return inOneGo(definitionAt(file, [configuration], position)).map((link) =>
    shown(link.targetUri, link.targetSelectionRange),
  );
}

function references({ file, configuration, position }: MarkedFiles): string[] {
  return inOneGo(referencesAt(file, [configuration], position, true))
    .map(({ uri, range }) => shown(uri, range))
    .sort();
}

describe('definition', () => {
  const cases: Readonly<Record<string, string | Record<string, string>>> = {
    'of a pool member, in another file and another case': {
      '/etc/pmta/config':
        'include vmtas\n<virtual-mta-pool p>\n    virtual-mta m$0TA1\n</virtual-mta-pool>\n',
      '/etc/pmta/vmtas': '<virtual-mta «mta1»>\n</virtual-mta>\n<virtual-mta mta2>\n</virtual-mta>\n',
    },
    'of what may be a virtual MTA or a pool':
      '<source 10/8>\n    default-virtual-mta p$0\n</source>\n<virtual-mta-pool «p»>\n</virtual-mta-pool>\n<virtual-mta q>\n</virtual-mta>\n',
    'of a pattern list that another one calls':
      '<pattern-list «b»>\n</pattern-list>\n<pattern-list a>\n    mail-from /x/ call-to:$0b\n</pattern-list>\n',
    'of a macro': 'domain-macro «gmail» gmail.com,googlemail.com\n<domain $gm$0ail>\n</domain>\n',
    'of a queue, which is its domain block':
      '<domain gmail.com>\n    queue-to "$0gmail.queue"\n</domain>\n<domain «gmail.queue»>\n</domain>\n',
    'of a source of a user':
      '<source «{auth2}»>\n</source>\n<smtp-user u>\n    source {aut$0h2}\n</smtp-user>\n',
    'of nothing, in a comment or a value': '<virtual-mta a>\n</virtual-mta>\nlog-file /a$0\n',
    'of nothing that is undefined': '<virtual-mta-pool p>\n    virtual-mta x$0\n</virtual-mta-pool>\n',
    'of an include, which is the file': {
      '/etc/pmta/config': 'include ot$0her\n',
      '/etc/pmta/other': '«»run-as-root no\n',
    },
    'of a wildcard, which is every file': {
      '/etc/pmta/config': 'include conf.d/$0*\n',
      '/etc/pmta/conf.d/a': '«»\n',
      '/etc/pmta/conf.d/b': '«»\n',
    },
  };
  for (const [name, marked] of Object.entries(cases)) {
    it(name, () => {
      const files = markedFiles(marked);
      assert.deepEqual(definitions(files), files.ranges);
    });
  }
});

describe('references', () => {
  const cases: Readonly<Record<string, string | Record<string, string>>> = {
    'of a virtual MTA, from its definition': {
      '/etc/pmta/config':
        'include pools\n<virtual-mta «$0a»>\n</virtual-mta>\n<source 10/8>\n    default-virtual-mta «A»\n</source>\n',
      '/etc/pmta/pools':
        '<virtual-mta-pool p>\n    virtual-mta «a»\n    virtual-mta ab\n</virtual-mta-pool>\n',
    },
    'of a selector, which is a name of its domain':
      'domain-key «$0s1»,a.example,/k\n<virtual-mta a>\n    domain-key «s1», a.example, /k\n    domain-key s1, b.example, /k\n    domain-key s2,a.example,/k\n</virtual-mta>\n',
    'of a queue, with the blocks that set it':
      '<domain a.com>\n    queue-to «$0x.queue»\n</domain>\n<virtual-mta v>\n<domain «x.queue»>\n</domain>\n</virtual-mta>\n',
    'of an included file': {
      '/etc/pmta/config': 'include «k$0eys»\n<virtual-mta a>\n    include «/etc/pmta/keys»\n</virtual-mta>\n',
      '/etc/pmta/keys': '',
    },
  };
  for (const [name, marked] of Object.entries(cases)) {
    it(name, () => {
      const files = markedFiles(marked);
      assert.deepEqual(references(files), [...files.ranges].sort());
    });
  }
});

describe('document highlight', () => {
  it('marks the definition as written, uses as read, and other files not at all', () => {
    const { file, configuration, position } = markedFiles({
      '/etc/pmta/config':
        'include other\n<virtual-mta a>\n</virtual-mta>\n<source 10/8>\ndefault-virtual-mta $0a\n</source>\n',
      '/etc/pmta/other': '<virtual-mta-pool p>\n    virtual-mta a\n</virtual-mta-pool>\n',
    });
    assert.deepEqual(
      inOneGo(highlightsAt(file, configuration, position)).map(({ range, kind }) => [range.start.line, kind]),
      [
        [1, 3],
        [4, 2],
      ],
    );
  });

  it('marks both tags of a block', () => {
    const { file, configuration, position, ranges } = markedFiles('<«dom$0ain» x>\n</«domain»>\n');
    assert.deepEqual(
      inOneGo(highlightsAt(file, configuration, position)).map(({ range }) => shown(file.uri, range)),
      ranges,
    );
  });
});

describe('linked editing', () => {
  const linked = (marked: string) => {
    const { file, position, ranges } = markedFiles(marked);
    const found = linkedEditingAt(file, position)?.ranges.map((range) => shown(file.uri, range));
    assert.deepEqual(found ?? [], ranges);
  };

  it('takes the names of both tags, from either of them', () => {
    linked('<virtual-mta a>\n  < «domain$0» x>\n  </ «domain» >\n</virtual-mta>\n');
    linked('<«domain» x>\n</«$0domain»>\n');
    linked('<pattern-list a>\n  mail-from /x/ <«pattern-list»>\n  </«pattern-$0list»>\n</pattern-list>\n');
  });

  it('leaves arguments, unclosed blocks and names that differ alone', () => {
    linked('<domain x$0>\n</domain>\n');
    linked('<dom$0ain x>\n');
    linked('<dom$0ain x>\n</domian>\n');
    linked('<dom$0ain x>\n</Domain>\n');
  });
});
