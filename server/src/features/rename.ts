import type { Position, Range } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { mapped, type Steps } from '../model/steps';
import { mentionAt, type Occurrences, occurrencesOf, rangeOf } from './mentions';
import { refusedName, refusedToRename } from './rename-limits';

/** What can be renamed at a position, or why not. */
type RenameSubject = { readonly range: Range; readonly placeholder: string } | { readonly refused: string };

/** Tells what would be renamed at a position. */
export function* prepareRename(
  file: FileModel,
  configurations: readonly Configuration[],
  position: Position,
): Steps<RenameSubject> {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return { refused: 'There is no name here that can be renamed.' };
  }
  const occurrences = yield* occurrencesOf(configurations, mention);
  const reason = refusedToRename(configurations, mention, occurrences);
  return reason === undefined ? { range: rangeOf(mention), placeholder: mention.name } : { refused: reason };
}

/** The places to put a new name, by the URI of their file, or why it can't be done. */
type RenameResult = { readonly places: ReadonlyMap<string, readonly Range[]> } | { readonly refused: string };

/** Finds all places that a name must be changed at, in all files of all configurations that the file is part of. */
export function* renameAt(
  file: FileModel,
  configurations: readonly Configuration[],
  position: Position,
  name: string,
): Steps<RenameResult> {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return { refused: 'There is no name here that can be renamed.' };
  }
  const occurrences = yield* occurrencesOf(configurations, mention);
  const refused =
    refusedToRename(configurations, mention, occurrences) ??
    refusedName(configurations, mention, occurrences, name);
  return refused === undefined ? { places: yield* placesOf(occurrences) } : { refused };
}

function* placesOf({ definitions, references }: Occurrences): Steps<Map<string, Range[]>> {
  const places = new Map<string, Range[]>();
  yield* mapped([...definitions, ...references], (mention) => {
    const { uri } = mention.unit.file;
    const ranges = places.get(uri) ?? [];
    places.set(uri, ranges);
    ranges.push(rangeOf(mention));
  });
  return places;
}
