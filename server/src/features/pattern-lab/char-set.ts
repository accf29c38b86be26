/** Sets of UTF-16 code units, as sorted ranges that don't touch. */
export type CharSet = readonly (readonly [first: number, last: number])[];

const LAST = 0xffff;

/** A set of single characters and ranges, in any order. */
export function charSet(ranges: readonly (readonly [number, number])[]): CharSet {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1] + 1) {
      previous[1] = Math.max(previous[1], last);
    } else {
      merged.push([first, last]);
    }
  }
  return merged;
}

/** All that isn't in a set. */
export function complement(set: CharSet): CharSet {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const [first, last] of set) {
    if (first > from) {
      ranges.push([from, first - 1]);
    }
    from = last + 1;
  }
  return from > LAST ? ranges : [...ranges, [from, LAST]];
}

/** A set with both cases of its ASCII letters: PCRE folds no others outside of its UTF mode. */
export function foldCase(set: CharSet): CharSet {
  const ranges = set.map(([first, last]): [number, number] => [first, last]);
  for (const [first, last] of set) {
    for (const [from, to, shift] of [
      [65, 90, 32],
      [97, 122, -32],
    ] as const) {
      if (first <= to && last >= from) {
        ranges.push([Math.max(first, from) + shift, Math.min(last, to) + shift]);
      }
    }
  }
  return charSet(ranges);
}

/** The set of one character. */
export function single(code: number): CharSet {
  return [[code, code]];
}

/** A set as it is written in a JavaScript regular expression without flags. */
export function setSource(set: CharSet): string {
  const [only] = set;
  if (set.length === 1 && only !== undefined && only[0] === only[1]) {
    return unit(only[0]);
  }
  const ranges = set.map(([first, last]) => (first === last ? unit(first) : `${unit(first)}-${unit(last)}`));
  return `[${ranges.join('')}]`;
}

function unit(code: number): string {
  const isWord = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isWord ? String.fromCharCode(code) : `\\u${code.toString(16).padStart(4, '0')}`;
}

const digit: CharSet = [[48, 57]];
const word: CharSet = charSet([
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]);
/** As of PCRE 8.34, which counts the vertical tab. */
const space: CharSet = charSet([
  [9, 13],
  [32, 32],
]);
const horizontal: CharSet = charSet([
  [9, 9],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
]);
/** Line breaks. */
export const vertical: CharSet = charSet([
  [10, 13],
  [0x85, 0x85],
  [0x2028, 0x2029],
]);
/** Everything but a line feed, PCRE's default line break. */
export const notNewline: CharSet = complement(single(10));

/** The sets that an escape stands for, in and outside of classes. */
export const escapeSets: Readonly<Record<string, CharSet>> = {
  d: digit,
  D: complement(digit),
  w: word,
  W: complement(word),
  s: space,
  S: complement(space),
  h: horizontal,
  H: complement(horizontal),
  v: vertical,
  V: complement(vertical),
};

/** `[:name:]` in classes, in the C locale. */
export const posixSets: Readonly<Record<string, CharSet>> = {
  alnum: charSet([
    [48, 57],
    [65, 90],
    [97, 122],
  ]),
  alpha: charSet([
    [65, 90],
    [97, 122],
  ]),
  ascii: [[0, 127]],
  blank: charSet([
    [9, 9],
    [32, 32],
  ]),
  cntrl: charSet([
    [0, 31],
    [127, 127],
  ]),
  digit,
  graph: [[33, 126]],
  lower: [[97, 122]],
  print: [[32, 126]],
  punct: charSet([
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ]),
  space,
  upper: [[65, 90]],
  word,
  xdigit: charSet([
    [48, 57],
    [65, 70],
    [97, 102],
  ]),
};
