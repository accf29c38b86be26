import assert from 'node:assert/strict';
import { markedFiles, shown } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { prepareRename, renameAt } from './rename';

/** The places that a rename changes, or why it is refused. */
function renamed(
  marked: string | Record<string, string>,
  name: string,
): { got: string[]; wanted: readonly string[] } {
  const { file, configuration, position, ranges } = markedFiles(marked);
  const result = inOneGo(renameAt(file, [configuration], position, name));
  assert.ok(!('refused' in result), 'refused' in result ? result.refused : '');
  const got = [...result.places].flatMap(([uri, places]) => places.map((range) => shown(uri, range)));
  return { got: got.sort(), wanted: [...ranges].sort() };
}

function refusal(marked: string | Record<string, string>, name = 'new'): string | undefined {
  const { file, configuration, position } = markedFiles(marked);
  const result = inOneGo(renameAt(file, [configuration], position, name));
  return 'refused' in result ? result.refused : undefined;
}

describe('rename', () => {
  const cases: Readonly<Record<string, string | Record<string, string>>> = {
    'changes a virtual MTA in its definition, pools, lists and blocks of all files': {
      '/etc/pmta/config':
        'include a\ninclude b\n<source 10/8>\n    default-virtual-mta «m$0ta»\n</source>\n<pattern-list l>\n    mail-from /x/ virtual-mta=«mta»,recipient-priority=1\n</pattern-list>\n',
      '/etc/pmta/a': '<virtual-mta «mta»>\n</virtual-mta>\n<virtual-mta mta2>\n</virtual-mta>\n',
      '/etc/pmta/b':
        '<virtual-mta-pool p>\n    virtual-mta   «MTA»   # mta\n    virtual-mta mta2\n</virtual-mta-pool>\n',
    },
    'changes a macro, without its dollar sign':
      'domain-macro «m$0» a.com\ndomain-macro n $«m»,b.com\n<domain $«m»>\n</domain>\nrelay-domain $«m»\n',
    'changes a queue with its domain blocks':
      '<domain a.com>\n    queue-to "«x$0.queue»"\n</domain>\n<domain «x.queue»>\n</domain>\n',
    'changes a source asked for by users and listeners':
      '<source «s$0»>\n</source>\n<smtp-user u>\n    source «s»\n</smtp-user>\nsmtp-listener 0.0.0.0:25 source=«s»\n',
    'changes what is nowhere defined':
      '<virtual-mta-pool p>\n    virtual-mta «x$0»\n    virtual-mta «x»\n</virtual-mta-pool>\n',
    'changes a selector for its domain, in all blocks and files, and not what other domains call theirs': {
      '/etc/pmta/config':
        'domain-key s,b.com,/k\ndomain-key s,*,/k\n<virtual-mta a>\n    include keys\n</virtual-mta>\n<virtual-mta b>\n    domain-key «S» , A.com , /k\n</virtual-mta>\n',
      '/etc/pmta/keys': 'domain-key "«s$0»",a.com,/k\ndomain-key s2,a.com,/k\n',
    },
  };
  for (const [name, marked] of Object.entries(cases)) {
    it(name, () => {
      const { got, wanted } = renamed(marked, 'new_name');
      assert.deepEqual(got, wanted);
    });
  }

  it('shows what it would rename', () => {
    const { file, configuration, position } = markedFiles('<virtual-mta My$0-MTA>\n</virtual-mta>\n');
    assert.deepEqual(inOneGo(prepareRename(file, [configuration], position)), {
      range: { start: { line: 0, character: 13 }, end: { line: 0, character: 19 } },
      placeholder: 'My-MTA',
    });
  });

  it('lets a name change its case', () => {
    assert.equal(refusal('<virtual-mta a$0>\n</virtual-mta>\n', 'A'), undefined);
  });

  it('is refused where the new name is taken, with the place', () => {
    assert.equal(
      refusal('<virtual-mta a$0>\n</virtual-mta>\n<virtual-mta-pool New>\n</virtual-mta-pool>\n'),
      'new is already a virtual MTA pool, in line 3 of config.',
    );
    assert.equal(
      refusal('<domain a>\n    queue-to x.q$0\n</domain>\n<domain gmail.com>\n</domain>\n', 'gmail.com'),
      'gmail.com is already a domain, in line 4 of config.',
    );
  });

  it('is refused for a selector that the domain has already', () => {
    const keys = 'domain-key s$0,a.com,/k\ndomain-key New,a.com,/l\n';
    assert.equal(refusal(keys), 'new is already a selector of a.com, in line 2 of config.');
    assert.equal(refusal('domain-key s$0,a.com,/k\ndomain-key new,b.com,/l\n'), undefined);
    assert.equal(refusal('domain-key s$0,a.com,/k\n', 'S'), undefined);
  });

  it('is refused for what is no name', () => {
    assert.match(refusal('<domain gm$0ail.com>\n</domain>\n') ?? '', /^A domain is not a name/);
    assert.match(refusal('<source 10.0$0/8>\n</source>\n') ?? '', /^An address is not a name/);
    assert.match(refusal('<source {au$0th}>\n</source>\n') ?? '', /^Names in braces have a meaning/);
    assert.match(refusal('<smtp-listener 0/0$0:25>\n</smtp-listener>\n') ?? '', /^A listener's address/);
    assert.match(refusal('log-file /va$0r/log\n') ?? '', /^There is no name here/);
    assert.match(refusal('# virtual-mta a$0\n') ?? '', /^There is no name here/);
  });

  it('is refused for names that PowerMTA would read otherwise', () => {
    const mta = '<virtual-mta a$0>\n</virtual-mta>\n';
    for (const name of ['', 'a b', 'a#b', 'a,b', 'a>', '{x}', '"x"', 'a=b']) {
      assert.notEqual(refusal(mta, name), undefined, name);
    }
    assert.match(refusal('domain-macro m$0 a.com\n', 'm-1') ?? '', /letters, digits and underscores/);
    assert.match(refusal('<source s$0>\n</source>\n', '10.0.0.1') ?? '', /for an address/);
    assert.match(refusal('domain-key s$0,a.com,/k\n', 's/1') ?? '', /part of a DNS name/);
    assert.match(
      refusal('<mx-rollup-list>\n    mx *.a.com a$0.rollup\n</mx-rollup-list>\n', 'b.queue') ?? '',
      /end in \.rollup/,
    );
  });

  it("is refused for what PowerMTA's own file defines", () => {
    assert.match(
      refusal({
        '/etc/pmta/config': '<domain *>\n    smtp-pattern-list common$0-errors\n</domain>\n',
        '/etc/pmta/config-defaults': '<smtp-pattern-list common-errors>\n</smtp-pattern-list>\n',
      }) ?? '',
      /also stands in config-defaults, which comes with PowerMTA/,
    );
  });
});
