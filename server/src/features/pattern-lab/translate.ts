import { notNewline, setSource, single } from './char-set';
import { readClass } from './character-class';
import { type Cursor, emitSet, type Flags, refuse, take, takeUntil, Untranslatable } from './cursor';
import { END, END_OR_LAST_LINE, groupNamed, type Item, readEscape, referTo, START } from './escapes';

/** Deeper groups aren't followed. */
const MAX_DEPTH = 100;

/** A PCRE pattern for JavaScript's engine, or why there is none; the reason goes on after "it can't be tried here: ". */
type Translation =
  | { readonly ok: true; readonly source: string; readonly flags: '' | 'i' }
  | { readonly ok: false; readonly reason: string };

/**
 * Translates a PCRE pattern into a JavaScript regular expression that finds a match in exactly the same texts. What
 * JavaScript can't do, or what depends on PCRE's version, isn't translated. Line breaks are line feeds and letters beyond
 * ASCII have one case, PCRE's defaults outside of its UTF mode.
 * @param pattern what stands between the slashes
 * @param ignoreCase whether upper and lower case are the same unless the pattern says otherwise by `(?-i)`
 */
export function translatePattern(pattern: string, ignoreCase: boolean): Translation {
  try {
    const cursor = cursorOf(pattern, ignoreCase, false);
    const source = readWhole(cursor);
    if (!cursor.insensitiveReference) {
      return checked(source, '');
    }
    if (cursor.sensitiveLetters) {
      refuse('it refers back to a group without regard to case, while case matters elsewhere');
    }
    return checked(readWhole(cursorOf(pattern, ignoreCase, true)), 'i');
  } catch (error) {
    if (error instanceof Untranslatable) {
      return { ok: false, reason: error.message };
    }
    throw error;
  }
}

/** What JavaScript refuses all the same, as too large a pattern, isn't a translation. */
function checked(source: string, flags: '' | 'i'): Translation {
  try {
    new RegExp(source, flags);
  } catch {
    return { ok: false, reason: 'JavaScript refuses it' };
  }
  return { ok: true, source, flags };
}

