import type { Line } from '../syntax/line';

/**
 * Lines that the rules of a line (`Rule.ofLine`) had nothing to say about, each with the block around it. Large configurations
 * repeat themselves and equal lines mostly are one object, so most lines needn't be asked about again. Only so many are
 * kept, each at a place that its text decides.
 */
export interface SilentLines {
  readonly lines: Line[];
  readonly scopes: string[];
}

/** How many lines are kept, a power of two. */
const PLACES = 1024;

/** Nothing is known of any line yet. */
export function noSilentLines(): SilentLines {
  return { lines: [], scopes: [] };
}

/** Whether this very line in this block is known to be one that there is nothing to say about. */
export function isKnownSilent({ lines, scopes }: SilentLines, line: Line, scope: string): boolean {
  const place = placeOf(line);
  return lines[place] === line && scopes[place] === scope;
}

/** Notes that there is nothing to say about a line in a block. */
export function noteSilent({ lines, scopes }: SilentLines, line: Line, scope: string): void {
  const place = placeOf(line);
  lines[place] = line;
  scopes[place] = scope;
}

function placeOf({ text, nameStart, valueEnd }: Line): number {
  const name = (text.charCodeAt(nameStart) << 2) ^ (text.charCodeAt(nameStart + 4) << 4);
  const value = text.charCodeAt(valueEnd - 1) ^ (text.charCodeAt(valueEnd - 3) << 3);
  return (name ^ value ^ (valueEnd << 1)) & (PLACES - 1);
}
