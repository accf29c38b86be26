/** How to format, as the settings `powermta.format.*` say it. */
export interface FormatSettings {
  /** Whether the values of directives that stand together begin in one column; else one space is before each. */
  readonly alignValues: boolean;
  /** The most blank lines that are kept in a row. */
  readonly maxBlankLines: number;
  /** Whether blank lines right after an opening tag and right before a closing tag go. */
  readonly trimBlocks: boolean;
  /** What lines end with; `auto` leaves each line end as it is. */
  readonly endOfLine: 'auto' | 'lf' | 'crlf';
  /** Whether a last line without a line end gets one. */
  readonly insertFinalNewline: boolean;
}

/** How to format a text: the settings, and how it is indented. */
export interface FormatOptions extends FormatSettings {
  /** Columns from one tab stop to the next, and columns that a block is indented by. */
  readonly tabSize: number;
  /** Whether to indent with spaces rather than tabs. */
  readonly insertSpaces: boolean;
}

/** The settings that hold where nothing is set. */
export const defaultFormatSettings: FormatSettings = {
  alignValues: false,
  maxBlankLines: 2,
  trimBlocks: true,
  endOfLine: 'auto',
  insertFinalNewline: false,
};

const MAX_TAB_SIZE = 16;

/**
 * Reads the section `powermta.format` of an editor's settings. What is missing or of another kind counts as not set: the
 * editor itself tells what is wrong with it.
 */
export function readFormatSettings(section: unknown): FormatSettings {
  const given: Readonly<Record<string, unknown>> = isRecord(section) ? section : {};
  const flag = (name: 'alignValues' | 'trimBlocks' | 'insertFinalNewline') => {
    const value = given[name];
    return typeof value === 'boolean' ? value : defaultFormatSettings[name];
  };
  const { maxBlankLines, endOfLine } = given;
  return {
    alignValues: flag('alignValues'),
    maxBlankLines:
      typeof maxBlankLines === 'number' && maxBlankLines >= 0
        ? Math.floor(maxBlankLines)
        : defaultFormatSettings.maxBlankLines,
    trimBlocks: flag('trimBlocks'),
    endOfLine: endOfLine === 'lf' || endOfLine === 'crlf' ? endOfLine : 'auto',
    insertFinalNewline: flag('insertFinalNewline'),
  };
}

/**
 * Joins settings with the indentation that an editor asks for.
 * @param tabSize what is no whole number from 1 to 16 is brought to the nearest
 */
export function formatOptions(
  settings: FormatSettings,
  tabSize: number,
  insertSpaces: boolean,
): FormatOptions {
  const size = Math.max(1, Math.min(MAX_TAB_SIZE, Math.floor(tabSize) || 1));
  return { ...settings, tabSize: size, insertSpaces };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
