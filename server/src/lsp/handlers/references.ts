import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../features/references';
import { answerInSlices } from '../answer';
import { configurationsOf, type Session } from '../session';

/** Answers `textDocument/references`. */
export function referencesHandler(session: Session) {
  return async (
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[]> => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const all = configurationsOf(session, document);
    const steps = referencesAt(document.file, all, position, context.includeDeclaration);
    return answerInSlices(steps, token, document);
  };
}
