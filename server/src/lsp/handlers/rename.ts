import {
  LSPErrorCodes,
  type PrepareRenameResult,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { prepareRename, renameAt } from '../../features/rename';
import { answerInSlices } from '../answer';
import { configurationsOf, type Session } from '../session';

type Prepared = PrepareRenameResult | ResponseError | null;
type Renamed = WorkspaceEdit | ResponseError | null;

/** Answers `textDocument/prepareRename` and `textDocument/rename`; what is refused is an error with the reason. */
export function renameHandlers(session: Session): void {
  const { connection, documents } = session;
  connection.onPrepareRename(async ({ textDocument, position }, token): Promise<Prepared> => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return null;
    }
    const steps = prepareRename(document.file, configurationsOf(session, document), position);
    const subject = await answerInSlices(steps, token, document);
    return 'refused' in subject ? refusal(subject.refused) : subject;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }, token): Promise<Renamed> => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) {
      return null;
    }
    const steps = renameAt(document.file, configurationsOf(session, document), position, newName);
    const result = await answerInSlices(steps, token, document);
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
