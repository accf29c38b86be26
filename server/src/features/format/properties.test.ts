import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { testOptions } from '../../../test/format';
import { meaningOf } from '../../../test/meaning';
import { anyConfiguration } from '../../../test/random-config';
import { inOneGo } from '../../model/steps';
import { parse, textOf } from '../../syntax/tree';
import { applyEdits, type FormatOptions, formatDocument, formatRange } from '.';

const optionSets: readonly FormatOptions[] = [
  testOptions(),
  testOptions({ alignValues: true }),
  testOptions({ tabSize: 2, maxBlankLines: 1, endOfLine: 'lf', insertFinalNewline: true }),
  testOptions({ insertSpaces: false, tabSize: 8, alignValues: true, endOfLine: 'crlf' }),
  testOptions({ insertSpaces: false, trimBlocks: false, maxBlankLines: 0 }),
  testOptions({ alignValues: true, maxBlankLines: 0 }),
];

/** Formats a text, and holds what came out to all that must be so. */
function checkFormatting(text: string, options: FormatOptions): void {
  const tree = parse(text);
  const edits = formatDocument(tree, options);
  checkEdits(tree.lines.length, edits);
  const after = applyEdits(tree, edits);
  const again = parse(after);
  assert.deepEqual(meaningOf(again), meaningOf(tree), 'the meaning changed');
  assert.deepEqual(formatDocument(again, options), [], 'formatting twice changes it again');
}

/** Edits must be in order, without overlap and within the text. */
function checkEdits(lineCount: number, edits: ReturnType<typeof formatDocument>): void {
  let line = 0;
  let character = 0;
  for (const { range, newText } of edits) {
    const { start, end } = range;
    assert.ok(start.line > line || (start.line === line && start.character >= character), 'edits overlap');
    assert.ok(end.line > start.line || end.character >= start.character);
    assert.ok(end.line < lineCount);
    assert.match(newText, /^[ \t]*(?:\r?\n)?$/);
    ({ line, character } = end);
  }
}

/** The configurations of a folder. */
function configurations(folder: string): [name: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:md|tsv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]);
}

describe('formatting', () => {
  const root = join(import.meta.dirname, '../../../..');
  for (const folder of [join(root, 'test-fixtures'), join(root, '../shared/corpus')].filter(existsSync)) {
    for (const [name, text] of configurations(folder)) {
      it(`keeps the meaning of ${name}`, () => {
        for (const options of optionSets) {
          checkFormatting(text, options);
        }
      });
    }
  }

  it('keeps the meaning of any text', function () {
    this.timeout(480_000);
    const anyText = fc.oneof(
      { weight: 9, arbitrary: anyConfiguration },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    );
    fc.assert(fc.property(anyText, fc.constantFrom(...optionSets), checkFormatting), { numRuns: 3000 });
  });

  it('of a range changes nothing but its lines, and keeps the meaning', () => {
    const property = fc.property(
      anyConfiguration,
      fc.constantFrom(...optionSets),
      fc.nat(30),
      fc.nat(30),
      (text, options, line, count) => {
        const tree = parse(text);
        const last = Math.min(line + count, tree.lines.length - 1);
        const range = { start: { line, character: 0 }, end: { line: last, character: 1 } };
        const edits = inOneGo(formatRange(tree, range, options));
        checkEdits(tree.lines.length, edits);
        assert.ok(edits.every((edit) => edit.range.start.line >= line && edit.range.start.line <= last));
        assert.ok(
          edits.every(
            ({ range: { end } }) => end.line <= last || (end.line === last + 1 && end.character === 0),
          ),
        );
        assert.deepEqual(meaningOf(parse(applyEdits(tree, edits))), meaningOf(tree));
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('of every line at once is formatting the whole', () => {
    fc.assert(
      fc.property(anyConfiguration, (text) => {
        const tree = parse(text);
        const all = { start: { line: 0, character: 0 }, end: { line: tree.lines.length, character: 0 } };
        assert.deepEqual(inOneGo(formatRange(tree, all, testOptions())), formatDocument(tree, testOptions()));
      }),
      { numRuns: 300 },
    );
  });

  it('of nothing is nothing', () => {
    assert.equal(applyEdits(parse('a b\n'), []), textOf(parse('a b\n')));
  });
});
