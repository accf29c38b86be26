import type { Location, Position } from 'vscode-languageserver-types';
import { type Configuration, includesOf, includeTargetAt } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { mapped, type Steps } from '../model/steps';
import { locationOf, mentionAt, occurrencesOf } from './mentions';

/**
 * Where the name at a position is used in all configurations that the file is part of; on an include, the other includes
 * of the same file.
 * @param declaration whether the definitions are wanted too
 */
export function* referencesAt(
  file: FileModel,
  configurations: readonly Configuration[],
  position: Position,
  declaration: boolean,
): Steps<Location[]> {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return configurations.flatMap((configuration) => includesOfSame(file, configuration, position));
  }
  const { definitions, references } = yield* occurrencesOf(configurations, mention);
  return yield* mapped([...(declaration ? definitions : []), ...references], locationOf);
}

function includesOfSame(file: FileModel, configuration: Configuration, position: Position): Location[] {
  const found = includeTargetAt(configuration, file, position.line);
  const [target] = found?.target.files ?? [];
  return target === undefined ? [] : includesOf(configuration, target).map(locationOf);
}
