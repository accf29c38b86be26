import assert from 'node:assert/strict';
import { markedFiles, shown } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { type LensKind, lensContent, lensPlaces } from './code-lens';

const all = { references: true, poolMembers: true, explain: true, patternLists: true };
const text = {
  '/etc/pmta/config': `<virtual-mta m1>
  <domain [*.]a.example>
  </domain>
</virtual-mta>
<virtual-mta-pool p>
  virtual-mta M1
  virtual-mta m2
  virtual-mta gone
</virtual-mta-pool>
include more
<smtp-pattern-list l>
</smtp-pattern-list>
<bounce-category-patterns>
</bounce-category-patterns>
<virtual-mta {{x}}>
</virtual-mta>
`,
  '/etc/pmta/more': '<virtual-mta m2>\n</virtual-mta>\n<domain *>\nsmtp-pattern-list l\n</domain>\n',
};

describe('code lenses', () => {
  const { configuration, file } = markedFiles(text);
  const at = (line: number, kind: LensKind) => {
    const content = lensContent(configuration, file, line, kind);
    assert.ok(content);
    return 'locations' in content
      ? [content.title, content.locations.map(({ uri, range }) => shown(uri, range))]
      : [content.title, 'question' in content ? content.question : content.list];
  };

  it('stand above virtual MTAs, pools, domains and lists', () => {
    assert.deepEqual(
      inOneGo(lensPlaces(file, all)).map(({ kind, range }) => `${range.start.line} ${kind}`),
      [
        '0 references',
        '1 explain',
        '4 poolMembers',
        '4 references',
        '10 references',
        '10 patternLists',
        '12 patternLists',
      ],
    );
    assert.deepEqual(inOneGo(lensPlaces(file, { ...all, references: false, patternLists: false })).length, 2);
  });

  it('count the uses of a name, and the members of a pool', () => {
    assert.deepEqual(at(0, 'references'), ['1 use', ['/etc/pmta/config:5:14-16']]);
    assert.deepEqual(at(10, 'references'), ['1 use', ['/etc/pmta/more:3:18-19']]);
    assert.deepEqual(at(4, 'references'), ['0 uses', []]);
    assert.deepEqual(at(4, 'poolMembers'), [
      '3 virtual MTAs',
      ['/etc/pmta/config:0:13-15', '/etc/pmta/more:0:13-15'],
    ]);
  });

  it('stand above no block that only sounds like something', () => {
    const { file: other } = markedFiles('<constructor x>\n</constructor>\n');
    assert.deepEqual(inOneGo(lensPlaces(other, all)), []);
  });

  it('ask what the block is about', () => {
    assert.deepEqual(at(1, 'explain'), ['explain settings', { domain: 'a.example', virtualMta: 'm1' }]);
    assert.deepEqual(at(10, 'patternLists'), ['try replies', { kind: 'smtp-pattern-list', name: 'l' }]);
    assert.deepEqual(at(12, 'patternLists'), ['try bounces', { kind: 'bounce-category-patterns', name: '' }]);
  });

  it('are nothing in a line that has changed', () => {
    assert.equal(lensContent(configuration, file, 3, 'references'), undefined);
    assert.equal(lensContent(configuration, file, 99, 'explain'), undefined);
  });
});
