import { relative } from 'node:path';

/** A path as seen from the working directory, where it is below it. */
export function shownPath(path: string): string {
  const below = relative('', path);
  return below.startsWith('..') ? path : below;
}
