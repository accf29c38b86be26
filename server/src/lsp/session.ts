import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { configurationsWith } from '../features/mentions';
import type { Configuration } from '../model/configuration';
import { type FileHost, newWorkspace, type OpenDocument, type Workspace } from '../model/workspace';
import type { Checkers } from './checking';
import { type LintSettingsStore, lintSettingsStore } from './lint-settings';
import type { LensCommands } from './protocol';
import { type RuleLink, ruleLinks } from './rule-links';

/** What the server remembers between messages: the workspace, the settings and what the client can do. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** The open documents of the workspace. */
  readonly documents: Map<string, OpenDocument>;
  /** URIs of the workspace's folders. */
  folders: readonly string[];
  capabilities: ClientCapabilities;
  /** Whether the user trusts the workspace: else private keys aren't touched, and nothing outside of it is read. */
  trusted: boolean;
  /** URIs of files and folders outside of the workspace that the user chose. */
  readonly chosen: Set<string>;
  /** The section `powermta` as a client last told it that isn't asked for settings. */
  pushedSettings: unknown;
  /** The client's command that opens completions, if it told one. */
  suggestCommand: string | undefined;
  /** The client's commands for code lenses, if it told them. */
  lensCommands: LensCommands | undefined;
  /** Whether the client shows views of whole configurations. */
  views: boolean;
  /** The client's command that shows a preview of generated blocks, if it told one. */
  generateCommand: string | undefined;
  /** Which rules hold for which document. */
  readonly lint: LintSettingsStore;
  /** Where the pages of rules are. */
  ruleLink: RuleLink;
  /** What is known of the findings. */
  readonly checkers: Checkers;
}

/** A session before `initialize`. */
export function newSession(connection: Connection, files: FileHost): Session {
  const workspace = newWorkspace(files);
  const session: Session = {
    connection,
    workspace,
    documents: workspace.documents,
    folders: [],
    capabilities: {},
    trusted: true,
    chosen: new Set(),
    pushedSettings: undefined,
    ruleLink: ruleLinks(undefined),
    checkers: new WeakMap(),
    suggestCommand: undefined,
    lensCommands: undefined,
    views: false,
    generateCommand: undefined,
    lint: lintSettingsStore({
      connection,
      files,
      asks: () => session.capabilities.workspace?.configuration === true,
    }),
  };
  return session;
}

/** Whether the client asks for diagnostics itself (`textDocument/diagnostic`), so that they needn't be pushed. */
export function pullsDiagnostics(session: Session): boolean {
  return session.capabilities.textDocument?.diagnostic !== undefined;
}

/** The configurations that an open document is part of, its own first. */
export function configurationsOf({ workspace }: Session, document: OpenDocument): Configuration[] {
  return configurationsWith(workspace.configurations.values(), document.configuration, document.uri);
}
