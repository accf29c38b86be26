import type { Line } from '../../syntax/line';
import { wordsOf } from '../../syntax/words';
import { codeEnd, columnAfter, columnOf, lineStart } from './columns';
import type { LinePlan } from './run';

/** Comments of a run that stand in one column. */
interface Column {
  members: number;
  /** The longest code before one of them: the column that it ends in, before and after. */
  before: number;
  after: number;
  /** The columns that all of their lines are indented further in than before; 0 when they differ. */
  shift: number;
}

/**
 * Tells the plans of a run of lines the columns of their comments. Comments in one column stay in one: where it is, as long as
 * the code leaves room, else as near to the code as before. It goes along when all its lines are indented anew alike. A comment
 * alone keeps its distance. A line that holds nothing but a comment, in the column of the comment above it, goes with that one.
 * @param tabSize columns from one tab stop to the next
 */
export function placeComments(plans: readonly LinePlan[], tabSize: number): void {
  const columns = new Map<number, Column>();
  let above = -1;
  for (const plan of plans) {
    const { line, indent } = plan;
    if (line.kind === 'blank') {
      // It goes, and the lines around it come together.
      continue;
    }
    if (line.kind === 'comment') {
      const own = columnOf(line, tabSize);
      above = own === above && own > indent ? own : -1;
      const column = columns.get(above);
      if (column !== undefined) {
        column.members++;
      }
    } else if (hasMovableComment(line)) {
      above = columnAfter(line.text, lineStart(line), line.commentStart, 0, tabSize);
      columns.set(above, joined(columns.get(above), plan, tabSize));
    } else {
      above = -1;
    }
    plan.commentColumn = above;
  }
  for (const plan of plans) {
    const column = columns.get(plan.commentColumn);
    plan.commentColumn = column === undefined ? -1 : movedTo(plan.commentColumn, column);
  }
}

function joined(known: Column | undefined, { line, indent, codeColumn }: LinePlan, tabSize: number): Column {
  const before = columnAfter(line.text, lineStart(line), codeEnd(line), 0, tabSize);
  const shift = indent - columnOf(line, tabSize);
  return {
    members: (known?.members ?? 0) + 1,
    before: Math.max(known?.before ?? 0, before),
    after: Math.max(known?.after ?? 0, codeColumn),
    shift: known === undefined || known.shift === shift ? shift : 0,
  };
}

function movedTo(column: number, { members, before, after, shift }: Column): number {
  const nearest = after + column - before;
  return members === 1 ? nearest : Math.max(column + shift, nearest);
}

/**
 * Whether there is a comment behind code that may be moved. Not one that touches what is before it, and none that seems to be
 * the rest of a pattern or quoted string: its blanks were meant to be part of the value (guide §3.1).
 */
function hasMovableComment(line: Line): boolean {
  const { text, commentStart } = line;
  if (commentStart < 0 || codeEnd(line) === commentStart) {
    return false;
  }
  const cut = wordsOf(line, true).find((word) => word.form === 'open');
  return cut === undefined || !text.includes(cut.text.charAt(0), commentStart);
}
