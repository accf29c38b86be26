import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Finding } from '../../rules/rule';
import { findingsInSlices } from '../checking';
import { toDiagnostic } from '../convert';
import { pullsDiagnostics, type Session } from '../session';

/** Milliseconds without a change before diagnostics are pushed to a client that doesn't ask for them. */
const QUIET_TIME = 200;
/** Milliseconds without a change before all open documents are looked at again. */
const REFRESH_TIME = 300;

/** Answers `textDocument/diagnostic`, and pushes diagnostics to clients that can't ask. */
export function diagnosticHandlers(session: Session) {
  const { connection, documents } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  const shown = (finding: Finding) => toDiagnostic(finding, session.ruleLink);

  const inSlices = async (uri: string, token?: CancellationToken) => {
    await session.lint.load(uri);
    const document = documents.get(uri);
    return document && findingsInSlices(session.checkers, session.lint.rulesOf(uri), document, token);
  };

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    const findings = await inSlices(uri, token);
    if (findings === undefined && documents.has(uri)) {
      const error = new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed meanwhile.', {
        retriggerRequest: true,
      });
      return error;
    }
    return { kind: DocumentDiagnosticReportKind.Full, items: (findings ?? []).map(shown) };
  });

  const push = async (uri: string) => {
    timers.delete(uri);
    const findings = await inSlices(uri);
    const document = documents.get(uri);
    if (document !== undefined && findings !== undefined) {
      const diagnostics = findings.map(shown);
      void connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    }
  };

  /** A document was opened or changed. */
  const changed = (uri: string) => {
    if (!pullsDiagnostics(session)) {
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => void push(uri), QUIET_TIME),
      );
    }
  };

  return {
    changed,
    /** What the documents depend on changed: names in other files, includes, settings. */
    refresh(): void {
      clearTimeout(refreshing);
      refreshing = setTimeout(() => {
        if (!pullsDiagnostics(session)) {
          for (const uri of documents.keys()) {
            changed(uri);
          }
        } else if (session.capabilities.workspace?.diagnostics?.refreshSupport === true) {
          // A client that refuses asks again by itself sooner or later.
          connection.languages.diagnostics.refresh().catch(() => undefined);
        }
      }, REFRESH_TIME);
    },
    /** A document was closed: its diagnostics go. */
    closed(uri: string): void {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      if (!pullsDiagnostics(session)) {
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
    },
  };
}