function cursorOf(text: string, i: boolean, nativeCase: boolean): Cursor {
  return {
    text,
    at: 0,
    flags: { i, m: false, s: false, x: false, U: false },
    depth: 0,
    behind: 0,
    groups: 0,
    names: new Map(),
    known: new Set(),
    helpers: 0,
    refersBack: /\\[1-9gk]|\(\?P=/.test(text),
    nativeCase,
    sensitiveLetters: false,
    insensitiveReference: false,
  };
}

function readWhole(cursor: Cursor): string {
  const source = readChoices(cursor);
  if (cursor.at < cursor.text.length) {
    refuse('a ) has no ( before it');
  }
  return source;
}

/** Reads up to the bracket that closes the group, or to the end. Options set inside hold up to there. */
function readChoices(cursor: Cursor): string {
  const { flags } = cursor;
  const before = cursor.known;
  const choices: string[] = [];
  let common: Set<number> | undefined;
  do {
    cursor.known = before;
    choices.push(readSequence(cursor));
    const matched: ReadonlySet<number> = cursor.known;
    common = new Set([...(common ?? matched)].filter((group) => matched.has(group)));
  } while (take(cursor, '|'));
  cursor.known = common;
  cursor.flags = flags;
  return choices.join('|');
}

function readSequence(cursor: Cursor): string {
  let source = '';
  while (cursor.at < cursor.text.length && !'|)'.includes(cursor.text[cursor.at] ?? '')) {
    const before = cursor.known;
    const item = readItem(cursor);
    if (item !== undefined && item.source !== '') {
      source += quantified(cursor, item, before);
    } else if (quantifierAt(cursor) !== undefined && !cursor.flags.x) {
      refuse('a quantifier stands behind what matches nothing');
    }
  }
  return source;
}

function readItem(cursor: Cursor): Item | undefined {
  const char = cursor.text[cursor.at] ?? '';
  switch (char) {
    case '\\':
      return readEscape(cursor);
    case '[':
      return { source: readClass(cursor), simple: true };
    case '(':
      return readGroup(cursor);
    case '.':
      cursor.at++;
      return { source: cursor.flags.s ? '[\\s\\S]' : setSource(notNewline), simple: true };
    case '^':
      cursor.at++;
      return {
        source: cursor.flags.m ? `(?:${START}|(?<=\\n)(?=[\\s\\S]))` : START,
        simple: false,
        place: true,
      };
    case '$':
      cursor.at++;
      return { source: cursor.flags.m ? `(?:(?=\\n)|${END})` : END_OR_LAST_LINE, simple: false, place: true };
    case '*':
    case '+':
    case '?':
      return refuse(`nothing stands before ${char} that it could repeat`);
    default:
      return cursor.flags.x && /[\s#]/.test(char) ? skipExtended(cursor) : readLetter(cursor);
  }
}

function readLetter(cursor: Cursor): Item {
  const code = cursor.text.charCodeAt(cursor.at++);
  const follows = cursor.text.charCodeAt(cursor.at);
  if (code >= 0xd800 && code < 0xdc00 && follows >= 0xdc00 && follows < 0xe000) {
    cursor.at++;
    return { source: `${setSource(single(code))}${setSource(single(follows))}`, simple: false };
  }
  return { source: emitSet(cursor, single(code)), simple: true };
}

/** White space and comments under `(?x)`. */
function skipExtended(cursor: Cursor): undefined {
  if (cursor.text[cursor.at] !== '#') {
    cursor.at++;
    return;
  }
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end + 1;
}

function quantifierAt({ text, at }: Cursor): string | undefined {
  return /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(text.slice(at, at + 24))?.[0];
}

/** An item with the quantifier behind it, if there is one. */
function quantified(cursor: Cursor, item: Item, before: ReadonlySet<number>): string {
  while (cursor.flags.x && /[\s#]/.test(cursor.text[cursor.at] ?? '')) {
    skipExtended(cursor);
  }
  const quantifier = quantifierAt(cursor);
  if (quantifier === undefined) {
    return item.source;
  }
  if (item.place) {
    refuse(`${quantifier} stands behind a place such as ^ or \\b, which not every version of PCRE takes`);
  }
  cursor.at += quantifier.length;
  const [, least = '', most] = /^\{(\d+)(?:,(\d*))?\}$/.exec(quantifier) ?? [];
  if (
    (most !== undefined && most !== '' && Number(most) < Number(least)) ||
    Number(least) > 65535 ||
    Number(most ?? 0) > 65535
  ) {
    refuse(`${quantifier} isn't a repeat count that PCRE takes`);
  }
  if (quantifier === '*' || quantifier === '?' || Number(least || 1) === 0) {
    cursor.known = before;
  }
  const body = item.simple ? item.source : `(?:${item.source})`;
  if (take(cursor, '+')) {
    return atomic(cursor, body + quantifier);
  }
  const lazy = take(cursor, '?') !== cursor.flags.U;
  if (/^[*+?]/.test(cursor.text.slice(cursor.at, cursor.at + 1))) {
    refuse('a quantifier follows another one');
  }
  return body + quantifier + (lazy ? '?' : '');
}

/** What is not gone back into once it has matched: a lookahead that is then taken as it was found. */
function atomic(cursor: Cursor, source: string): string {
  if (cursor.behind > 0) {
    refuse('an atomic group or possessive quantifier stands in a lookbehind');
  }
  const name = `a${++cursor.helpers}`;
  return `(?:(?=(?<${name}>${source}))\\k<${name}>)`;
}

/** Reads a group or what else begins with a bracket; undefined for what matches nothing: comments and options. */
function readGroup(cursor: Cursor): Item | undefined {
  cursor.at++;
  if (take(cursor, '*')) {
    return refuse('it holds a verb (*…), which JavaScript doesn’t know');
  }
  if (!take(cursor, '?')) {
    return capture(cursor, undefined);
  }
  if (take(cursor, '#')) {
    takeUntil(cursor, ')', 'a comment');
    return undefined;
  }
  if (take(cursor, ':')) {
    return { source: `(?:${inner(cursor)})`, simple: true };
  }
  if (take(cursor, '|')) {
    return cursor.refersBack
      ? refuse('it refers back to groups of alternatives that are numbered alike, (?|…)')
      : { source: `(?:${inner(cursor)})`, simple: true };
  }
  if (take(cursor, '>')) {
    return { source: atomic(cursor, `(?:${inner(cursor)})`), simple: true };
  }
  return readAssertion(cursor) ?? readNamed(cursor) ?? readOptions(cursor);
}

function readAssertion(cursor: Cursor): Item | undefined {
  const before = cursor.known;
  const sign = ['<=', '<!', '=', '!'].find((candidate) => take(cursor, candidate));
  if (sign === undefined) {
    return undefined;
  }
  const isBehind = sign.startsWith('<');
  cursor.behind += isBehind ? 1 : 0;
  const source = `(?${sign}${inner(cursor)})`;
  cursor.behind -= isBehind ? 1 : 0;
  if (sign.endsWith('!')) {
    cursor.known = before;
  }
  return { source, simple: false };
}

function readNamed(cursor: Cursor): Item | undefined {
  const { text, at } = cursor;
  const backwards = /^P=(\w+)\)/.exec(text.slice(at));
  if (backwards !== null) {
    cursor.at += backwards[0].length;
    return { source: referTo(cursor, groupNamed(cursor, backwards[1] ?? '')), simple: false };
  }
  const named = /^(?:P?<(\w+)>|'(\w+)')/.exec(text.slice(at));
  if (named === null) {
    return undefined;
  }
  cursor.at += named[0].length;
  return capture(cursor, named[1] ?? named[2]);
}

function capture(cursor: Cursor, name: string | undefined): Item {
  const number = ++cursor.groups;
  if (name !== undefined) {
    if (cursor.names.has(name)) {
      refuse(`two of its groups have the name "${name}"`);
    }
    cursor.names.set(name, number);
  }
  const source = inner(cursor);
  cursor.known = new Set([...cursor.known, number]);
  return { source: cursor.refersBack ? `(?<g${number}>${source})` : `(?:${source})`, simple: true };
}

/** The inside of a group with the bracket that closes it. */
function inner(cursor: Cursor): string {
  if (++cursor.depth > MAX_DEPTH) {
    refuse(`its groups are nested more than ${MAX_DEPTH} deep`);
  }
  const source = readChoices(cursor);
  if (!take(cursor, ')')) {
    refuse('a ( is never closed');
  }
  cursor.depth--;
  return source;
}

/** `(?i)`, `(?-i)`, `(?i:…)` and their like. */
function readOptions(cursor: Cursor): Item | undefined {
  const options = /^([A-Za-z]*)(?:-([A-Za-z]+))?([:)])/.exec(cursor.text.slice(cursor.at));
  const letters = `${options?.[1] ?? ''}${options?.[2] ?? ''}`;
  if (options === null || letters === '' || !/^[imsxU]+$/.test(letters)) {
    return refuse(reasonFor(cursor));
  }
  cursor.at += options[0].length;
  const outer = cursor.flags;
  cursor.flags = withOptions(outer, options[1] ?? '', options[2] ?? '');
  if (options[3] === ')') {
    return undefined;
  }
  const source = inner(cursor);
  cursor.flags = outer;
  return { source: `(?:${source})`, simple: true };
}

function withOptions(flags: Flags, on: string, off: string): Flags {
  const value = (letter: keyof Flags) => (on.includes(letter) || flags[letter]) && !off.includes(letter);
  return { i: value('i'), m: value('m'), s: value('s'), x: value('x'), U: value('U') };
}

function reasonFor({ text, at }: Cursor): string {
  const rest = text.slice(at, at + 3);
  if (rest.startsWith('(')) {
    return 'it holds a condition (?(…)…), which JavaScript doesn’t know';
  }
  if (/^(?:R|[+-]?\d|&|P>)/.test(rest)) {
    return 'it calls a group again (recursion), which JavaScript can’t do';
  }
  return `(?${rest} isn't a group that can be tried here`;
}
