import type { Range, TextEdit } from 'vscode-languageserver-types';
import { inOneGo, type Steps } from '../../model/steps';
import type { SyntaxTree } from '../../syntax/tree';
import { formatLinesInSteps } from './format-lines';
import type { FormatOptions } from './options';

export { applyEdits } from './apply-edits';
export { detectIndentation, type Indentation, tabs } from './detect';
export { formatOnType } from './on-type';
export {
  defaultFormatSettings,
  type FormatOptions,
  type FormatSettings,
  formatOptions,
  readFormatSettings,
} from './options';

/**
 * Formats a whole text. Nothing but white space and line ends changes, and nothing within values and comments, so that the
 * text means what it meant; formatting the result again changes nothing.
 * @returns one edit for each piece that changes, in order and without overlap
 */
export function formatDocument(tree: SyntaxTree, options: FormatOptions): TextEdit[] {
  return inOneGo(formatDocumentInSteps(tree, options));
}

/** As `formatDocument`, in steps. */
export function formatDocumentInSteps(tree: SyntaxTree, options: FormatOptions): Steps<TextEdit[]> {
  return formatLinesInSteps(tree, options, 0, tree.lines.length - 1);
}

/**
 * Formats the lines that a range touches, beside lines that stay as they are. A range that ends before a line's first
 * character doesn't touch that line.
 */
export function* formatRange(tree: SyntaxTree, range: Range, options: FormatOptions): Steps<TextEdit[]> {
  const { start, end } = range;
  const stop = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const first = Math.max(0, start.line);
  const last = Math.min(tree.lines.length - 1, stop);
  return first > last ? [] : yield* formatLinesInSteps(tree, options, first, last);
}
