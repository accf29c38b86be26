import assert from 'node:assert/strict';
import { childrenOf, continuationsOf, isClosed, parse, textOf } from './tree';

describe('syntax tree', () => {
  it('gives the text back', () => {
    const text = '\uFEFF<domain a>\r\n x y # z\r</domain>\n\n';
    assert.equal(textOf(parse(text)), text);
  });

  it('knows the block around a line and the lines in a block', () => {
    const tree = parse('<virtual-mta a>\n<domain *>\ndkim-sign yes\n</domain>\n</virtual-mta>\n');
    assert.deepEqual([...tree.parent], [-1, 0, 1, 1, 0, -1]);
    assert.deepEqual(childrenOf(tree, 0), [1]);
    assert.ok(isClosed(tree, 0));
  });

  it('ends an unclosed block before the first block that can not stand in it', () => {
    const tree = parse('<domain a>\nx\n<source b>\ny\n</source>\n');
    assert.deepEqual([...tree.parent], [-1, 0, -1, 2, 2, -1]);
    assert.equal(tree.end[0], 1);
    assert.deepEqual(tree.problems, [{ kind: 'unclosed', line: 0, other: -1 }]);
  });

  it('closes a block by a mistyped tag, and tells of tags that close nothing', () => {
    const tree = parse('<domain a>\n</domian>\n</source>\n');
    assert.deepEqual([...tree.end], [1, 1, 2, 3]);
    assert.deepEqual(tree.problems, [
      { kind: 'mismatched', line: 1, other: 0 },
      { kind: 'unexpected', line: 2, other: -1 },
    ]);
  });

  it('takes names that every object has for unknown ones', () => {
    for (const name of ['constructor', '__proto__']) {
      const tree = parse(`<domain a>\n<${name}>\n</${name}>\n`);
      assert.deepEqual([...tree.parent], [-1, 0, 1, 0], name);
    }
  });

  it('goes on with a list of domains in the next lines', () => {
    const tree = parse('domain-macro m a.com,\n# more\n  b.com,\nc.com\nd.com\n');
    assert.deepEqual(
      tree.lines.map(({ kind }) => kind),
      ['directive', 'comment', 'continuation', 'continuation', 'directive', 'blank'],
    );
    assert.deepEqual(continuationsOf(tree, 0), [2, 3]);
    assert.equal(tree.end[0], 3);
  });
});
