import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import type { ReadResult } from '../../src/model/workspace';
import { memoryHost } from '../in-memory';

const serverPath = resolve(import.meta.dirname, '../../../dist/server.js');

/** What a full client, such as VS Code, tells of itself. */
export const fullCapabilities: ClientCapabilities = {
  textDocument: {
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        tagSupport: { valueSet: [1] },
        labelDetailsSupport: true,
      },
    },
    signatureHelp: {
      contextSupport: true,
      signatureInformation: {
        documentationFormat: ['markdown'],
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    diagnostic: { relatedDocumentSupport: true },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'refactor'] } },
    },
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
};

/** The server as a process, spoken to as an editor does. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, changes: Parameters<typeof changeParams>[2]): Promise<void>;
  diagnostics(uri: string): Promise<Diagnostic[]>;
  stop(): Promise<number | null>;
}

/** What a test's editor has beside its capabilities. */
export interface TestWorkspace {
  /** Further `initializationOptions`. */
  readonly options?: object;
  /** URIs of the workspace's folders. */
  readonly folders: readonly string[];
  /** Texts by absolute path, given to the server in place of a disk; left out, it reads the disk itself. */
  readonly files?: Record<string, string>;
  /** The section `powermta` of every folder; a promise keeps the server waiting for it. */
  readonly settings?: unknown;
  /** What opens the page of a rule. */
  readonly ruleUri?: string;
  /** Whether it shows views of whole configurations. */
  readonly views?: boolean;
  /** What the server registers, as JSON, is put in here. */
  readonly registered?: string[];
  /** Its command that previews generated blocks. */
  readonly generateCommand?: string;
}

/** Starts `dist/server.js --stdio` and initializes it. */
export async function startClient(
  capabilities: ClientCapabilities = fullCapabilities,
  workspace?: TestWorkspace,
): Promise<TestClient> {
  if (!existsSync(serverPath)) {
    throw new Error('dist/server.js is missing: run `npm run build` first.');
  }
  const child = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  if (workspace !== undefined) {
    serveWorkspace(connection, workspace);
  }
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: workspace?.folders.map((uri) => ({ uri, name: uri })) ?? null,
    initializationOptions: {
      fileSystem: workspace?.files !== undefined,
      ruleUri: workspace?.ruleUri,
      views: workspace?.views,
      generateCommand: workspace?.generateCommand,
      ...workspace?.options,
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    process: child,
    initialized,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'powermta', version: 1, text },
      }),
    change: (uri, version, changes) =>
      connection.sendNotification(
        DidChangeTextDocumentNotification.type,
        changeParams(uri, version, changes),
      ),
    diagnostics: async (uri) => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      if (report.kind !== 'full') {
        throw new Error(`a ${report.kind} report was not expected`);
      }
      return report.items;
    },
    stop: async () => {
      const ended = new Promise<number | null>((done) => {
        child.once('exit', (code) => done(code));
      });
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}

/** Answers what the server asks of an editor. */
function serveWorkspace(
  connection: ProtocolConnection,
  { files = {}, settings, registered }: TestWorkspace,
): void {
  connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
    const section = (await settings) ?? null;
    return items.map(() => section);
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered?.push(...registrations.map((each) => JSON.stringify(each)));
  });
  connection.onRequest(UnregistrationRequest.type, () => {});
  connection.onRequest<ReadResult, void>(
    'powermta/fs/read',
    ({ uri, maxBytes }: { uri: string; maxBytes: number }) => memoryHost(files).read(uri, maxBytes),
  );
  connection.onRequest('powermta/fs/list', ({ uri }: { uri: string }) => memoryHost(files).list(uri));
}

function changeParams(
  uri: string,
  version: number,
  contentChanges: Array<
    | { text: string }
    | {
        range: { start: { line: number; character: number }; end: { line: number; character: number } };
        text: string;
      }
  >,
) {
  return { textDocument: { uri, version }, contentChanges };
}
