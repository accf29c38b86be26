import type { Range } from 'vscode-languageserver';
import type { LineRange } from '../../generator/replace-lines';

/** Whether a range is a cursor without a selection. */
export function isEmptyRange({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** The lines of a selection. One of whole lines ends at the start of the line below them, which isn't one of them. */
export function linesOf({ start, end }: Range): LineRange {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last };
}
