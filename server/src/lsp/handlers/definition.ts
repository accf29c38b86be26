import type { CancellationToken, Definition, DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import { definitionAt } from '../../features/definition';
import { answerInSlices } from '../answer';
import { configurationsOf, type Session } from '../session';

/** Answers `textDocument/definition`. */
export function definitionHandler(session: Session) {
  return async (
    { textDocument, position }: DefinitionParams,
    token: CancellationToken,
  ): Promise<Definition | DefinitionLink[]> => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const steps = definitionAt(document.file, configurationsOf(session, document), position);
    const links = await answerInSlices(steps, token, document);
    return session.capabilities.textDocument?.definition?.linkSupport === true
      ? links
      : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  };
}
