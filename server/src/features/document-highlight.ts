import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { mapped, type Steps } from '../model/steps';
import { mentionAt, occurrencesOf, rangeOf } from './mentions';
import { tagPairAt } from './tag-pairs';

/** The other places in a file that name what stands at a position; on a tag's name, both tags of the block. */
export function* highlightsAt(
  file: FileModel,
  configuration: Configuration,
  position: Position,
): Steps<DocumentHighlight[]> {
  const mention = mentionAt(file, position);
  if (mention === undefined) {
    return (tagPairAt(file, position) ?? []).map((range) => ({ range, kind: DocumentHighlightKind.Text }));
  }
  const { definitions, references } = yield* occurrencesOf([configuration], mention);
  const here = (mentions: typeof definitions, kind: DocumentHighlightKind) =>
    mapped(
      mentions.filter(({ unit }) => unit.file === file),
      (each) => ({ range: rangeOf(each), kind }),
    );
  const written = yield* here(definitions, DocumentHighlightKind.Write);
  return [...written, ...(yield* here(references, DocumentHighlightKind.Read))];
}
