import type { Line, LineKind } from './line';
import { isBlank } from './words';

const SPACE = 32;
const HASH = 35;
const DOLLAR = 36;
const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const NO_BREAK_SPACE = 0xa0;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Reads one physical line; never fails.
 * @param text the line with its line end
 * @param continued whether the line before it left a domain list open (`Line.continues`)
 */
export function lexLine(text: string, continued: boolean): Line {
  const eol = endOfText(text);
  const start = skipBlanks(text, 0, eol);
  if (start === eol) {
    return plainLine('blank', text, eol, -1, continued);
  }
  const first = text.charCodeAt(start);
  if (first === HASH) {
    return plainLine('comment', text, eol, start, continued);
  }
  const templated = hasTemplate(text);
  if (templated && isTemplateLine(text, start, eol)) {
    return { ...plainLine('template', text, eol, -1, false), templated: true };
  }
  const hash = text.indexOf('#', start);
  const commentStart = hash < 0 || hash >= eol ? -1 : hash;
  const end = trimEnd(text, start, commentStart < 0 ? eol : commentStart);
  if (first === LESS) {
    return lexTag(text, eol, start, end, commentStart, templated);
  }
  if (continued && looksLikeDomainList(text, start, end)) {
    return lexContinuation(text, eol, start, end, commentStart, templated);
  }
  return lexDirective(text, eol, start, end, commentStart, templated);
}

function plainLine(
  kind: LineKind,
  text: string,
  eol: number,
  commentStart: number,
  continues: boolean,
): Line {
  return {
    kind,
    text,
    eol,
    nameStart: eol,
    nameEnd: eol,
    valueStart: eol,
    valueEnd: eol,
    commentStart,
    tagStart: -1,
    tagEnd: -1,
    opens: '',
    name: '',
    continues,
    templated: false,
  };
}

function lexTag(
  text: string,
  eol: number,
  start: number,
  end: number,
  commentStart: number,
  templated: boolean,
): Line {
  let at = skipBlanks(text, start + 1, end);
  const closes = text.charCodeAt(at) === SLASH;
  if (closes) {
    at = skipBlanks(text, at + 1, end);
  }
  const close = closingBracket(text, at, end);
  const stop = close < 0 ? end : close;
  const nameEnd = skipName(text, at, stop);
  const valueStart = skipBlanks(text, nameEnd, stop);
  return {
    kind: closes ? 'close' : 'open',
    text,
    eol,
    nameStart: at,
    nameEnd,
    valueStart,
    valueEnd: trimEnd(text, valueStart, stop),
    commentStart,
    tagStart: start,
    tagEnd: close < 0 ? -1 : close + 1,
    opens: '',
    name: lower(text, at, nameEnd),
    continues: false,
    templated,
  };
}

/** The last `>` closes the tag, so that an argument such as `<source a>b>` stays whole. */
function closingBracket(text: string, from: number, end: number): number {
  const at = text.lastIndexOf('>', end - 1);
  return at < from ? -1 : at;
}

function lexDirective(
  text: string,
  eol: number,
  start: number,
  end: number,
  commentStart: number,
  templated: boolean,
): Line {
  const isEntry = text.charCodeAt(start) === SLASH;
  const nameEnd = isEntry ? start : skipName(text, start, end);
  const valueStart = skipBlanks(text, nameEnd, end);
  const opener = templated || text.charCodeAt(end - 1) !== GREATER ? -1 : nestedOpener(text, valueStart, end);
  const name = isEntry ? '' : lower(text, start, nameEnd);
  const valueEnd = opener < 0 ? end : trimEnd(text, valueStart, opener);
  return {
    kind: isEntry ? 'entry' : 'directive',
    text,
    eol,
    nameStart: start,
    nameEnd,
    valueStart,
    valueEnd,
    commentStart,
    tagStart: opener,
    tagEnd: opener < 0 ? -1 : end,
    opens: opener < 0 ? '' : lower(text, skipBlanks(text, opener + 1, end), end - 1).trimEnd(),
    name,
    continues: name === 'domain-macro' && listGoesOn(text, valueStart, valueEnd),
    templated,
  };
}

/** A nested block opens at the end of an entry's line, as in `mail-from /x/ <pattern-list>` (guide §3.3.14.3). */
function nestedOpener(text: string, from: number, end: number): number {
  const at = text.lastIndexOf('<', end - 2);
  if (at < from || (at > from && !isBlank(text.charCodeAt(at - 1)))) {
    return -1;
  }
  const name = text.slice(at + 1, end - 1).trim();
  return name !== '' && isNameLike(name) ? at : -1;
}

function lexContinuation(
  text: string,
  eol: number,
  start: number,
  end: number,
  commentStart: number,
  templated: boolean,
): Line {
  return {
    kind: 'continuation',
    text,
    eol,
    nameStart: start,
    nameEnd: start,
    valueStart: start,
    valueEnd: end,
    commentStart,
    tagStart: -1,
    tagEnd: -1,
    opens: '',
    name: '',
    continues: text.charCodeAt(end - 1) === COMMA,
    templated,
  };
}

/** `domain-macro name` and `domain-macro name a,b,` go on in the next line, as public configurations write it. */
function listGoesOn(text: string, valueStart: number, valueEnd: number): boolean {
  return (
    valueEnd > valueStart &&
    (text.charCodeAt(valueEnd - 1) === COMMA || skipName(text, valueStart, valueEnd) === valueEnd)
  );
}

/** Tells the next piece of a domain list from a directive that merely follows an unfinished one. */
function looksLikeDomainList(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === DOT || code === DOLLAR) {
      return true;
    }
    if (isBlank(code)) {
      return false;
    }
  }
  return false;
}

function endOfText(text: string): number {
  let end = text.length;
  if (end > 0 && text.charCodeAt(end - 1) === 10) {
    end--;
  }
  if (end > 0 && text.charCodeAt(end - 1) === 13) {
    end--;
  }
  return end;
}

/** A byte order mark counts as white space where it stands at the start of a file's first line. */
function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || (at === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK))) {
    at++;
  }
  return at;
}

function skipName(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== NO_BREAK_SPACE) {
    at++;
  }
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}

/** Lower-cases a name; most names are lower case already and most are seen again and again, so both are cheap. */
function lower(text: string, from: number, end: number): string {
  const name = text.slice(from, end);
  return knownNames.get(name) ?? intern(name);
}

const knownNames = new Map<string, string>();
const MAX_KNOWN_NAMES = 4096;

function intern(name: string): string {
  const lowered = name.toLowerCase();
  if (knownNames.size < MAX_KNOWN_NAMES && name.length < 64) {
    // A copy of its own: a slice would keep the whole file's text alive.
    knownNames.set(detach(name), detach(lowered));
  }
  return lowered;
}

function detach(text: string): string {
  return ` ${text}`.slice(1).split('').join('');
}

function isNameLike(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!letter && code !== 45 && code !== SPACE) {
      return false;
    }
  }
  return true;
}

function hasTemplate(text: string): boolean {
  return (
    (text.includes('{') && (text.includes('{{') || text.includes('{%'))) ||
    (text.includes('<') && (text.includes('<?') || text.includes('<%')))
  );
}

/** A line that holds nothing but template markup: `{{#each}}`, `{% for %}`, `<?php`, `?>`. */
function isTemplateLine(text: string, start: number, eol: number): boolean {
  const body = text.slice(start, eol).trim();
  if (body.startsWith('<?') || body.startsWith('<%')) {
    return true;
  }
  return (body.startsWith('{{') && body.endsWith('}}')) || (body.startsWith('{%') && body.endsWith('%}'));
}
