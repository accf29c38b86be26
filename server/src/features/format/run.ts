import type { Line } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import { codeEnd, columnAfter, contentStart } from './columns';
import { placeComments } from './comment-columns';
import { type Gap, gapsOf } from './gaps';
import type { FormatOptions } from './options';
import { UNTOUCHED } from './stay';

/** What is known while lines are formatted. */
export interface Layout {
  readonly tree: SyntaxTree;
  readonly options: FormatOptions;
  /** What of each line must stay (`stayOf`). */
  readonly stay: Uint8Array;
  /** The blank lines that go (`goneBlanks`). */
  readonly gone: Uint8Array;
  /** The lines that are formatted; others stay where they are. */
  readonly first: number;
  readonly last: number;
  /** The column that a line begins in afterwards. */
  readonly indentAt: (line: number) => number;
}

/** Where the parts of one line go. Columns count from zero. */
export interface LinePlan {
  readonly line: Line;
  /** The column that the line's text begins in. */
  readonly indent: number;
  readonly gaps: readonly Gap[];
  /** The column that its code ends in, if a comment follows. */
  readonly codeColumn: number;
  /**
   * The column of its comment; -1 when there is none, when it is indented as other lines are, or when the white space before
   * it must stay.
   */
  commentColumn: number;
}

/**
 * Where lines that stand together end: directives, entries and comments in one block, without a blank line that stays or a tag
 * between them. Their values and the comments behind them are kept in columns. A line that begins no such run stands alone.
 */
export function endOfRun(layout: Layout, from: number): number {
  let to = from;
  if (isInRun(layout, from)) {
    while (goesOn(layout, to)) {
      to++;
    }
  }
  return to;
}

/** Where the run that a line stands in begins (`endOfRun`). */
export function startOfRun(layout: Layout, line: number): number {
  let from = line;
  if (isInRun(layout, line)) {
    while (from > 0 && isInRun(layout, from - 1) && goesOn(layout, from - 1)) {
      from--;
    }
  }
  return from;
}

function goesOn(layout: Layout, line: number): boolean {
  const { parent } = layout.tree;
  return isInRun(layout, line + 1) && parent[line + 1] === parent[line];
}

function isInRun({ tree, stay, gone }: Layout, at: number): boolean {
  const line = tree.lines[at];
  if (stay[at] === UNTOUCHED) {
    return false;
  }
  switch (line?.kind) {
    case 'directive':
      return line.opens === '';
    case 'entry':
    case 'continuation':
    case 'comment':
      return true;
    default:
      return gone[at] === 1;
  }
}

/** Works out where the parts of the lines of a run go. */
export function planRun(layout: Layout, from: number, to: number): readonly LinePlan[] {
  const { tree, options, first, last } = layout;
  const valueColumn = options.alignValues ? valueColumnOf(layout, from, to) : 0;
  const plans: LinePlan[] = [];
  let hasComments = false;
  for (let at = from; at <= to; at++) {
    const line = lineAt(tree, at);
    const indent = layout.indentAt(at);
    const padding = valueColumn > 0 && isAligned(line) ? valueColumn - nameColumn(layout, at, line) : 1;
    const gaps = at < first || at > last ? [] : gapsOf(line, padding === 1 ? ' ' : ' '.repeat(padding));
    const hasComment = line.commentStart >= 0 && line.kind !== 'comment';
    const codeColumn = hasComment ? columnOfCodeEnd(line, indent, gaps, options.tabSize) : indent;
    plans.push({ line, indent, gaps, codeColumn, commentColumn: -1 });
    hasComments ||= hasComment;
  }
  if (hasComments) {
    placeComments(plans, options.tabSize);
  }
  return plans;
}

/** The column that all values of a run begin in: behind the longest name. 0 when there are no values. */
function valueColumnOf(layout: Layout, from: number, to: number): number {
  let column = 0;
  for (let at = from; at <= to; at++) {
    const line = lineAt(layout.tree, at);
    if (isAligned(line)) {
      column = Math.max(column, nameColumn(layout, at, line) + 1);
    }
  }
  return column;
}

/** Whether the value of a line may be moved into a column with others. */
function isAligned({ kind, opens, nameEnd, valueStart, valueEnd }: Line): boolean {
  return kind === 'directive' && opens === '' && valueEnd > valueStart && valueStart > nameEnd;
}

/** The column that a directive's name ends in afterwards. */
function nameColumn({ indentAt }: Layout, at: number, line: Line): number {
  return indentAt(at) + line.nameEnd - line.nameStart;
}

/** The column that the code of a line ends in once it is indented and its gaps are filled. */
function columnOfCodeEnd(line: Line, indent: number, gaps: readonly Gap[], tabSize: number): number {
  let column = indent;
  let at = contentStart(line);
  for (const gap of gaps) {
    column = columnAfter(line.text, at, gap.start, column, tabSize) + gap.text.length;
    at = gap.end;
  }
  return columnAfter(line.text, at, codeEnd(line), column, tabSize);
}

function lineAt({ lines }: SyntaxTree, at: number): Line {
  const line = lines[at];
  if (line === undefined) {
    throw new RangeError(`no line ${at}`);
  }
  return line;
}
