import { isDigit } from './chars';

/** What PCRE refuses in a pattern; offsets are UTF-16 units into the pattern. */
interface PatternProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** It may be all right after all: see `patternProblem`. */
  readonly unsure?: true;
}

const BACKSLASH = 92;
const OPEN = 40;
const CLOSE = 41;
const CLASS = 91;
const CLASS_END = 93;
const BAR = 124;
const STAR = 42;
const PLUS = 43;
const QUESTION = 63;
const BRACE = 123;
const CARET = 94;
const COLON = 58;
const DASH = 45;

/** A place in a pattern, moved on by the functions below. */
interface Cursor {
  readonly text: string;
  at: number;
  /** Where the groups open that aren't closed yet. */
  readonly groups: number[];
  /** Whether something stands before the place that `*`, `+`, `?` or `{n}` can repeat. */
  item: boolean;
  problem: PatternProblem | undefined;
}

/**
 * The first thing in a pattern that every version of PCRE refuses: groups and classes that don't pair up, a range or
 * repeat count the wrong way round, nothing before a repeat, a backslash at the end. Whatever else PCRE may refuse
 * (unknown groups, lookbehinds without fixed length, …) passes. In one pass over the text.
 *
 * The guide has backslashes escaped by backslashes (§3.2) while working configurations write `\.` and `\d`. A pattern that
 * would do with each `\\` read as one `\` gets the problem marked as unsure.
 */
export function patternProblem(pattern: string): PatternProblem | undefined {
  const problem = scan(pattern);
  if (problem === undefined || !pattern.includes('\\\\')) {
    return problem;
  }
  return scan(pattern.replaceAll('\\\\', '\\')) === undefined ? { ...problem, unsure: true } : problem;
}

function scan(text: string): PatternProblem | undefined {
  const cursor: Cursor = { text, at: 0, groups: [], item: false, problem: undefined };
  while (cursor.at < text.length && cursor.problem === undefined) {
    step(cursor);
  }
  const open = cursor.groups.at(-1);
  if (cursor.problem === undefined && open !== undefined) {
    return {
      start: open,
      end: open + 1,
      message: 'this ( is never closed: add a ) or write \\( for the character itself',
    };
  }
  return cursor.problem;
}

function step(cursor: Cursor): void {
  const { text, at } = cursor;
  switch (text.charCodeAt(at)) {
    case BACKSLASH:
      skipEscape(cursor);
      return;
    case CLASS:
      skipClass(cursor);
      return;
    case OPEN:
      enterGroup(cursor);
      return;
    case CLOSE:
      if (cursor.groups.pop() === undefined) {
        refuse(cursor, at, at + 1, 'this ) has no ( before it: write \\) for the character itself');
      }
      cursor.item = true;
      cursor.at++;
      return;
    case BAR:
      cursor.item = false;
      cursor.at++;
      return;
    case STAR:
    case PLUS:
    case QUESTION:
      repeat(cursor, at + 1);
      return;
    case BRACE:
      skipBrace(cursor);
      return;
    default:
      cursor.item = true;
      cursor.at = skipOrdinary(text, at + 1);
  }
}

/** Whether a character means more than itself. `^` and `$` can be repeated in some versions, so they count as characters. */
const special = new Uint8Array(128);
for (const char of '\\[()|*+?{') {
  special[char.charCodeAt(0)] = 1;
}

function skipOrdinary(text: string, from: number): number {
  let at = from;
  while (at < text.length && special[text.charCodeAt(at)] !== 1) {
    at++;
  }
  return at;
}

function refuse(cursor: Cursor, start: number, end: number, message: string): void {
  cursor.problem = { start, end, message };
}

function skipEscape(cursor: Cursor): void {
  const { text, at } = cursor;
  if (at + 1 >= text.length) {
    refuse(
      cursor,
      at,
      at + 1,
      'a backslash at the end has nothing to escape: write \\\\ for the character itself',
    );
    return;
  }
  if (text[at + 1] === 'Q') {
    // \Q…\E is literal text.
    const end = text.indexOf('\\E', at + 2);
    cursor.at = end < 0 ? text.length : end + 2;
  } else {
    cursor.at = at + 2;
  }
  cursor.item = true;
}

/** `*`, `+`, `?`, `{n,m}` and the `?` or `+` behind it, which makes it lazy or possessive. */
function repeat(cursor: Cursor, end: number): void {
  const { text, at } = cursor;
  if (!cursor.item) {
    const sign = text.slice(at, end);
    const escaped = `\\${sign}`;
    refuse(
      cursor,
      at,
      end,
      `nothing stands before ${sign} that it could repeat: write ${escaped} for the character itself`,
    );
    return;
  }
  const behind = text.charCodeAt(end);
  cursor.at = behind === QUESTION || behind === PLUS ? end + 1 : end;
  cursor.item = false;
}

