import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedText } from '../rules/apply-changes';
import { parse } from '../syntax/tree';
import { minimalChanges } from './minimal-changes';

const show = (before: string, after: string) =>
  minimalChanges(parse(before), after).map(
    (change) =>
      `${change.startLine}:${change.startCharacter}-${change.endLine}:${change.endCharacter} ${JSON.stringify(change.text)}`,
  );

describe('minimalChanges', () => {
  it('changes only what differs in a line', () => {
    assert.deepEqual(show('a 1\nb 10 # x\nc 3\n', 'a 1\nb 20 # x\nc 4\n'), ['1:2-1:3 "2"', '2:2-2:3 "4"']);
  });
  it('inserts and deletes whole lines', () => {
    assert.deepEqual(show('a\nc\n', 'a\nb\nc\n'), ['1:0-1:0 "b\\n"']);
    assert.deepEqual(show('a\r\nb\r\nc\r\n', 'a\r\nc\r\n'), ['1:0-2:0 ""']);
    assert.deepEqual(show('a\nb', 'a\n'), ['1:0-1:1 ""']);
  });
  it('never parts a line end or a character', () => {
    assert.deepEqual(show('a\r\nb\r\n', 'a\nb\r\n'), ['0:1-1:0 "\\n"']);
    assert.deepEqual(show('# \u{1F600}\n', '# \u{1F601}\n'), ['0:2-0:4 "\u{1F601}"']);
  });
  it('takes time by the length of the text, however many lines change', () => {
    const lines = Array.from({ length: 60_000 }, (_, at) => `line ${at}`);
    const tree = parse(lines.join('\n'));
    const after = lines.map((line, at) => (at % 3 === 0 ? `${line} more` : line));
    assert.equal(minimalChanges(tree, after.join('\n')).length, 20_000);
    const shifted = lines.flatMap((line, at) =>
      at % 30 === 0 ? [line, 'new'] : at % 30 === 7 ? [] : [line],
    );
    assert.equal(minimalChanges(tree, shifted.join('\n')).length, 4_000);
  }).timeout(5_000);
  it('leads from any text to any other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', ' ', '\n', '\r\n', '\r', '\u{1F600}', '\u{1F601}'), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const tree = parse(before);
        const changes = minimalChanges(tree, after);
        assert.equal(changedText(tree, changes), after);
        for (const change of changes) {
          for (const [line, character] of [
            [change.startLine, change.startCharacter],
            [change.endLine, change.endCharacter],
          ] as const) {
            assert.ok(character <= (tree.lines[line]?.eol ?? 0), 'inside a line end');
          }
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
