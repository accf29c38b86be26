import type { FlowKind } from './flow';
import type { Box } from './reduce';

/** Pixels from one line of details to the next. */
export const LINE = 14;

/** The text of a box, cut so that it fits into it. */
export interface BoxText {
  /** One line; of hubs a line for each piece. */
  readonly label: readonly string[];
  /** Whether the label needs smaller letters. */
  readonly small: boolean;
  readonly details: readonly string[];
}

/** Letters are about so wide, in pixels, at the sizes of the style. */
const LABEL_LETTER = 7.6;
const DETAIL_LETTER = 6.7;

const hubs: ReadonlySet<FlowKind> = new Set(['by-address', 'any-sender', 'every-address']);

/** Whether a kind stands for "all of them" between two columns. */
export function isHub(kind: FlowKind): boolean {
  return hubs.has(kind);
}

/**
 * What a box says in a width in pixels. The limits of a domain may take two lines, what a listener is three; all
 * else is cut, and whole in the box's title.
 */
export function boxText({ kind, label, detail }: Box, width: number): BoxText {
  if (isHub(kind)) {
    return {
      label: wrapped(label, ' ', Math.floor((width - 6) / DETAIL_LETTER), 3),
      small: true,
      details: [],
    };
  }
  const room = (letter: number) => Math.floor((width - 18) / letter);
  const small = label.length > room(LABEL_LETTER);
  return {
    label: [shortened(label, room(small ? DETAIL_LETTER : LABEL_LETTER))],
    small,
    details: detail === '' ? [] : wrapped(detail, ', ', room(DETAIL_LETTER), mostLines[kind] ?? 1),
  };
}

/** How many lines the details of a box may take, where one is too little for what is worth being read in full. */
const mostLines: Readonly<Partial<Record<Box['kind'], number>>> = { domain: 2, listener: 3 };

/** A text in at most so many lines, parted where a separator stands; the last line is cut. */
function wrapped(text: string, separator: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(separator)) {
    const longer = line === '' ? piece : `${line}${separator}${piece}`;
    if (longer.length > letters && line !== '' && lines.length + 1 < most) {
      lines.push(`${line}${separator.trimEnd()}`);
      line = piece;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((each) => shortened(each, letters));
}

/** At most so many letters; of a range both names, the second without what they begin with, or where they differ. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) {
    return text;
  }
  const [from, to] = text.split(' … ');
  if (from !== undefined && to !== undefined) {
    const brief = `${from} … ${to.slice(sharedStem(from, to))}`;
    if (brief.length <= most) {
      return brief;
    }
    const each = Math.floor((most - 3) / 2);
    const shorter = differAtTheEnd(from, to) ? endOf : startOf;
    return `${shorter(from, each)} … ${shorter(to, each)}`;
  }
  return startOf(text, most);
}

/** How long the beginning is that two names share, up to their numbers: 4 of `mta-12` and `mta-34`, so that `34` is left. */
function sharedStem(a: string, b: string): number {
  const stem = /^\D*/.exec(a)?.[0] ?? '';
  return b.startsWith(stem) && b.length > stem.length ? stem.length : 0;
}

/** Whether two names have more in common at their beginning than at their end, as `mta-1` and `mta-9` do. */
function differAtTheEnd(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before++;
  let behind = 0;
  while (behind < most && a.at(-1 - behind) === b.at(-1 - behind)) behind++;
  return before > behind;
}

function startOf(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

function endOf(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `…${letters.slice(1 - most).join('')}`;
}
