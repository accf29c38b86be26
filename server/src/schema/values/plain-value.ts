import type { Param, ValueType } from '../types';
import { isDigit, isLetter, skipDigits } from './chars';
import { isMacroChar, isNameChar } from './hostname';
import { patternProblem } from './regex-syntax';

const DOLLAR = 36;
const STAR = 42;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;
const AT = 64;
const BRACKET = 91;
const BRACE = 123;

/**
 * Whether a part of a text is a value of a type beyond doubt, by the letters alone and without making objects: what stands
 * in most lines. `false` leaves it to the type's parser. Everything that passes here passes there.
 */
export function isPlainValue(type: ValueType, param: Param, text: string, from: number, to: number): boolean {
  switch (type) {
    case 'boolean':
      return isTruth(text, from, to);
    case 'integer':
      return isInteger(param, text, from, to);
    case 'duration':
      return isDuration(text, from, to);
    case 'rate':
      return isRate(text, from, to);
    case 'size':
      return sizeEnd(text, from, to) === to;
    case 'data-rate':
      return isInterval(text, sizeEnd(text, from, to), to);
    case 'ip':
      return addressEnd(text, from, to, 4) === to;
    case 'cidr':
      return isCidr(text, from, to);
    case 'port':
      return isPort(text, from, to);
    case 'cidr-port':
      return isCidrPort(text, from, to);
    case 'hostname':
    case 'domain':
      return isName(text, from, to);
    case 'domain-pattern':
    case 'domain-or-macro':
      return isPattern(text, from, to);
    case 'email':
    case 'address-pattern':
      return isEmail(text, from, to);
    case 'regex':
      return isRegex(text, from, to);
    case 'pattern-action':
      return isAction(text, from, to);
    case 'pattern-result':
      return isResult(text, from, to);
    case 'header-name':
    case 'macro-name':
    case 'selector':
      return isWord(text, from, to, type === 'macro-name');
    case 'key-file':
      return text.charCodeAt(from) !== BRACE;
    case 'include':
      return !text.startsWith('http', from) && !text.startsWith('HTTP', from);
    case 'daily-limit':
      return isDailyLimit(text, from, to);
    case 'enum':
    case 'cipher-string':
    case 'ip-range':
    case 'host-port':
    case 'ip-port':
    case 'url':
    case 'host-list':
    case 'record-type':
    case 'record-field':
    case 'source-option':
    case 'signals-switch':
      return false;
    default:
      return true;
  }
}

function isTruth(text: string, from: number, to: number): boolean {
  switch (to - from) {
    case 2:
      return text.startsWith('no', from);
    case 3:
      return text.startsWith('yes', from);
    case 4:
      return text.startsWith('true', from);
    case 5:
      return text.startsWith('false', from);
    default:
      return false;
  }
}

function isInteger({ min, max }: Param, text: string, from: number, to: number): boolean {
  if (to - from > 9 || skipDigits(text, from, to) !== to) {
    return false;
  }
  const value = numberAt(text, from, to);
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    value = value * 10 + text.charCodeAt(at) - ZERO;
  }
  return value;
}

function isDuration(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const unit = skipDigits(text, at, to);
    if (unit === at || unit === to || !isUnit(text.charCodeAt(unit), 'wdhms')) {
      return false;
    }
    at = unit + 1;
  }
  return true;
}

function isUnit(code: number, units: string): boolean {
  for (let at = 0; at < units.length; at++) {
    if (units.charCodeAt(at) === code) {
      return true;
    }
  }
  return false;
}

function isRate(text: string, from: number, to: number): boolean {
  const slash = skipDigits(text, from, to);
  return slash > from && isInterval(text, slash, to);
}

/** Whether `/h` or `/15m` stands there; longer names of units are left to the parser. */
function isInterval(text: string, slash: number, to: number): boolean {
  if (slash < 0 || text.charCodeAt(slash) !== SLASH || text.charCodeAt(slash + 1) === ZERO) {
    return false;
  }
  const unit = skipDigits(text, slash + 1, to);
  return unit === to - 1 && isUnit(text.charCodeAt(unit), 'dhms');
}

function isDailyLimit(text: string, from: number, to: number): boolean {
  const slash = skipDigits(text, from, to);
  const unit = to - slash;
  return (
    slash > from &&
    ((unit === 2 && text.startsWith('/d', slash)) || (unit === 4 && text.startsWith('/day', slash)))
  );
}

/** Where a size ends that begins at `from`, or -1. */
function sizeEnd(text: string, from: number, to: number): number {
  const end = skipDigits(text, from, to);
  if (end === from) {
    return -1;
  }
  return end < to && isUnit(text.charCodeAt(end), 'bkmgtBKMGT') ? end + 1 : end;
}

