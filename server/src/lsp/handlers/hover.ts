import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import type { Session } from '../session';

/** Answers `textDocument/hover`. */
export function hoverHandler(session: Session) {
  return ({ textDocument, position }: HoverParams): Hover | null => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined ? null : (hoverAt(document.file, document.configuration, position) ?? null);
  };
}
