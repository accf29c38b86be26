import { isNumber } from './chars';
import { failure, type Parsed, quote } from './result';

/** A whole number. */
interface Integer {
  readonly value: number;
}

/** The least and the largest number allowed; either may be missing. */
interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** Reads a whole number. Below zero only `min` tells whether it is allowed. */
export function parseInteger(text: string, { min, max }: Bounds = {}): Parsed<Integer> {
  const negative = text.startsWith('-');
  if (!isNumber(negative ? text.slice(1) : text)) {
    return notInteger(text);
  }
  const value = Number(text);
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return failure(text, `${text} is out of range: ${range(min, max)}`);
  }
  if (negative && min === undefined) {
    return failure(text, `${text} is below zero: write a number from 0 on`, { unsure: true });
  }
  return { ok: true, value };
}

function notInteger(text: string): Parsed<Integer> {
  const grouped = /^\d{1,3}(?:[,.']\d{3})+$/.test(text) ? text.replace(/[,.']/g, '') : undefined;
  const advice = grouped === undefined ? '' : `: write ${grouped}`;
  // The guide names few words besides numbers; some directives may take these all the same.
  const familiar = /^(?:unlimited|none|auto|default)$/i.test(text);
  return failure(text, `${quote(text)} isn't a whole number${advice}`, {
    suggestion: grouped,
    ...(familiar ? { unsure: true } : {}),
  });
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined) {
    return `at most ${max}`;
  }
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}
