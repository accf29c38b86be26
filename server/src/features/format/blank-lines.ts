import type { Line } from '../../syntax/line';
import { isClosed, opensBlock, type SyntaxTree } from '../../syntax/tree';
import { lineStart } from './columns';
import { deleteLines, type Edits, editLineEnd, replaceInLine } from './edits';
import { closes } from './indents';
import type { FormatOptions } from './options';
import { UNTOUCHED } from './stay';

/**
 * Tidies the blank lines around a blank line, as far as they are between `first` and `last`.
 * @returns the last of the blank lines
 */
export function editBlanks(
  edits: Edits,
  stay: Uint8Array,
  line: number,
  first: number,
  last: number,
): number {
  const { tree, options } = edits;
  const { lines } = tree;
  const isBlankLine = (at: number) => lines[at]?.kind === 'blank' && stay[at] !== UNTOUCHED;
  let from = line;
  let to = line;
  while (isBlankLine(from - 1)) {
    from--;
  }
  while (isBlankLine(to + 1)) {
    to++;
  }
  const kept = blanksToKeep(tree, from, to, options);
  if (kept !== undefined) {
    const stop = Math.min(to, last);
    for (let at = Math.max(from, first); at < from + kept && at <= stop; at++) {
      const blank = lines[at];
      if (blank !== undefined) {
        replaceInLine(edits, at, 0, blank.eol, '');
        editLineEnd(edits, at, blank);
      }
    }
    if (Math.max(from + kept, first) <= stop) {
      deleteLines(edits, Math.max(from + kept, first), stop);
    }
  }
  return to;
}

/**
 * Tells which blank lines go so that what stands around them comes together: 1 for each that does.
 * @param first only lines from here to `last` are formatted
 */
export function goneBlanks(
  tree: SyntaxTree,
  options: FormatOptions,
  stay: Uint8Array,
  first: number,
  last: number,
): Uint8Array {
  const gone = new Uint8Array(tree.lines.length);
  if (options.maxBlankLines > 0) {
    return gone;
  }
  const isBlankLine = (at: number) => tree.lines[at]?.kind === 'blank' && stay[at] !== UNTOUCHED;
  for (let from = 0; from < gone.length; from++) {
    if (isBlankLine(from)) {
      let to = from;
      while (isBlankLine(to + 1)) {
        to++;
      }
      if (from >= first && to <= last && blanksToKeep(tree, from, to, options) === 0) {
        gone.fill(1, from, to + 1);
      }
      from = to;
    }
  }
  return gone;
}

/**
 * How many of some blank lines stay: none at the start and the end of the file. What stands behind the last line end counts
 * as a blank line too, when it is one.
 * @returns undefined where they are best left alone: a line end of `\r` could be joined with one of `\n`, or a byte order
 * mark stands in a line of its own
 */
function blanksToKeep(
  tree: SyntaxTree,
  from: number,
  to: number,
  options: FormatOptions,
): number | undefined {
  const { lines } = tree;
  const above = lines[from - 1];
  const below = lines[to + 1];
  const blanks = lines.slice(from, to + 1);
  if ([above, ...blanks].some(endsInReturn) || blanks.some((blank) => lineStart(blank) > 0)) {
    return undefined;
  }
  if (above === undefined || below === undefined) {
    return 0;
  }
  const opened = opensBlock(above) && isClosed(tree, from - 1);
  const closed = below.kind === 'close' && closes(tree, to + 1);
  return options.trimBlocks && (opened || closed) ? 0 : Math.min(options.maxBlankLines, to - from + 1);
}

function endsInReturn(line: Line | undefined): boolean {
  return line !== undefined && line.text.length - line.eol === 1 && line.text.endsWith('\r');
}
