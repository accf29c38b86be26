import { looksLikeAddress } from './address-field';
import type { Field, Separator } from './types';

/** In the order in which they are tried: rarer characters first, since a password may hold any of the later ones. */
const separators: readonly Separator[] = ['|', '\t', ';', ',', ' '];

/** A line apart in fields. */
export interface SplitLine {
  readonly separator: Separator;
  /** Without the empty ones that trailing separators (and the leading bar of a Markdown table) make. */
  readonly fields: readonly Field[];
}

/**
 * Splits a line at the separator whose first field is an address; when none is, at the first separator that it has.
 * @param line without its line end
 */
export function splitLine(line: string): SplitLine {
  let fallback: SplitLine | undefined;
  for (const separator of separators) {
    if (separator !== ' ' && !line.includes(separator)) {
      continue;
    }
    const split = { separator, fields: withoutEmptyEnds(splitFields(line, separator), separator) };
    if (looksLikeAddress(split.fields[0]?.text ?? '')) {
      return split;
    }
    fallback ??= split;
  }
  return fallback ?? { separator: ' ', fields: [] };
}

/**
 * The fields of a line. Fields in double quotes may hold the separator, and a doubled quote for one quote (RFC 4180 §2).
 */
function splitFields(line: string, separator: Separator): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at <= line.length) {
    const start = skipBlanks(line, at, separator);
    const close = line.charCodeAt(start) === QUOTE ? closingQuote(line, start, separator) : -1;
    const stop = endOfField(line, close < 0 ? start : close, separator);
    if (close >= 0) {
      fields.push({ text: line.slice(start + 1, close - 1).replaceAll('""', '"'), start, end: close });
    } else {
      const end = trimEnd(line, start, stop);
      fields.push({ text: line.slice(start, end), start, end });
    }
    at = stop + 1;
  }
  return fields;
}

function withoutEmptyEnds(fields: Field[], separator: Separator): Field[] {
  let end = fields.length;
  while (end > 0 && isEmpty(fields[end - 1])) {
    end--;
  }
  const leading = separator === '|' && end > 1 && isEmpty(fields[0]) ? 1 : 0;
  return fields.slice(leading, end);
}

function isEmpty(field: Field | undefined): boolean {
  return field === undefined || field.start === field.end;
}

const QUOTE = 34;

/** Offset just after the quote that ends a quoted field, or -1 when none does so just before a separator. */
function closingQuote(line: string, start: number, separator: Separator): number {
  for (let at = start + 1; at < line.length; at++) {
    if (line.charCodeAt(at) !== QUOTE) {
      continue;
    }
    if (line.charCodeAt(at + 1) === QUOTE) {
      at++;
      continue;
    }
    const next = separator === ' ' ? at + 1 : skipBlanks(line, at + 1, separator);
    return next >= line.length || isSeparator(line, next, separator) ? at + 1 : -1;
  }
  return -1;
}

function endOfField(line: string, from: number, separator: Separator): number {
  if (separator !== ' ') {
    const at = line.indexOf(separator, from);
    return at < 0 ? line.length : at;
  }
  let at = from;
  while (at < line.length && !isBlank(line.charCodeAt(at))) {
    at++;
  }
  return at;
}

function isSeparator(line: string, at: number, separator: Separator): boolean {
  return separator === ' ' ? isBlank(line.charCodeAt(at)) : line[at] === separator;
}

function skipBlanks(line: string, from: number, separator: Separator): number {
  let at = from;
  while (at < line.length && isBlank(line.charCodeAt(at)) && (separator === ' ' || line[at] !== separator)) {
    at++;
  }
  return at;
}

function trimEnd(line: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(line.charCodeAt(at - 1))) {
    at--;
  }
  return at;
}

/** Blanks, and what is as good as one around a field that comes from a web page: non-breaking and zero-width spaces. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    (code >= 0xa0 &&
      (code === 0xa0 ||
        (code >= 0x2000 && code <= 0x200d) ||
        code === 0x202f ||
        code === 0x2060 ||
        code === 0x3000 ||
        code === 0xfeff))
  );
}
