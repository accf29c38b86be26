import type { Unit } from './units';

/** Units that took the places of others, one for one, as when something in a block is edited. */
interface Replacement {
  /** The revision of the index before and after. */
  readonly before: number;
  readonly after: number;
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}

/** The last replacements, in order. */
export type Replacements = Replacement[];

/** So many are remembered: the letters that somebody types until anybody asks. */
const MOST = 256;

/** Remembers a change to the units of one file if it replaced them one for one; else all that was before can't be followed. */
export function noteReplacement(replacements: Replacements, change: Replacement): void {
  const { removed, added } = change;
  const isOneForOne =
    removed.length === added.length &&
    removed.every((unit, at) => unit.file === added[at]?.file && !includes(unit) && !includes(added[at]));
  if (isOneForOne) {
    replacements.push(change);
    replacements.splice(0, replacements.length - MOST);
  } else {
    replacements.length = 0;
  }
}

function includes({ facts }: Unit): boolean {
  return facts.includes.length > 0;
}

/**
 * The units that were there at a revision and have given their places to others since, with those that are there now.
 * @returns undefined when more happened: units came or went, includes changed, or it is too long ago
 */
export function replacedSince(
  replacements: Replacements,
  since: number,
  now: number,
): ReadonlyMap<Unit, Unit> | undefined {
  const first = replacements.findIndex(({ before }) => before === since);
  const origins = new Map<Unit, Unit>();
  let reached = since;
  for (const { before, after, removed, added } of first < 0 ? [] : replacements.slice(first)) {
    if (before !== reached) {
      return undefined;
    }
    reached = after;
    for (const [at, unit] of removed.entries()) {
      const next = added[at];
      if (next !== undefined) {
        origins.set(next, origins.get(unit) ?? unit);
        origins.delete(unit);
      }
    }
  }
  return reached === now ? new Map([...origins].map(([unit, origin]) => [origin, unit])) : undefined;
}
