import {
  applyEdits,
  defaultFormatSettings,
  detectIndentation,
  formatDocument,
  formatOptions,
} from '../features/format';
import { parse } from '../syntax/tree';

/** How to format. What is left out is as the text has it, else as by default. */
export interface FormatOptions {
  /** Columns that a block is indented by. */
  readonly tabSize?: number;
  /** Whether to indent with spaces rather than tabs. */
  readonly insertSpaces?: boolean;
  /** Whether the values of directives that stand together begin in one column; default: false. */
  readonly alignValues?: boolean;
  /** The most blank lines that are kept in a row; default: 2. */
  readonly maxBlankLines?: number;
  /** Whether blank lines right after an opening tag and right before a closing tag go; default: true. */
  readonly trimBlocks?: boolean;
  /** What lines end with; default: `auto`, as each line has it. */
  readonly endOfLine?: 'auto' | 'lf' | 'crlf';
  /** Whether a last line without a line end gets one; default: false. */
  readonly insertFinalNewline?: boolean;
}

/** A text formatted: nothing but white space and line ends changes, and nothing within values and comments. */
export function format(text: string, options: FormatOptions = {}): string {
  const tree = parse(text);
  const found = detectIndentation(tree);
  const { tabSize = found.tabSize, insertSpaces = found.insertSpaces, ...settings } = options;
  const how = formatOptions({ ...defaultFormatSettings, ...settings }, tabSize, insertSpaces);
  return applyEdits(tree, formatDocument(tree, how));
}
