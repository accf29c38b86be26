import type { Line } from './line';

/** One part of a directive's value or a tag's argument. Offsets are UTF-16 units into the line's text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The part as written, with its quotes or slashes. */
  readonly text: string;
  /** `quoted`: in double quotes; `regex`: between slashes; `open`: a quote or slash that is never closed. */
  readonly form: 'plain' | 'quoted' | 'regex' | 'open';
}

const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const BACKSLASH = 92;

/**
 * Splits the value of a line at white space. Quoted strings stay whole, and so do regular expressions where the directive
 * takes some; elsewhere a slash begins a path.
 * @param regexes whether a word that begins with a slash is a regular expression (`takesRegex` of the schema)
 */
export function wordsOf(line: Line, regexes: boolean): Word[] {
  return splitWords(line.text, line.valueStart, line.valueEnd, regexes || line.kind === 'entry');
}

/** Splits a part of a text at white space, as `wordsOf` does with a line's value. */
export function splitWords(text: string, from: number, to: number, regexes: boolean): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const start = at;
    let form: Word['form'] = 'plain';
    if (code === QUOTE) {
      at = closing(text, at, to, QUOTE);
      form = at < 0 ? 'open' : 'quoted';
    } else if (code === SLASH && regexes) {
      at = closing(text, at, to, SLASH);
      form = at < 0 ? 'open' : 'regex';
    }
    at = form === 'open' ? to : skipPlain(text, at, to);
    words.push({ start, end: at, text: text.slice(start, at), form });
  }
  return words;
}

/** A word without the quotes around it. */
export function unquoted(word: Word): string {
  return word.form === 'quoted' ? word.text.slice(1, word.text.lastIndexOf('"')) : word.text;
}

/** The value of a directive or the argument of a tag as written, without quotes around it. */
export function unquotedValue({ text, valueStart, valueEnd }: Line): string {
  return withoutQuotes(text.slice(valueStart, valueEnd));
}

/** A text without the quotes around it, where there are some on both sides. */
export function withoutQuotes(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

/**
 * The pieces of a comma-separated list in a word or between two words; blanks around commas don't count.
 * Empty pieces (`a,,b`) are kept, with an empty range.
 */
export function splitList(text: string, from: number, to: number, separator = ','): Word[] {
  const pieces: Word[] = [];
  const mark = separator.charCodeAt(0);
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at === to || text.charCodeAt(at) === mark) {
      let first = start;
      let last = at;
      while (first < last && isBlank(text.charCodeAt(first))) {
        first++;
      }
      while (last > first && isBlank(text.charCodeAt(last - 1))) {
        last--;
      }
      pieces.push({ start: first, end: last, text: text.slice(first, last), form: 'plain' });
      start = at + 1;
    }
  }
  return pieces;
}

/** Offset just after the closing delimiter that matches the one at `at`, or -1. A backslash escapes (guide §3.2). */
export function closing(text: string, at: number, to: number, delimiter: number): number {
  for (let next = at + 1; next < to; next++) {
    const code = text.charCodeAt(next);
    if (code === BACKSLASH) {
      next++;
    } else if (
      code === delimiter &&
      (delimiter === QUOTE || next + 1 >= to || isBlank(text.charCodeAt(next + 1)))
    ) {
      return next + 1;
    }
  }
  return -1;
}

function skipPlain(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** Whether a character is white space within a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === 11 || code === 12;
}
