import { hardenTls } from '../../features/harden-tls';
import type { OpenDocument } from '../../model/workspace';
import { HARDEN_TLS, type HardenTlsParams, type HardenTlsResult } from '../protocol';
import type { Session } from '../session';
import { toWorkspaceEdit } from '../workspace-edit';

/** Answers `powermta/hardenTls`: the edit and a summary of it. */
export function hardenTlsHandler(session: Session): void {
  session.connection.onRequest(
    HARDEN_TLS,
    async ({ uri }: HardenTlsParams): Promise<HardenTlsResult | null> => {
      await session.lint.load(uri);
      const document = session.documents.get(uri);
      return document === undefined ? null : hardened(session, document);
    },
  );
}

/** What hardening TLS changes in a document. */
export function hardened(session: Session, document: OpenDocument): HardenTlsResult {
  const { settings } = session.lint.rulesOf(document.uri);
  const { changes, summary } = hardenTls(document.file, document.configuration, settings);
  return changes.length === 0
    ? { summary }
    : { summary, edit: toWorkspaceEdit(session, document, { changes }) };
}
