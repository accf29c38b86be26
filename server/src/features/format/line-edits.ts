import { codeEnd, columnAfter, columnOf, contentStart, indentText, lineStart, trimmedEnd } from './columns';
import { type Edits, editLineEnd, replaceInLine } from './edits';
import type { LinePlan } from './run';

/** Brings a line to its plan: its indentation, unless that stays, its gaps, the column of its comment, and its end. */
export function editLine(edits: Edits, at: number, plan: LinePlan, keepsIndent: boolean): void {
  const { line, gaps, codeColumn, commentColumn } = plan;
  if (!keepsIndent) {
    replaceInLine(edits, at, lineStart(line), contentStart(line), indentationOf(edits, plan));
  }
  for (const gap of gaps) {
    replaceInLine(edits, at, gap.start, gap.end, gap.text);
  }
  const end = codeEnd(line);
  if (commentColumn >= 0 && line.kind !== 'comment') {
    // White space that leads there already stays, be it tabs.
    const leadsTo = columnAfter(line.text, end, line.commentStart, codeColumn, edits.options.tabSize);
    if (leadsTo !== commentColumn) {
      replaceInLine(edits, at, end, line.commentStart, ' '.repeat(commentColumn - codeColumn));
    }
  }
  replaceInLine(edits, at, trimmedEnd(line, line.eol), line.eol, '');
  editLineEnd(edits, at, line);
}

/** The white space before a line: tabs, if so set, as far as its block is indented, and spaces up to a column beside code. */
function indentationOf({ options }: Edits, { line, indent, commentColumn }: LinePlan): string {
  if (line.kind !== 'comment' || commentColumn <= indent) {
    return indentText(indent, options);
  }
  return columnOf(line, options.tabSize) === commentColumn
    ? line.text.slice(lineStart(line), contentStart(line))
    : indentText(indent, options) + ' '.repeat(commentColumn - indent);
}
