import type { CancellationToken, DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsAt } from '../../features/document-highlight';
import { answerInSlices } from '../answer';
import type { Session } from '../session';

/** Answers `textDocument/documentHighlight`. */
export function highlightHandler(session: Session) {
  return async (
    { textDocument, position }: DocumentHighlightParams,
    token: CancellationToken,
  ): Promise<DocumentHighlight[]> => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined
      ? []
      : answerInSlices(highlightsAt(document.file, document.configuration, position), token, document);
  };
}
