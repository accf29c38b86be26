import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Match } from '../features/pattern-lab';
import { type FileHost, lineIn } from '../model/workspace';
import { clientFiles } from './client-files';
import { documentSync } from './document-sync';
import { type FileAccess, guardedFiles, placeOf, type RealUri } from './file-access';
import { applyEditHandler } from './handlers/action-commands';
import { callHierarchyHandlers } from './handlers/call-hierarchy';
import { codeActionHandlers } from './handlers/code-action';
import { codeLensHandlers } from './handlers/code-lens';
import { compareHandler } from './handlers/compare';
import { completionHandlers } from './handlers/completion';
import { definitionHandler } from './handlers/definition';
import { diagnosticHandlers } from './handlers/diagnostics';
import { dkimRecordHandler } from './handlers/dkim-record';
import { highlightHandler } from './handlers/document-highlight';
import { documentLinkHandler } from './handlers/document-link';
import { explainHandlers } from './handlers/explain';
import { formatHandlers } from './handlers/format';
import { generateHandlers } from './handlers/generate';
import { hardenTlsHandler } from './handlers/harden-tls';
import { hoverHandler } from './handlers/hover';
import { inlayHintHandlers } from './handlers/inlay-hint';
import { linkedEditingHandler } from './handlers/linked-editing';
import { localFileHandler } from './handlers/local-file';
import { makeKeysHandler } from './handlers/make-keys';
import { mapHandlers } from './handlers/map';
import { patternLabHandlers } from './handlers/pattern-lab';
import { referenceHandlers } from './handlers/reference';
import { referencesHandler } from './handlers/references';
import { renameHandlers } from './handlers/rename';
import { rulePageHandler } from './handlers/rule-page';
import { secretFileHandlers } from './handlers/secret-files';
import { semanticTokensHandlers } from './handlers/semantic-tokens';
import { foldingHandler, selectionRangeHandler } from './handlers/shape';
import { signatureHelpHandler } from './handlers/signature-help';
import { documentSymbolHandler, workspaceSymbolHandler } from './handlers/symbols';
import { toolHandlers } from './handlers/tools';
import { trustHandler } from './handlers/trust';
import { versionHandler } from './handlers/version';
import type { LocalSecrets } from './local-secrets';
import { type Border, translating } from './position-encoding/border';
import { chooseEncoding } from './position-encoding/units';
import type { InitializationOptions } from './protocol';
import { ruleLinks } from './rule-links';
import { newSession, type Session } from './session';
import { watchProjectFiles } from './watch';
import { workspaceLoader } from './workspace-loader';

/**
 * Starts serving a client that said `initialize`; the transport (stdio, IPC, a browser worker) and the answer to that
 * (`initialize.ts`) are the caller's. Everything that comes later is for what is started here.
 * @param params what the client said
 * @param files where files come from when the client doesn't give them
 * @param secrets makes DKIM keys, and files with passwords
 * @param match runs patterns of users where they can be stopped
 * @param realUri follows symbolic links; left out where there is no disk
 */
export function startServer(
  plainConnection: Connection,
  params: InitializeParams,
  files: FileHost,
  secrets: LocalSecrets,
  match: Match,
  realUri?: RealUri,
): void {
  const options: InitializationOptions | undefined = params.initializationOptions;
  const border: Border = {
    encoding: chooseEncoding(params.capabilities.general?.positionEncodings),
    lineOf: (uri, line) => lineIn(session.workspace, uri, line),
  };
  const connection = translating(plainConnection, border);
  const session: Session = newSession(
    connection,
    guardedFiles(
      options?.fileSystem === true ? clientFiles(connection) : files,
      () => accessOf(session),
      realUri,
    ),
  );
  const diagnostics = diagnosticHandlers(session);
  const tokens = semanticTokensHandlers(session);
  const lenses = codeLensHandlers(session);
  const hints = inlayHintHandlers(session);
  const loader = workspaceLoader(session, () => {
    diagnostics.refresh();
    tokens.refresh();
    lenses.refresh();
    hints.refresh();
    map.changed();
  });
  const map = mapHandlers(session, loader.ready);

  session.capabilities = params.capabilities;
  session.folders = foldersOf(params);
  session.ruleLink = ruleLinks(options);
  session.trusted = options?.trusted !== false;
  session.pushedSettings = options?.settings;
  session.lint.changed(options?.settings);
  session.suggestCommand = options?.suggestCommand;
  session.lensCommands = options?.lensCommands;
  session.views = options?.views === true;
  session.generateCommand = options?.generateCommand;
  connection.onInitialized(async () => {
    const { workspace } = session.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      void connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'powermta' })
        .catch(() => undefined);
    }
    if (workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        const left = session.folders.filter((uri) => !gone.has(uri));
        session.folders = [...left, ...added.map((folder) => folder.uri)];
        void loader.configure();
      });
    }
    const trust = session.trusted ? '' : ', which are not trusted';
    connection.console.info(
      `Version ${PRODUCT_VERSION}, ${session.folders.length} workspace folders${trust}.`,
    );
    watchProjectFiles(session);
    await loader.configure();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.pushedSettings = settings?.powermta;
    session.lint.changed(settings?.powermta);
    diagnostics.refresh();
    lenses.refresh();
    hints.refresh();
    map.changed();
    void loader.configure();
  });
  documentSync(session, loader, diagnostics, map.changed);
  completionHandlers(session);
  connection.onSignatureHelp(signatureHelpHandler(session));
  connection.onHover(hoverHandler(session));
  connection.onDefinition(definitionHandler(session));
  connection.onReferences(referencesHandler(session));
  connection.onDocumentHighlight(highlightHandler(session));
  connection.languages.onLinkedEditingRange(linkedEditingHandler(session));
  renameHandlers(session);
  referenceHandlers(session);
  connection.onDocumentSymbol(documentSymbolHandler(session));
  connection.onWorkspaceSymbol(workspaceSymbolHandler(session));
  connection.onDocumentLinks(documentLinkHandler(session));
  connection.onFoldingRanges(foldingHandler(session));
  connection.onSelectionRanges(selectionRangeHandler(session));
  callHierarchyHandlers(session);
  formatHandlers(session);
  codeActionHandlers(session);
  applyEditHandler(session);
  hardenTlsHandler(session);
  explainHandlers(session, loader.ready);
  patternLabHandlers(session, loader.ready, match);
  compareHandler(session, loader.ready);
  generateHandlers(session);
  makeKeysHandler(session, secrets);
  secretFileHandlers(session, secrets);
  dkimRecordHandler(session);
  localFileHandler(session);
  trustHandler(session, loader);
  rulePageHandler(session);
  versionHandler(session);
  toolHandlers(session);
}

/** What the server may read by now. */
function accessOf({ trusted, folders, workspace, documents, chosen }: Session): FileAccess {
  const named = workspace.folders.flatMap(({ mappings, entries }) => [
    ...mappings.map(({ folder }) => folder),
    ...entries.map(placeOf),
  ]);
  return { trusted, folders, named, documents: documents.keys(), chosen };
}

/** The workspace's folders; a client that knows none may name a root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
}

/** Filled in by the bundler from package.json. */
declare const PRODUCT_VERSION: string;
