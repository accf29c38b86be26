import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { changeDocument, openDocument } from './documents';
import { codeActions } from './handlers/code-action';
import { completionHandlers } from './handlers/completion';
import { diagnosticHandlers } from './handlers/diagnostics';
import { hoverHandler } from './handlers/hover';
import { newSession } from './session';

/** Starts answering on a connection; the transport (stdio, IPC, a browser worker) is the caller's. */
export function startServer(connection: Connection): void {
  const session = newSession(connection);
  const diagnostics = diagnosticHandlers(session);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    session.capabilities = params.capabilities;
    return {
      serverInfo: { name: 'powermta-language-server', version: PRODUCT_VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
        completionProvider: { triggerCharacters: ['<', '/', '$', '=', ','], resolveProvider: true },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        diagnosticProvider: {
          identifier: 'powermta',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      },
    };
  });

  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, version, text } = textDocument;
    session.documents.set(uri, openDocument(uri, version, text));
    diagnostics.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = session.documents.get(textDocument.uri);
    if (document !== undefined) {
      changeDocument(document, textDocument.version, contentChanges);
      diagnostics.changed(textDocument.uri);
    }
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.documents.delete(textDocument.uri);
    diagnostics.closed(textDocument.uri);
  });

  completionHandlers(session);
  connection.onHover(hoverHandler(session));
  connection.onCodeAction(codeActions(session));
  connection.listen();
}

/** Filled in by the bundler from package.json. */
declare const PRODUCT_VERSION: string;
