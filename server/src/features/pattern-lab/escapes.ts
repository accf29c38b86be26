import { escapeSets, notNewline, setSource, single, vertical } from './char-set';
import { type Cursor, emitSet, refuse, take, takeUntil } from './cursor';

/** Places in the text, as JavaScript without flags; PCRE's line break is the line feed. */
export const START = '(?<![\\s\\S])';
export const END = '(?![\\s\\S])';
export const END_OR_LAST_LINE = '(?=\\n?(?![\\s\\S]))';

const places: Readonly<Record<string, string>> = {
  A: START,
  G: START,
  z: END,
  Z: END_OR_LAST_LINE,
  b: '\\b',
  B: '\\B',
};

const controls: Readonly<Record<string, number>> = { a: 7, e: 27, f: 12, n: 10, r: 13, t: 9 };

/** A part of a pattern that a quantifier may follow. */
export interface Item {
  readonly source: string;
  /** Whether a quantifier may follow without brackets around it. */
  readonly simple: boolean;
  /** Whether it is a place such as `^`, which only some versions of PCRE let repeat. */
  readonly place?: true;
}

/** Reads an escape outside of a class; the cursor stands at its backslash. */
export function readEscape(cursor: Cursor): Item {
  const letter = cursor.text[cursor.at + 1];
  if (letter === undefined) {
    refuse('a backslash at its end has nothing to escape');
  }
  const place = places[letter];
  const set = escapeSets[letter];
  if (place !== undefined || set !== undefined) {
    cursor.at += 2;
    return set === undefined
      ? { source: place ?? '', simple: false, place: true }
      : { source: setSource(set), simple: true };
  }
  if (letter === 'N' && cursor.text[cursor.at + 2] !== '{') {
    cursor.at += 2;
    return { source: setSource(notNewline), simple: true };
  }
  if (letter === 'R') {
    cursor.at += 2;
    return { source: `(?:\\r\\n|(?!\\r\\n)${setSource(vertical)})`, simple: true };
  }
  if (letter === 'K') {
    // It only moves where the match begins, not whether there is one.
    cursor.at += 2;
    return { source: '', simple: false };
  }
  if (letter === 'Q') {
    cursor.at += 2;
    return { source: readQuoted(cursor), simple: false };
  }
  if (letter === 'E') {
    cursor.at += 2;
    return { source: '', simple: false };
  }
  const reference = readReference(cursor);
  if (reference !== undefined) {
    return { source: referTo(cursor, reference), simple: false };
  }
  return { source: emitSet(cursor, single(readCharacter(cursor))), simple: true };
}

/** Literal text up to `\E` or the end. A quantifier behind it repeats its last letter, as PCRE does. */
function readQuoted(cursor: Cursor): string {
  const end = cursor.text.indexOf('\\E', cursor.at);
  const stop = end < 0 ? cursor.text.length : end;
  const follows = cursor.text.slice(stop + 2, stop + 3);
  if (stop - cursor.at > 1 && /[*+?{]/.test(follows)) {
    refuse('a quoted text (\\Q…\\E) is repeated');
  }
  let source = '';
  for (const char of cursor.text.slice(cursor.at, stop).split('')) {
    source += emitSet(cursor, single(char.charCodeAt(0)));
  }
  cursor.at = end < 0 ? stop : stop + 2;
  return source;
}

/** The number of the group that an escape refers back to; undefined for other escapes. */
function readReference(cursor: Cursor): number | undefined {
  const { text, at } = cursor;
  const digits = /^\\([1-9]\d*)/.exec(text.slice(at, at + 8))?.[1];
  if (digits !== undefined && (digits.length === 1 || Number(digits) <= captureCount(text))) {
    cursor.at += digits.length + 1;
    return Number(digits);
  }
  const relative = /^\\g(?:\{([+-]?\d+)\}|([+-]?\d+))/.exec(text.slice(at));
  if (relative !== null) {
    cursor.at += relative[0].length;
    const written = relative[1] ?? relative[2] ?? '';
    const number = Number(written);
    return written.startsWith('-')
      ? cursor.groups + 1 + number
      : written.startsWith('+')
        ? cursor.groups + number
        : number;
  }
  const named = /^\\(?:k(?:<(\w+)>|'(\w+)'|\{(\w+)\})|g\{(\w+)\})/.exec(text.slice(at));
  if (named === null) {
    return undefined;
  }
  cursor.at += named[0].length;
  return groupNamed(cursor, named.slice(1).find((name) => name !== undefined) ?? '');
}

/** The number of a group by its name. */
export function groupNamed(cursor: Cursor, name: string): number {
  return cursor.names.get(name) ?? refuse(`it refers back to a group "${name}" that isn't before it`);
}

/** A reference to what a group matched. */
export function referTo(cursor: Cursor, group: number): string {
  if (cursor.behind > 0) {
    refuse('it refers back to a group inside of a lookbehind');
  }
  if (!cursor.known.has(group)) {
    // PCRE lets a reference to a group without a match fail, JavaScript lets it match nothing.
    refuse('it refers back to a group that need not have matched');
  }
  cursor.insensitiveReference ||= cursor.flags.i;
  cursor.sensitiveLetters ||= !cursor.flags.i;
  return `\\k<g${group}>`;
}

/** How many groups of a pattern capture. */
function captureCount(text: string): number {
  const bare = text.replace(
    /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*(?:\]|\\?$)/g,
    '',
  );
  return (bare.match(/\((?!\?|\*)|\(\?(?:P?<(?![=!])|')/g) ?? []).length;
}

/** Reads an escape for one character, in and outside of classes; the cursor stands at its backslash. */
export function readCharacter(cursor: Cursor): number {
  const { text } = cursor;
  const letter = text[cursor.at + 1] ?? refuse('a backslash at its end has nothing to escape');
  cursor.at += 2;
  const control = controls[letter];
  if (control !== undefined) {
    return control;
  }
  if (letter === 'x') {
    return take(cursor, '{')
      ? codeOf(takeUntil(cursor, '}', '\\x{'), 16)
      : codeOf(takeDigits(cursor, /^[\dA-Fa-f]{0,2}/) || '0', 16);
  }
  if (letter === 'o' && take(cursor, '{')) {
    return codeOf(takeUntil(cursor, '}', '\\o{'), 8);
  }
  if (letter === 'c') {
    const char = text[cursor.at++] ?? refuse('\\c has no letter behind it');
    return char.toUpperCase().charCodeAt(0) ^ 64;
  }
  if (letter === '0' || /[1-7]/.test(letter)) {
    return codeOf(letter + takeDigits(cursor, /^[0-7]{0,2}/), 8);
  }
  if (letter === 'p' || letter === 'P') {
    refuse('Unicode properties (\\p) depend on how the PCRE in use was built');
  }
  if (/[A-Za-z89]/.test(letter)) {
    refuse(`what \\${letter} means depends on the version of PCRE`);
  }
  return letter.charCodeAt(0);
}

function takeDigits(cursor: Cursor, digits: RegExp): string {
  const [taken = ''] = digits.exec(cursor.text.slice(cursor.at, cursor.at + 2)) ?? [];
  cursor.at += taken.length;
  return taken;
}

function codeOf(digits: string, base: 8 | 16): number {
  const valid = base === 8 ? /^[0-7]+$/ : /^[\dA-Fa-f]+$/;
  const code = valid.test(digits) ? Number.parseInt(digits, base) : Number.NaN;
  if (!(code <= 0xffff)) {
    refuse(`${digits} isn't the code of a character that can be tried here`);
  }
  return code;
}
