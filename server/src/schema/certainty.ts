import type { DirectiveEntry, Source } from './types';

/** Whether hardly anything tells of an entry: what we know of it may be wrong, so it is worded as a guess and raises no alarm. */
export function isHearsay({ source: { certainty } }: { readonly source: Source }): boolean {
  return certainty === 'low' || certainty === 'background';
}

/** Whether a directive surely shouldn't be written any more. */
export function isOutdated(entry: DirectiveEntry): boolean {
  return entry.removed === true || (entry.deprecated !== undefined && !isHearsay(entry));
}
