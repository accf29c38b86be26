import type { CompletionItem } from 'vscode-languageserver';
import { complete, describe } from '../../features/completion';
import type { Session } from '../session';

/** Answers `textDocument/completion` and `completionItem/resolve`. */
export function completionHandlers(session: Session): void {
  const { connection, documents } = session;
  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return null;
    }
    const snippets = session.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    return complete(document.file, document.configuration, position, { snippets });
  });
  connection.onCompletionResolve((item: CompletionItem) => describe(item));
}
