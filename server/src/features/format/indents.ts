import type { Line } from '../../syntax/line';
import { isClosed, type SyntaxTree } from '../../syntax/tree';
import { BYTE_ORDER_MARK, columnOf, contentStart, lineStart } from './columns';
import type { FormatOptions } from './options';
import { FREE } from './stay';

/** The deepest nesting that is indented, so that what is written grows no faster than the text. */
const MAX_DEPTH = 50;

/**
 * The column that each line of a range should begin in, by nesting: a block's lines one step further in than its opener, its
 * closing tag as the opener, the lines that a `domain-macro` goes on in one step further in than it. Openers before the range,
 * and lines whose indentation stays, count as they are. Blank lines have 0.
 * @param stay what of each line must stay (`stayOf`)
 * @returns columns from zero, by the line's distance from `first`
 */
export function indentsOf(
  tree: SyntaxTree,
  stay: Uint8Array,
  options: FormatOptions,
  first: number,
  last: number,
): Int32Array {
  const { lines, parent, end } = tree;
  const { tabSize } = options;
  const columns = new Int32Array(last - first + 1);
  const columnAt = (at: number) => {
    const line = lines[at];
    return at >= first ? (columns[at - first] ?? 0) : line === undefined ? 0 : columnOf(line, tabSize);
  };
  let list = listAround(tree, first);
  for (let at = first; at <= last; at++) {
    const line = lines[at];
    if (line === undefined || line.kind === 'blank') {
      continue;
    }
    const outer = parent[at] ?? -1;
    let column = outer < 0 ? 0 : columnAt(outer) + tabSize;
    if (stay[at] !== FREE || beginsWithMark(line)) {
      column = columnOf(line, tabSize);
    } else if (line.kind === 'close' && closes(tree, at)) {
      column = columnAt(outer);
    } else if (
      line.kind === 'continuation' ||
      (line.kind === 'comment' && list >= 0 && at < (end[list] ?? -1))
    ) {
      column = columnAt(list) + tabSize;
    }
    columns[at - first] = stay[at] === FREE ? Math.min(column, MAX_DEPTH * tabSize) : column;
    if (line.kind !== 'comment' && line.kind !== 'continuation') {
      list = line.continues ? at : -1;
    }
  }
  return columns;
}

/** Whether a byte order mark follows a line's indentation: at the line's very start it would no longer be part of the name. */
function beginsWithMark(line: Line): boolean {
  return lineStart(line) === 0 && line.text.charCodeAt(contentStart(line)) === BYTE_ORDER_MARK;
}

/** The `domain-macro` whose list a line goes on with, or -1. */
export function listAround({ lines, end }: SyntaxTree, line: number): number {
  for (let at = line - 1; at >= 0; at--) {
    const above = lines[at];
    if (above?.kind !== 'blank' && above?.kind !== 'comment' && above?.kind !== 'continuation') {
      return above?.continues === true && line <= (end[at] ?? at) ? at : -1;
    }
  }
  return -1;
}

/** Whether a closing tag closes the block that it stands in. */
export function closes(tree: SyntaxTree, closer: number): boolean {
  const opener = tree.parent[closer] ?? -1;
  return opener >= 0 && tree.end[opener] === closer && isClosed(tree, opener);
}
