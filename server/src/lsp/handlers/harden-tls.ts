import type { CancellationToken } from 'vscode-languageserver';
import { hardenTls } from '../../features/harden-tls';
import type { OpenDocument } from '../../model/workspace';
import { answerInSlices } from '../answer';
import { HARDEN_TLS, type HardenTlsParams, type HardenTlsResult } from '../protocol';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';

/** Answers `powermta/hardenTls`: the edit and a summary of it. */
export function hardenTlsHandler(session: Session): void {
  session.connection.onRequest(
    HARDEN_TLS,
    async ({ uri }: HardenTlsParams, token): Promise<HardenTlsResult | null> => {
      await session.lint.load(uri);
      const document = session.documents.get(uri);
      return document === undefined ? null : hardened(session, document, token);
    },
  );
}

/** What hardening TLS changes in a document. */
export async function hardened(
  session: Session,
  document: OpenDocument,
  token: CancellationToken,
): Promise<HardenTlsResult> {
  const { settings } = session.lint.rulesOf(document.uri);
  const steps = hardenTls(document.file, document.configuration, settings);
  const { changes, summary } = await answerInSlices(steps, token, document);
  return changes.length === 0
    ? { summary }
    : { summary, edit: toWorkspaceEdit(session, document, { changes }) };
}
