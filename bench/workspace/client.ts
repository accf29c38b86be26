import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';

/** The server as a process, spoken to as an editor does. */
export interface Client {
  readonly connection: ProtocolConnection;
  /** The first indexing, as its progress tells of it. */
  readonly begun: Promise<string | number>;
  readonly ended: Promise<void>;
  open(uri: string, text: string): Promise<void>;
  /** The most memory that the process ever had, in bytes; undefined where the system doesn't tell. */
  peakMemory(): number | undefined;
  stop(): void;
}

/** Starts the server for a folder of the workspace. */
export async function startClient(folder: string): Promise<Client> {
  // As the extension starts it.
  const server = spawn(process.execPath, ['--max-semi-space-size=4', resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const progress = followProgress(connection);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    capabilities: {
      window: { workDoneProgress: true },
      textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } },
    },
    initializationOptions: { views: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    ...progress,
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'powermta', version: 1, text },
      }),
    peakMemory: () => peakMemory(server.pid),
    stop: () => {
      connection.dispose();
      server.kill();
    },
  };
}

function followProgress(connection: ProtocolConnection): Pick<Client, 'begun' | 'ended'> {
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const begun = new Promise<string | number>((begin) => {
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        if (kind === 'begin') {
          begin(token);
        } else if (kind === 'end') {
          ended();
        }
      });
    });
  });
  return { begun, ended: end };
}

function peakMemory(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    // Only Linux tells it so.
    return undefined;
  }
}