/** `{n}`, `{n,}` and `{n,m}` repeat; any other brace is a character. */
function skipBrace(cursor: Cursor): void {
  const { text, at } = cursor;
  let end = at + 1;
  while (isDigit(text.charCodeAt(end))) {
    end++;
  }
  const least = text.slice(at + 1, end);
  let most = least;
  if (text[end] === ',') {
    const from = end + 1;
    end = from;
    while (isDigit(text.charCodeAt(end))) {
      end++;
    }
    most = text.slice(from, end);
  }
  if (least === '' || text[end] !== '}') {
    cursor.item = true;
    cursor.at++;
  } else if (most !== '' && Number(most) < Number(least)) {
    refuse(
      cursor,
      at,
      end + 1,
      `${text.slice(at, end + 1)} has the larger number first: write {${most},${least}}`,
    );
  } else {
    repeat(cursor, end + 1);
  }
}

/** Signs behind `(?` after which the group's own text begins. */
const plainIntros = [':', '|', '>', '=', '!', '<=', '<!'];

function enterGroup(cursor: Cursor): void {
  const { text, at } = cursor;
  cursor.groups.push(at);
  cursor.item = false;
  const next = text.charCodeAt(at + 1);
  if (next === QUESTION) {
    enterSpecial(cursor, at + 2);
  } else if (next === STAR && VERB.test(text.slice(at + 2, at + 3))) {
    // (*UTF8), (*COMMIT), or (*atomic:…) of newer versions: what stands in it isn't for us to judge.
    skipIntro(cursor, at + 2);
  } else {
    cursor.at = at + 1;
  }
}

const VERB = /[A-Za-z:]/;

/** Goes on behind what stands after `(?`: a sign, a name, options, a condition, a call, a comment. */
function enterSpecial(cursor: Cursor, start: number): void {
  const { text } = cursor;
  const plain = plainIntros.find((intro) => text.startsWith(intro, start));
  if (plain !== undefined) {
    cursor.at = start + plain.length;
    return;
  }
  const first = text[start];
  const quote =
    first === '<' || text.startsWith('P<', start)
      ? '>'
      : first === "'"
        ? "'"
        : first === '#' || first === '('
          ? ')'
          : '';
  const end = quote === '' ? -1 : text.indexOf(quote, start + 1);
  if (end < 0) {
    skipIntro(cursor, start);
    return;
  }
  // Names end behind their bracket and conditions behind theirs, unless they are assertions; a comment is all of its group.
  const comment = first === '#';
  const assertion = first === '(' && text[start + 1] === '?';
  cursor.at = assertion ? start : comment ? end : end + 1;
  cursor.item = comment;
}

/** Goes on behind letters and signs whose meaning doesn't matter here: options, the number or name of a group to call. */
function skipIntro(cursor: Cursor, start: number): void {
  let end = start;
  while (end < cursor.text.length && INTRO.test(cursor.text[end] ?? '')) {
    end++;
  }
  const colon = cursor.text.charCodeAt(end) === COLON;
  cursor.at = colon ? end + 1 : end;
  cursor.item = !colon;
}

const INTRO = /[A-Za-z0-9_&+^=><'-]/;

/** Skips `[…]`. A `]` right at the start is a character of the class, and so are brackets after a backslash. */
function skipClass(cursor: Cursor): void {
  const { text, at: start } = cursor;
  let at = start + 1;
  if (text.charCodeAt(at) === CARET) {
    at++;
  }
  const first = at;
  /** The character before a `-`, when it may begin a range: a single one that isn't escaped. */
  let from = -1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === CLASS_END && at > first) {
      cursor.at = at + 1;
      cursor.item = true;
      return;
    }
    if (code === BACKSLASH) {
      at = escapeEnd(text, at);
      from = -1;
    } else if (code === CLASS && text[at + 1] === ':' && text.includes(':]', at + 2)) {
      at = posixEnd(text, at);
      from = -1;
    } else if (code === DASH && from >= 0 && isRangeEnd(text, at + 1)) {
      if (text.charCodeAt(at + 1) < from) {
        const range = text.slice(at - 1, at + 2);
        refuse(cursor, at - 1, at + 2, `the range ${range} goes from a later character to an earlier one`);
        return;
      }
      at += 2;
      from = -1;
    } else {
      from = code;
      at++;
    }
  }
  refuse(cursor, start, start + 1, 'this [ is never closed: add a ] or write \\[ for the character itself');
}

/** Where an escape in a class ends; `\\Q…\\E` is literal text there too. */
function escapeEnd(text: string, at: number): number {
  if (text[at + 1] !== 'Q') {
    return at + 2;
  }
  const end = text.indexOf('\\E', at + 2);
  return end < 0 ? text.length : end + 2;
}

/** Where `[:alpha:]` in a class ends; a `[:` that is something else is one character. */
function posixEnd(text: string, at: number): number {
  let end = at + 2;
  while (end < text.length && text.charCodeAt(end) !== COLON && text.charCodeAt(end) !== CLASS_END) {
    end++;
  }
  return text.startsWith(':]', end) ? end + 2 : at + 1;
}

/** Whether a single character stands there that ends a range; surrogate halves don't tell which is later. */
function isRangeEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && code !== CLASS_END && code !== BACKSLASH && code !== CLASS && code < 128;
}
