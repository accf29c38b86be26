import type { Position, Range, SelectionRange } from 'vscode-languageserver-types';
import type { FileModel } from '../model/file-model';
import type { Line } from '../syntax/line';
import { isClosed, type SyntaxTree } from '../syntax/tree';
import { splitList, wordsOf } from '../syntax/words';

/** What grows around a position: a piece of a list, a word, the value, the line, the block's inside, the block, the file. */
export function selectionRangeAt({ tree }: FileModel, position: Position): SelectionRange {
  const ranges: Range[] = [
    ...inLine(tree.lines[position.line], position),
    ...around(tree, position.line),
    span(tree, 0, tree.lines.length - 1),
  ];
  let outer: SelectionRange | undefined;
  for (const range of ranges.reverse()) {
    if (outer === undefined || (contains(outer.range, range) && !contains(range, outer.range))) {
      outer = outer === undefined ? { range } : { range, parent: outer };
    }
  }
  return outer ?? { range: { start: position, end: position } };
}

/** The parts of a line that hold a position, the smallest first. */
function inLine(line: Line | undefined, { line: at, character }: Position): Range[] {
  if (line === undefined) {
    return [];
  }
  const { nameStart, nameEnd, valueStart, valueEnd, commentStart, tagStart, tagEnd, eol } = line;
  const textEnd = commentStart < 0 ? Math.max(valueEnd, nameEnd, tagEnd) : commentStart;
  const words = wordsOf(line, true);
  const parts: [number, number][] = [
    ...words
      .flatMap((word) => splitList(line.text, word.start, word.end))
      .map(({ start, end }) => [start, end] as [number, number]),
    ...words.map(({ start, end }) => [start, end] as [number, number]),
    [nameStart, nameEnd],
    [valueStart, valueEnd],
    [tagStart, tagEnd],
    [Math.min(nameStart, tagStart < 0 ? nameStart : tagStart), Math.max(valueEnd, nameEnd, tagEnd)],
    [commentStart, eol],
    [firstLetter(line), Math.max(textEnd, 0)],
    [firstLetter(line), eol],
  ];
  return parts
    .filter(([start, end]) => start >= 0 && start < end && start <= character && character <= end)
    .map(([start, end]) => ({ start: { line: at, character: start }, end: { line: at, character: end } }))
    .sort((a, b) => a.end.character - a.start.character - (b.end.character - b.start.character));
}

function firstLetter({ text, eol }: Line): number {
  let at = 0;
  while (at < eol && (text[at] === ' ' || text[at] === '\t')) {
    at++;
  }
  return at;
}

/** The insides of the blocks around a line and the blocks with their tags, from the innermost on. */
function around(tree: SyntaxTree, line: number): Range[] {
  const ranges: Range[] = [];
  const isOpener = (tree.end[line] ?? line) > line;
  for (
    let opener = isOpener ? line : (tree.parent[line] ?? -1);
    opener >= 0;
    opener = tree.parent[opener] ?? -1
  ) {
    const end = tree.end[opener] ?? opener;
    const last = isClosed(tree, opener) ? end - 1 : end;
    if (opener < line && line <= last) {
      ranges.push(span(tree, opener + 1, last));
    }
    ranges.push(span(tree, opener, end));
  }
  return ranges;
}

function span(tree: SyntaxTree, first: number, last: number): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: tree.lines[last]?.eol ?? 0 },
  };
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
