import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsAt } from '../../features/document-highlight';
import type { Session } from '../session';

/** Answers `textDocument/documentHighlight`. */
export function highlightHandler(session: Session) {
  return ({ textDocument, position }: DocumentHighlightParams): DocumentHighlight[] => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined ? [] : highlightsAt(document.file, document.configuration, position);
  };
}
