import assert from 'node:assert/strict';
import { cursorIn } from '../../test/marked';
import { modelFile } from '../model/file-model';
import { applyChange } from '../syntax/edit';
import { parse, textOf } from '../syntax/tree';
import { insertionAt } from './insertion';

/** A text after `NEW` was put where the cursor ($0) is or below it. */
function inserted(marked: string): string {
  const { text, line } = cursorIn(marked);
  const tree = parse(text);
  const { before, after, ...place } = insertionAt(modelFile('file:///c', tree), line);
  applyChange(tree, { start: place, end: place }, `${before}NEW${after}`);
  return textOf(tree);
}

describe('the place for blocks', () => {
  it('is the cursor on an empty line', () => {
    assert.equal(inserted('a b\n\n$0\n\nc d\n'), 'a b\n\nNEW\n\nc d\n');
    assert.equal(inserted('$0'), 'NEW\n');
    assert.equal(inserted('a b\n$0\nc d'), 'a b\n\nNEW\n\nc d');
  });

  it('is below a line that says something', () => {
    assert.equal(inserted('a b$0\nc d'), 'a b\n\nNEW\n\nc d');
    assert.equal(inserted('a b$0'), 'a b\n\nNEW\n');
  });

  it('is never inside a block', () => {
    const text = '<virtual-mta a>\n  <domain *>\n    $0\n  </domain>\n</virtual-mta>\nlog-rotate 3';
    assert.equal(
      inserted(text),
      `${text.replace('$0', '').replace('\nlog-rotate 3', '')}\n\nNEW\n\nlog-rotate 3`,
    );
  });
});
