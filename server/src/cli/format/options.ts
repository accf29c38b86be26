import { parseArgs } from 'node:util';
import { defaultFormatSettings, type FormatSettings } from '../../features/format';

/** What `pmta-config format` is asked to do. */
export interface FormatRequest {
  readonly paths: readonly string[];
  /** The name that stands for the text on stdin; undefined when stdin isn't read. */
  readonly stdin: string | undefined;
  readonly action: 'print' | 'check' | 'write';
  readonly settings: FormatSettings;
  /** How to indent; what is undefined is told by each file. */
  readonly tabSize: number | undefined;
  readonly insertSpaces: boolean | undefined;
}

/** Reads the command line of `pmta-config format`; gives what is wrong with it, as a sentence, when it makes no sense. */
export function readFormatOptions(args: readonly string[]): FormatRequest | string {
  let parsed: ReturnType<typeof parseFormatArgs>;
  try {
    parsed = parseFormatArgs(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const paths = positionals.filter((path) => path !== '-');
  const name = values['stdin-filename'];
  const reads = values.stdin || name !== undefined || paths.length < positionals.length;
  const endOfLine = values['end-of-line'];
  if (endOfLine !== 'auto' && endOfLine !== 'lf' && endOfLine !== 'crlf') {
    return `--end-of-line takes auto, lf or crlf, not "${endOfLine}".`;
  }
  const tabSize = readNumber(values['tab-size'], 1, 16);
  if (Number.isNaN(tabSize)) {
    return `--tab-size takes a number from 1 to 16, not "${values['tab-size']}".`;
  }
  const maxBlankLines = readNumber(values['max-blank-lines'], 0, 1000);
  if (Number.isNaN(maxBlankLines)) {
    return `--max-blank-lines takes a number from 0 to 1000, not "${values['max-blank-lines']}".`;
  }
  if (values.check && values.write) {
    return 'choose --check or --write.';
  }
  if (reads && paths.length > 0) {
    return 'standard input takes no other files.';
  }
  if (reads && values.write) {
    return '--write writes files: a text on standard input is printed formatted.';
  }
  if (!reads && paths.length === 0) {
    return 'name at least one file or folder, or - for standard input.';
  }
  return {
    paths,
    stdin: reads ? (name ?? '<stdin>') : undefined,
    action: values.check ? 'check' : values.write ? 'write' : 'print',
    settings: {
      alignValues: values['align-values'],
      maxBlankLines: maxBlankLines ?? defaultFormatSettings.maxBlankLines,
      trimBlocks: !values['no-trim-blocks'],
      endOfLine,
      insertFinalNewline: values['final-newline'],
    },
    tabSize,
    insertSpaces: values.tabs ? false : tabSize === undefined ? undefined : true,
  };
}

/** A whole number of an option; undefined when it isn't given, NaN when it is something else. */
function readNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : Number.NaN;
}

function parseFormatArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      'tab-size': { type: 'string' },
      tabs: { type: 'boolean', default: false },
      'align-values': { type: 'boolean', default: false },
      'max-blank-lines': { type: 'string' },
      'no-trim-blocks': { type: 'boolean', default: false },
      'end-of-line': { type: 'string', default: 'auto' },
      'final-newline': { type: 'boolean', default: false },
      stdin: { type: 'boolean', default: false },
      'stdin-filename': { type: 'string' },
    },
  });
}
