import { type CharSet, foldCase, setSource } from './char-set';

/** The options of a part of a pattern: `(?imsxU)`. */
export interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
  readonly U: boolean;
}

/** A place in a PCRE pattern that is being translated, and what was found out so far. */
export interface Cursor {
  readonly text: string;
  at: number;
  flags: Flags;
  /** How many groups are open. */
  depth: number;
  /** How many lookbehinds are open: JavaScript reads those from right to left. */
  behind: number;
  /** Groups that capture, numbered as PCRE does. */
  groups: number;
  readonly names: Map<string, number>;
  /** Groups that have surely matched at this place. */
  known: ReadonlySet<number>;
  /** Names for groups of our own. */
  helpers: number;
  /** Whether the pattern refers back to groups. */
  readonly refersBack: boolean;
  /** Whether letters are folded by JavaScript's own flag `i`, which then counts everywhere. */
  readonly nativeCase: boolean;
  /** Whether a letter stands where case matters, and whether a reference stands where it doesn't. */
  sensitiveLetters: boolean;
  insensitiveReference: boolean;
}

/** A pattern, or a part of it, that can't be translated. */
export class Untranslatable extends Error {}

/** Stops the translation with the reason, which goes on after "it can't be tried here: ". */
export function refuse(reason: string): never {
  throw new Untranslatable(reason);
}

/** A set of characters as JavaScript, in the case that holds at the cursor. */
export function emitSet(cursor: Cursor, set: CharSet): string {
  if (cursor.flags.i) {
    return setSource(cursor.nativeCase ? set : foldCase(set));
  }
  cursor.sensitiveLetters ||= set.some(([first, last]) => first <= 122 && last >= 65);
  return setSource(set);
}

/** Takes a text if it stands at the cursor. */
export function take(cursor: Cursor, text: string): boolean {
  const found = cursor.text.startsWith(text, cursor.at);
  cursor.at += found ? text.length : 0;
  return found;
}

/** Takes all up to a text, and that text too. */
export function takeUntil(cursor: Cursor, end: string, what: string): string {
  const stop = cursor.text.indexOf(end, cursor.at);
  if (stop < 0) {
    refuse(`${what} is never closed`);
  }
  const taken = cursor.text.slice(cursor.at, stop);
  cursor.at = stop + end.length;
  return taken;
}
