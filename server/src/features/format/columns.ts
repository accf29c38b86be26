import type { Line } from '../../syntax/line';
import { isBlank } from '../../syntax/words';
import type { FormatOptions } from './options';

const TAB = 9;
/** A byte order mark at the start of a line counts as white space. */
export const BYTE_ORDER_MARK = 0xfeff;

/** The column after a part of a text that begins in `column`; tabs go to the next tab stop. Columns count from zero. */
export function columnAfter(text: string, from: number, to: number, column: number, tabSize: number): number {
  let at = column;
  for (let index = from; index < to; index++) {
    at = text.charCodeAt(index) === TAB ? at - (at % tabSize) + tabSize : at + 1;
  }
  return at;
}

/** White space that goes to a column at the start of a line. */
export function indentText(column: number, { tabSize, insertSpaces }: FormatOptions): string {
  if (insertSpaces) {
    return ' '.repeat(column);
  }
  return '\t'.repeat(Math.floor(column / tabSize)) + ' '.repeat(column % tabSize);
}

/** Where a line's text begins, behind a byte order mark: the white space of its indentation stands from there. */
export function lineStart(line: Line): number {
  return line.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** Where a line's first character stands that isn't white space; its end, when there is none. UTF-16 offset. */
export function contentStart(line: Line): number {
  let at = lineStart(line);
  while (at < line.eol && isBlank(line.text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** Just after the last character before the line's comment that isn't white space. UTF-16 offset. */
export function codeEnd(line: Line): number {
  return trimmedEnd(line, line.commentStart < 0 ? line.eol : line.commentStart);
}

/** Just after the last character before `end` that isn't white space. */
export function trimmedEnd(line: Line, end: number): number {
  const from = lineStart(line);
  let at = end;
  while (at > from && isBlank(line.text.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}

/** The column that a line's text begins in as it is. */
export function columnOf(line: Line, tabSize: number): number {
  return columnAfter(line.text, lineStart(line), contentStart(line), 0, tabSize);
}
