import { isBlank } from '../../syntax/words';

/** Whether a UTF-16 code unit is one of `0`–`9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Offset of the first code unit from `at` on that is no digit, at most `to`. */
export function skipDigits(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isDigit(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

/** Offset of the first code unit from `at` on that is no ASCII letter, at most `to`. */
export function skipLetters(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isLetter(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

/** Offset of the first code unit from `at` on that is no blank, at most `to`. */
export function skipBlanks(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isBlank(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

/** Whether a text is one digit or more and nothing else. */
export function isNumber(text: string): boolean {
  return text !== '' && skipDigits(text, 0, text.length) === text.length;
}

/** Where a piece of a comma-separated list ends: at the next comma before `to`, or at `to`. */
export function pieceEnd(text: string, from: number, to: number): number {
  const comma = text.indexOf(',', from);
  return comma < 0 || comma > to ? to : comma;
}

/** Where a part of a text ends without the white space behind it. */
export function trimmedEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}
