import { relative } from 'node:path';
import { URI } from 'vscode-uri';

/** A path as seen from the working directory, where it is below it. */
export function shownPath(path: string): string {
  const below = relative('', path);
  return below.startsWith('..') ? path : below;
}

/** The file of a `file:` URI as seen from the working directory. */
export function shownUri(uri: string): string {
  return shownPath(URI.parse(uri).fsPath);
}
