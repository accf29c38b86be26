import type { Position, Range } from 'vscode-languageserver-types';
import type { FileModel } from '../model/file-model';
import type { Line } from '../syntax/line';
import { isClosed, opensBlock } from '../syntax/tree';

/** The names in the two tags of the block that one of them is at a position of; undefined elsewhere. */
export function tagPairAt({ tree }: FileModel, { line, character }: Position): [Range, Range] | undefined {
  const here = tree.lines[line];
  if (here === undefined) {
    return undefined;
  }
  const opener = here.kind === 'close' ? (tree.parent[line] ?? -1) : line;
  const first = tree.lines[opener];
  if (first === undefined || !opensBlock(first) || !isClosed(tree, opener)) {
    return undefined;
  }
  const end = tree.end[opener] ?? opener;
  const last = tree.lines[end];
  const ranges = last && ([nameRange(first, opener), nameRange(last, end)] as [Range, Range]);
  const own = ranges?.[line === opener ? 0 : 1];
  return own !== undefined && own.start.character <= character && character <= own.end.character
    ? ranges
    : undefined;
}

/** The name in a tag; a block may also be opened at the end of a directive's line. */
function nameRange(line: Line, at: number): Range {
  let start = line.nameStart;
  let end = line.nameEnd;
  if (line.opens !== '') {
    start = line.text.toLowerCase().indexOf(line.opens, line.tagStart);
    end = start + line.opens.length;
  }
  return { start: { line: at, character: start }, end: { line: at, character: end } };
}
