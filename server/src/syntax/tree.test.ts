import assert from 'node:assert/strict';
import { childrenOf, isClosed, parse, textOf } from './tree';

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
});
