import type { Location, ReferenceParams } from 'vscode-languageserver';
import { referencesAt } from '../../features/references';
import { configurationsOf, type Session } from '../session';

/** Answers `textDocument/references`. */
export function referencesHandler(session: Session) {
  return ({ textDocument, position, context }: ReferenceParams): Location[] => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined
      ? []
      : referencesAt(
          document.file,
          configurationsOf(session, document),
          position,
          context.includeDeclaration,
        );
  };
}
