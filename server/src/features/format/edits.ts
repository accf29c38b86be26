import type { TextEdit } from 'vscode-languageserver-types';
import type { Line } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import type { FormatOptions } from './options';

/** The edits of a text, gathered in order. */
export interface Edits {
  readonly tree: SyntaxTree;
  readonly options: FormatOptions;
  readonly list: TextEdit[];
}

/** Puts a text in the place of a part of a line, unless it stands there already. */
export function replaceInLine(
  { tree, list }: Edits,
  line: number,
  start: number,
  end: number,
  text: string,
): void {
  if (end - start !== text.length || tree.lines[line]?.text.startsWith(text, start) !== true) {
    list.push({ range: { start: { line, character: start }, end: { line, character: end } }, newText: text });
  }
}

/** Deletes whole lines from `from` to `to`; of the last line of the text, which has no line end, what is in it. */
export function deleteLines({ tree, list }: Edits, from: number, to: number): void {
  const last = tree.lines[to];
  const isEnd = to === tree.lines.length - 1;
  if (last !== undefined && (from < to || !isEnd || last.eol > 0)) {
    const end = isEnd ? { line: to, character: last.eol } : { line: to + 1, character: 0 };
    list.push({ range: { start: { line: from, character: 0 }, end }, newText: '' });
  }
}

/** Brings a line's end to the one that is set. Lines that end in `\r` alone stay so: PowerMTA may not see an end there. */
export function editLineEnd({ tree, options, list }: Edits, at: number, line: Line): void {
  const found = line.text.slice(line.eol);
  const wanted = lineEndFor(tree, options, found);
  if (found !== wanted) {
    const end = found === '' ? { line: at, character: line.eol } : { line: at + 1, character: 0 };
    list.push({ range: { start: { line: at, character: line.eol }, end }, newText: wanted });
  }
}

function lineEndFor({ lines }: SyntaxTree, options: FormatOptions, found: string): string {
  if (found === '\r' || (found === '' && !options.insertFinalNewline)) {
    return found;
  }
  switch (options.endOfLine) {
    case 'lf':
      return '\n';
    case 'crlf':
      return '\r\n';
    default:
      return found || lines[0]?.text.slice(lines[0].eol) || '\n';
  }
}
