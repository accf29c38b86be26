import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedEditingAt } from '../../features/linked-editing';
import type { Session } from '../session';

/** Answers `textDocument/linkedEditingRange`. */
export function linkedEditingHandler(session: Session) {
  return ({ textDocument, position }: LinkedEditingRangeParams): LinkedEditingRanges | null => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined ? null : (linkedEditingAt(document.file, position) ?? null);
  };
}
