import {
  LSPErrorCodes,
  type PrepareRenameResult,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareRename, renameAt } from '../../features/rename';
import { configurationsOf, type Session } from '../session';

/** Answers `textDocument/prepareRename` and `textDocument/rename`; what is refused is an error with the reason. */
export function renameHandlers(session: Session): void {
  const { connection, documents } = session;
  connection.onPrepareRename(({ textDocument, position }): PrepareRenameResult | ResponseError | null => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return null;
    }
    const subject = prepareRename(document.file, configurationsOf(session, document), position);
    return 'refused' in subject ? refusal(subject.refused) : subject;
  });
  connection.onRenameRequest(({ textDocument, position, newName }): WorkspaceEdit | ResponseError | null => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return null;
    }
    const result = renameAt(document.file, configurationsOf(session, document), position, newName);
    return 'refused' in result ? refusal(result.refused) : editOf(session, result.places, newName);
  });
}

function refusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Open documents are named with their version, so that an edit of an older text isn't applied. */
function editOf(
  { documents, capabilities }: Session,
  places: ReadonlyMap<string, readonly Range[]>,
  newText: string,
): WorkspaceEdit {
  const changes = [...places].map(([uri, ranges]) => ({
    textDocument: { uri, version: documents.get(uri)?.version ?? null },
    edits: ranges.map((range) => ({ range, newText })),
  }));
  return capabilities.workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: changes }
    : { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}
