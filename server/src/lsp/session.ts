import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { allRules } from '../rules';
import type { Finding } from '../rules/rule';
import { checkFile, type RuleSet, ruleSet } from '../rules/run';
import { defaultLintSettings } from '../rules/settings';
import type { OpenDocument } from './documents';

/** What the server remembers between messages: the open documents, the settings and what the client can do. */
export interface Session {
  readonly connection: Connection;
  readonly documents: Map<string, OpenDocument>;
  capabilities: ClientCapabilities;
  rules: RuleSet;
}

/** A session before `initialize`. */
export function newSession(connection: Connection): Session {
  return {
    connection,
    documents: new Map(),
    capabilities: {},
    rules: ruleSet(allRules, defaultLintSettings),
  };
}

/** Whether the client asks for diagnostics itself (`textDocument/diagnostic`), so that they needn't be pushed. */
export function pullsDiagnostics(session: Session): boolean {
  return session.capabilities.textDocument?.diagnostic !== undefined;
}

/** What the rules say about an open document. */
export function findingsOf(session: Session, document: OpenDocument): Finding[] {
  return checkFile(document.file, document.configuration, session.rules);
}
