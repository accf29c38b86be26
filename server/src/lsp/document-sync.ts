import { FileChangeType } from 'vscode-languageserver';
import { forgetAll, forgetFile } from '../model/workspace';
import { changeDocument, closeDocument, openDocument } from '../model/workspace-edit';
import { noteEdit } from './checking';
import type { diagnosticHandlers } from './handlers/diagnostics';
import type { Session } from './session';
import type { WorkspaceLoader } from './workspace-loader';

/** Milliseconds without a change before changed includes are followed: a path is typed letter by letter. */
const INCLUDE_DELAY = 300;
/** Milliseconds that changes on disk are gathered for. */
const DISK_DELAY = 100;

/**
 * Keeps the documents and files in step with what the client tells of them.
 * @param changed called after each change of a text
 */
export function documentSync(
  session: Session,
  loader: WorkspaceLoader,
  diagnostics: ReturnType<typeof diagnosticHandlers>,
  changed: () => void,
): void {
  const { connection, workspace } = session;
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const { uri, version, text } = textDocument;
    if (!openDocument(workspace, uri, version, text)) {
      loader.schedule(0);
    }
    diagnostics.opened(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return;
    }
    const effect = changeDocument(workspace, document, textDocument.version, contentChanges);
    noteEdit(session.checkers, effect.changes);
    diagnostics.changed(textDocument.uri);
    changed();
    if (effect.names && session.documents.size > 1) {
      diagnostics.refresh();
    }
    if (effect.includes) {
      loader.schedule(INCLUDE_DELAY);
    }
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    closeDocument(workspace, textDocument.uri);
    diagnostics.closed(textDocument.uri);
    loader.schedule(DISK_DELAY);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const matters = changes.map(({ uri, type }) =>
      forgetFile(workspace, uri, type !== FileChangeType.Changed),
    );
    if (matters.includes(true)) {
      loader.schedule(DISK_DELAY);
    }
    if (changes.map(({ uri }) => session.lint.fileChanged(uri)).includes(true)) {
      diagnostics.refresh();
      changed();
    }
  });
  connection.onDidSaveTextDocument(() => {
    if (session.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) {
      forgetAll(workspace);
      session.lint.forgetFiles();
      loader.schedule(DISK_DELAY);
    }
  });
}
