import type { Position, Range } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { mentionAt, type Occurrences, occurrencesOf, rangeOf } from './mentions';
import { refusedName, refusedToRename } from './rename-limits';

/** What can be renamed at a position, or why not. */
type RenameSubject = { readonly range: Range; readonly placeholder: string } | { readonly refused: string };

/** Tells what would be renamed at a position. */
export function prepareRename(
  file: FileModel,
  configurations: readonly Configuration[],
  position: Position,
): RenameSubject {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return { refused: 'There is no name here that can be renamed.' };
  }
  const reason = refusedToRename(configurations, mention, occurrencesOf(configurations, mention));
  return reason === undefined ? { range: rangeOf(mention), placeholder: mention.name } : { refused: reason };
}

/** The places to put a new name, by the URI of their file, or why it can't be done. */
type RenameResult = { readonly places: ReadonlyMap<string, readonly Range[]> } | { readonly refused: string };

/** Finds all places that a name must be changed at, in all files of all configurations that the file is part of. */
export function renameAt(
  file: FileModel,
  configurations: readonly Configuration[],
  position: Position,
  name: string,
): RenameResult {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return { refused: 'There is no name here that can be renamed.' };
  }
  const occurrences = occurrencesOf(configurations, mention);
  const refused =
    refusedToRename(configurations, mention, occurrences) ??
    refusedName(configurations, mention, occurrences, name);
  return refused === undefined ? { places: placesOf(occurrences) } : { refused };
}

function placesOf({ definitions, references }: Occurrences): Map<string, Range[]> {
  const places = new Map<string, Range[]>();
  for (const mention of [...definitions, ...references]) {
    const { uri } = mention.unit.file;
    const ranges = places.get(uri) ?? [];
    places.set(uri, ranges);
    ranges.push(rangeOf(mention));
  }
  return places;
}
