import type { LocationLink, Position } from 'vscode-languageserver-types';
import { type Configuration, includeTargetAt } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { mapped, type Steps } from '../model/steps';
import { mentionAt, occurrencesOf, rangeOf, unitRange } from './mentions';

/** Where the name at a position is defined, or the files that the include there reads. */
export function* definitionAt(
  file: FileModel,
  configurations: readonly Configuration[],
  position: Position,
): Steps<LocationLink[]> {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return configurations
      .flatMap((configuration) => includedFiles(file, configuration, position))
      .slice(0, 1000);
  }
  const origin = rangeOf(mention);
  const { definitions } = yield* occurrencesOf(configurations, mention);
  return yield* mapped(definitions, (definition) => ({
    originSelectionRange: origin,
    targetUri: definition.unit.file.uri,
    targetRange: unitRange(definition.unit),
    targetSelectionRange: rangeOf(definition),
  }));
}

function includedFiles(file: FileModel, configuration: Configuration, position: Position): LocationLink[] {
  const found = includeTargetAt(configuration, file, position.line);
  if (
    found === undefined ||
    position.character < found.include.start ||
    position.character > found.include.end
  ) {
    return [];
  }
  const start = { line: 0, character: 0 };
  return found.target.files.map((targetUri) => ({
    originSelectionRange: rangeOf(found.include),
    targetUri,
    targetRange: { start, end: start },
    targetSelectionRange: { start, end: start },
  }));
}
