import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { mapped } from '../../model/steps';
import type { Finding } from '../../rules/rule';
import { unwanted } from '../answer';
import { findingsInSlices } from '../checking';
import { toDiagnostic } from '../convert';
import { pullsDiagnostics, type Session } from '../session';
import { settingsSection } from '../settings-section';
import { inSlices } from '../slices';

/** Milliseconds without a change before a document is checked again, unless `powermta.diagnostics.delay` says otherwise. */
const DELAY = 100;
/** Milliseconds without a change before all open documents are looked at again. */
const REFRESH_TIME = 300;

/** Answers `textDocument/diagnostic`, and pushes diagnostics to clients that can't ask. */
export function diagnosticHandlers(session: Session) {
  const { connection, documents } = session;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const changedAt = new Map<string, number>();
  const delays = new Map<string, Promise<number>>();
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  const shown = (finding: Finding) => toDiagnostic(finding, session.ruleLink);

  const delayOf = (uri: string) => {
    const delay = delays.get(uri) ?? settingsSection(session, uri).then(delayIn);
    delays.set(uri, delay);
    return delay;
  };

  /** Waits until the document hasn't changed for as long as the user set. */
  const quiet = async (uri: string, token: CancellationToken) => {
    const delay = await delayOf(uri);
    for (;;) {
      const left = (changedAt.get(uri) ?? Number.NEGATIVE_INFINITY) + delay - performance.now();
      if (left <= 0 || token.isCancellationRequested) {
        return;
      }
      await new Promise((go) => setTimeout(go, left));
    }
  };

  const findingsFor = async (uri: string, token?: CancellationToken) => {
    await session.lint.load(uri);
    const document = documents.get(uri);
    return document && findingsInSlices(session.checkers, session.lint.rulesOf(uri), document, token);
  };

  const diagnosticsFor = async (uri: string, token: CancellationToken) => {
    const findings = await findingsFor(uri, token);
    const version = documents.get(uri)?.version;
    const isWanted = () => !token.isCancellationRequested && documents.get(uri)?.version === version;
    return findings && inSlices(mapped(findings, shown), isWanted);
  };

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => {
    await quiet(uri, token);
    const items = token.isCancellationRequested ? undefined : await diagnosticsFor(uri, token);
    if (token.isCancellationRequested) {
      throw unwanted(token);
    }
    if (items === undefined && documents.has(uri)) {
      const error = new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed meanwhile.', {
        retriggerRequest: true,
      });
      return error;
    }
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  });

  const push = async (uri: string) => {
    timers.delete(uri);
    const findings = await findingsFor(uri);
    const document = documents.get(uri);
    if (document !== undefined && findings !== undefined) {
      const diagnostics = findings.map(shown);
      void connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    }
  };

  /** A document was opened or changed, or may be judged otherwise now: clients that don't ask are told. */
  const changed = (uri: string) => {
    if (!pullsDiagnostics(session)) {
      void delayOf(uri).then((delay) => {
        clearTimeout(timers.get(uri));
        if (documents.has(uri)) {
          timers.set(
            uri,
            setTimeout(() => void push(uri), delay),
          );
        }
      });
    }
  };

  return {
    opened: changed,
    /** A document changed: who asks about it waits until it is quiet. */
    changed(uri: string): void {
      changedAt.set(uri, performance.now());
      changed(uri);
    },
    /** What the documents depend on changed: names in other files, includes, settings. */
    refresh(): void {
      delays.clear();
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
      changedAt.delete(uri);
      delays.delete(uri);
      if (!pullsDiagnostics(session)) {
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
    },
  };
}

/** `powermta.diagnostics.delay` in the section `powermta`, in milliseconds. */
function delayIn(section: unknown): number {
  const { diagnostics } = Object(section);
  const { delay } = Object(diagnostics);
  return Number.isInteger(delay) && delay >= 0 ? delay : DELAY;
}
