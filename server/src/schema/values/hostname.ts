import { isDigit, isLetter } from './chars';
import { failure, type Parsed, quote } from './result';

/** A host or domain name. */
interface Hostname {
  /** The name in lower case, without a dot at its end. */
  readonly name: string;
}

/**
 * Reads a host or domain name: labels of letters, digits and hyphens (RFC 1123 §2.1), up to 63 of them each and 253 in all
 * (RFC 1035 §2.3.4). Underscores are taken, as DNS has them, and so are internationalised names as they are (guide §3.1).
 */
export function parseHostname(text: string): Parsed<Hostname> {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  const wrong = wrongName(bare);
  if (wrong === undefined) {
    return { ok: true, name: bare.toLowerCase() };
  }
  const meant = /^https?:\/\/([^/]+)\/?$/i.exec(text)?.[1];
  const advice = meant === undefined ? wrong : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a host name: ${advice}`, { suggestion: meant, unsure: true });
}

function wrongName(name: string): string | undefined {
  if (name.length > 253) {
    return `it has ${name.length} letters, 253 are allowed`;
  }
  for (const label of name.split('.')) {
    const wrong = wrongLabel(label);
    if (wrong !== undefined) {
      return wrong;
    }
  }
  return undefined;
}

function wrongLabel(label: string): string | undefined {
  if (label === '') {
    return 'nothing stands before or after one of its dots';
  }
  if (label.length > 63) {
    return `${quote(label)} has ${label.length} letters, 63 are allowed between dots`;
  }
  if (label.startsWith('-') || label.endsWith('-')) {
    return `${quote(label)} begins or ends with a hyphen`;
  }
  for (const char of label) {
    if (!isNameChar(char.codePointAt(0) ?? 0)) {
      return `it has ${quote(char)} in it; letters, digits, hyphens and dots are allowed`;
    }
  }
  return undefined;
}

/** Whether a code unit may be in the name of a macro: letters, digits and `_` (guide §3.3.1.43.4). */
export function isMacroChar(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95;
}

/** Whether a code point may be in a label: letters, digits, `-`, `_` and what isn't ASCII. */
export function isNameChar(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 45 || code === 95 || code > 0xa0;
}
