import type { Definition, DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import { definitionAt } from '../../features/definition';
import { configurationsOf, type Session } from '../session';

/** Answers `textDocument/definition`. */
export function definitionHandler(session: Session) {
  return ({ textDocument, position }: DefinitionParams): Definition | DefinitionLink[] => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const links = definitionAt(document.file, configurationsOf(session, document), position);
    return session.capabilities.textDocument?.definition?.linkSupport === true
      ? links
      : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  };
}