/**
 * Where an IPv4 address ends that begins at `from`, or -1.
 * @param least how many numbers it has at least; four is a full address
 */
function addressEnd(text: string, from: number, to: number, least: number): number {
  let at = from;
  for (let octets = 1; ; octets++) {
    const end = skipDigits(text, at, to);
    const zeros = text.charCodeAt(at) === ZERO && end > at + 1;
    if (end === at || end > at + 3 || zeros || numberAt(text, at, end) > 255) {
      return -1;
    }
    if (octets === 4 || end === to || text.charCodeAt(end) !== DOT) {
      return octets >= least ? end : -1;
    }
    at = end + 1;
  }
}

function isCidr(text: string, from: number, to: number): boolean {
  const end = addressEnd(text, from, to, 4);
  return end === to || hasLength(text, end < 0 ? addressEnd(text, from, to, 1) : end, to);
}

/** Whether the length of an IPv4 network stands there, with its slash, as in `/24`. */
function hasLength(text: string, end: number, to: number): boolean {
  const length = end + 1;
  return (
    end >= 0 &&
    text.charCodeAt(end) === SLASH &&
    length < to &&
    to - length <= 2 &&
    skipDigits(text, length, to) === to &&
    numberAt(text, length, to) <= 32
  );
}

function isPort(text: string, from: number, to: number): boolean {
  const port =
    skipDigits(text, from, to) === to && to > from && to - from <= 5 ? numberAt(text, from, to) : 0;
  return port > 0 && port <= 65_535;
}

function isCidrPort(text: string, from: number, to: number): boolean {
  let colon = from;
  while (colon < to && text.charCodeAt(colon) !== COLON) {
    colon++;
  }
  return isCidr(text, from, colon) && isPort(text, colon + 1, to);
}

/** ASCII characters that may be in a label, by code. */
const nameChars = Uint8Array.from({ length: 128 }, (_, code) => (isNameChar(code) ? 1 : 0));

/** Whether a host or domain name of ASCII letters stands there. */
function isName(text: string, from: number, to: number): boolean {
  let label = from;
  let before = DOT;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      if (at === label || at - label > 63 || before === DASH) {
        return false;
      }
      label = at + 1;
    } else if (nameChars[code] !== 1 || (code === DASH && at === label)) {
      return false;
    }
    before = code;
  }
  return to > label && to - label <= 63 && before !== DASH && to - from <= 253;
}

function isPattern(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (first === STAR) {
    return to === from + 1 || (text.startsWith('*.', from) && isName(text, from + 2, to));
  }
  if (first === BRACKET) {
    return text.startsWith('[*.]', from) && isName(text, from + 4, to);
  }
  return first === DOLLAR ? isWord(text, from + 1, to, true) : isName(text, from, to);
}

function isEmail(text: string, from: number, to: number): boolean {
  let at = from;
  let dot = true;
  for (; at < to && text.charCodeAt(at) !== AT; at++) {
    const code = text.charCodeAt(at);
    const isDot = code === DOT;
    if ((isDot && dot) || !(isDot || isLetter(code) || isDigit(code) || code === DASH || code === 95)) {
      return false;
    }
    dot = isDot;
  }
  return !dot && at < to && isName(text, at + 1, to);
}

function isRegex(text: string, from: number, to: number): boolean {
  // Where it ends has been found by its closing slash, so that one is no escaped one.
  return (
    to - from >= 2 &&
    text.charCodeAt(from) === SLASH &&
    text.charCodeAt(to - 1) === SLASH &&
    patternProblem(text.slice(from + 1, to - 1)) === undefined
  );
}

const plainActions = ['mode=backoff', 'mode=normal', 'skip-mx', 'bounce-queue', 'disable-source-ip'];
const timedActions = ['backoff-to-normal-after=', 'reenable-after='];

function isAction(text: string, from: number, to: number): boolean {
  for (const action of plainActions) {
    if (action.length === to - from && text.startsWith(action, from)) {
      return true;
    }
  }
  for (const action of timedActions) {
    if (
      text.startsWith(action, from) &&
      from + action.length < to &&
      isDuration(text, from + action.length, to)
    ) {
      return true;
    }
  }
  return false;
}

const VIRTUAL_MTA = 'virtual-mta=';

function isResult(text: string, from: number, to: number): boolean {
  const name = from + VIRTUAL_MTA.length;
  return text.startsWith(VIRTUAL_MTA, from) && name < to && isWord(text, name, to, false);
}

/** Whether letters, digits and `_` stand there; hyphens too where it isn't a macro's name. */
function isWord(text: string, from: number, to: number, macro: boolean): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (!isMacroChar(code) && (macro || code !== DASH)) {
      return false;
    }
  }
  return to > from;
}
