import type { Line } from '../../syntax/line';
import { closing, isBlank } from '../../syntax/words';
import type { Param } from '../types';
import { type Parameters, takesRegex } from './arguments';
import { isExact } from './by-type';
import { pieceEnd, skipBlanks, trimmedEnd } from './chars';
import { isPlainValue } from './plain-value';

const QUOTE = 34;
const EQUALS = 61;
const SLASH = 47;

/**
 * Whether a line's value is right beyond doubt, told without taking it apart: the usual case for nearly every directive of
 * a large configuration. `false` says nothing; then one has to look closely.
 */
export function isPlainlyRight(line: Line, { params, separator }: Parameters): boolean {
  const { text, valueEnd: to } = line;
  let at = line.valueStart;
  if (text.charCodeAt(at) === EQUALS) {
    return false;
  }
  for (let index = 0; index < params.length; index++) {
    const param = params[index];
    at = skipBlanks(text, at, to);
    if (param === undefined || at >= to) {
      return param?.optional === true;
    }
    const commas = separator === COMMA_TEXT;
    const end = commas ? pieceEnd(text, at, to) : param.rest ? to : wordEnd(text, at, to, param);
    if (end <= at || !isPlain(param, text, at, trimmedEnd(text, at, end))) {
      return false;
    }
    at = commas && end < to && index < params.length - 1 ? end + 1 : end;
  }
  return skipBlanks(text, at, to) >= to;
}

const COMMA_TEXT = ',';

function wordEnd(text: string, from: number, to: number, param: Param): number {
  let at = from;
  if (text.charCodeAt(from) === SLASH && takesRegex(param)) {
    at = closing(text, from, to, SLASH);
    return at < 0 || (at < to && !isBlank(text.charCodeAt(at))) ? -1 : at;
  }
  while (at < to && !isBlank(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function isPlain(param: Param, text: string, from: number, to: number): boolean {
  if (text.charCodeAt(from) === QUOTE) {
    return false;
  }
  if (param.list !== true) {
    return isPlainOne(param, text, from, to);
  }
  let at = from;
  for (;;) {
    const start = skipBlanks(text, at, to);
    const end = pieceEnd(text, start, to);
    const last = trimmedEnd(text, start, end);
    // Nothing beside a comma is looked at closely only in lists of exact values.
    if (last > start ? !isPlainOne(param, text, start, last) : isExact(param)) {
      return false;
    }
    if (end >= to) {
      return true;
    }
    at = end + 1;
  }
}

function isPlainOne(param: Param, text: string, from: number, to: number): boolean {
  return (
    isPlainValue(param.type, param, text, from, to) ||
    isOneOf(param.words, text, from, to) ||
    isOneOfTypes(param, text, from, to)
  );
}

function isOneOf(words: readonly string[] | undefined, text: string, from: number, to: number): boolean {
  if (words !== undefined) {
    for (const word of words) {
      if (word.length === to - from && text.startsWith(word, from)) {
        return true;
      }
    }
  }
  return false;
}

function isOneOfTypes(param: Param, text: string, from: number, to: number): boolean {
  if (param.or !== undefined) {
    for (const type of param.or) {
      if (isPlainValue(type, param, text, from, to)) {
        return true;
      }
    }
  }
  return false;
}
