import { isNumber, skipDigits } from './chars';
import { failure, type Parsed, quote } from './result';
import { plural, roundly } from './wording';

/** Suffixes of sizes, small to large. */
type SizeUnit = 'b' | 'k' | 'm' | 'g' | 't';

/**
 * The suffixes of sizes (guide §3.3.7.34). The guide doesn't say whether `k` is 1000 or 1024 bytes; here it is 1024, as
 * is usual, so a number of bytes made with it is good for comparing, not for telling.
 */
const sizeUnits: readonly { unit: SizeUnit; bytes: number; word: string }[] = [
  { unit: 'b', bytes: 1, word: 'byte' },
  { unit: 'k', bytes: 1024, word: 'kilobyte' },
  { unit: 'm', bytes: 1024 ** 2, word: 'megabyte' },
  { unit: 'g', bytes: 1024 ** 3, word: 'gigabyte' },
  { unit: 't', bytes: 1024 ** 4, word: 'terabyte' },
];

/** A size such as `25M`. */
export interface Size {
  readonly bytes: number;
  readonly count: number;
  /** The suffix in lower case; undefined for a bare number of bytes, which is deprecated in max-message-size. */
  readonly unit?: SizeUnit;
}

/** Reads a size: a number with `b`, `k`, `m`, `g` or `t`, of either case, or without a suffix. */
export function parseSize(text: string): Parsed<Size> {
  const size = readSize(text);
  if (size !== undefined) {
    return { ok: true, ...size };
  }
  const meant = intendedSize(text);
  const advice = meant === undefined ? 'a number with b, k, m, g or t, as in 25M' : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a size: ${advice}`, { suggestion: meant });
}

/** Reads a size; gives undefined for what is none. */
export function readSize(text: string): Size | undefined {
  const end = skipDigits(text, 0, text.length);
  if (end === 0 || end < text.length - 1) {
    return undefined;
  }
  const count = Number(text.slice(0, end));
  if (end === text.length) {
    return { bytes: count, count };
  }
  const unit = sizeUnits.find((one) => one.unit === text[end]?.toLowerCase());
  return unit && { bytes: count * unit.bytes, count, unit: unit.unit };
}

/** What `25 M`, `25MB`, `25 megabytes`, `1.5G` should be. */
export function intendedSize(text: string): string | undefined {
  const match = /^(\d{1,15}(?:\.\d{1,3})?)[ \t]*([a-z]+)$/i.exec(text.trim());
  const [, written = '', word = ''] = match ?? [];
  const index = sizeUnits.findIndex((one) => meansUnit(word.toLowerCase(), one));
  const unit = sizeUnits[index];
  if (unit === undefined) {
    return undefined;
  }
  if (isNumber(written)) {
    return written + unit.unit.toUpperCase();
  }
  const smaller = Number(written) * 1024;
  const below = sizeUnits[index - 1];
  return below !== undefined && Number.isInteger(smaller) ? smaller + below.unit.toUpperCase() : undefined;
}

function meansUnit(word: string, { unit, word: name }: (typeof sizeUnits)[number]): boolean {
  const forms = unit === 'b' ? ['b', 'byte', 'bytes'] : [unit, `${unit}b`, `${unit}ib`, name, `${name}s`];
  return forms.includes(word);
}

/** A size in words: `25M` gives "25 megabytes", `52428800` "52,428,800 bytes, about 50 megabytes". */
export function describeSize({ bytes, count, unit }: Size): string {
  const named = sizeUnits.find((one) => one.unit === unit);
  if (named !== undefined && named.unit !== 'b') {
    return plural(count, named.word);
  }
  const larger = sizeUnits.findLast((one) => bytes >= one.bytes && one.unit !== 'b');
  const exact = plural(bytes, 'byte');
  return larger === undefined ? exact : `${exact}, about ${plural(bytes / larger.bytes, larger.word)}`;
}

/**
 * A number of a suffix's units in words, by a smaller suffix when it is less than one.
 * @param count how many of the units, above 0
 */
export function amountOf(count: number, unit: SizeUnit): string {
  let index = sizeUnits.findIndex((one) => one.unit === unit);
  let left = count;
  while (left < 1 && index > 0) {
    left *= 1024;
    index--;
  }
  const said = roundly(left);
  return `${said} ${sizeUnits[index]?.word ?? ''}${said === '1' ? '' : 's'}`;
}
