import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  Event,
  type Message,
  type MessageReader,
  type MessageWriter,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import type { Match } from '../../src/features/pattern-lab';
import { initializeResult } from '../../src/lsp/initialize';
import type { LocalSecrets } from '../../src/lsp/local-secrets';
import { startServer } from '../../src/lsp/server';
import { memoryHost } from '../in-memory';

Object.assign(globalThis, {
  PRODUCT_VERSION: '0.0.0',
  RULE_PAGES: JSON.stringify({ 'open-relay': '# open-relay' }),
  RULE_PAGES_URL: '',
});

/** What a server answers: a result as it would arrive, or an error. */
type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly code: number; readonly message: string };

/** A server in this very process, spoken to by LSP without a transport. */
export interface InProcess {
  request(method: string, params?: object): Promise<Answer>;
  notify(method: string, params: object): Promise<void>;
  /** What it complained of in its log since the start. */
  readonly complaints: readonly string[];
}

/** What a server in a test is given. */
interface Surroundings {
  /** Texts by absolute path. */
  readonly files: Record<string, string>;
  /** The document that is opened. */
  readonly uri: string;
  readonly text: string;
  /** The section `powermta` of all documents. */
  readonly settings: unknown;
  readonly match: Match;
}

/**
 * Starts a server that knows nothing but these surroundings, for a client that can do everything; a document is open, and
 * its includes have been followed.
 */
export async function startInProcess({
  files,
  uri,
  text,
  settings,
  match,
}: Surroundings): Promise<InProcess> {
  const [server, client] = pair();
  const served = createConnection(ProposedFeatures.all, server.reader, server.writer);
  served.onInitialize((params) => {
    startServer(served, params, memoryHost(files), noSecrets, match);
    return initializeResult(params);
  });
  served.listen();
  const connection = createProtocolConnection(client.reader, client.writer);
  const complaints: string[] = [];
  let followed: () => void = () => undefined;
  const loaded = new Promise<void>((done) => {
    followed = done;
  });
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) {
      complaints.push(message);
    }
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest('workspace/codeLens/refresh', () => {
    followed();
    return null;
  });
  connection.listen();
  const request = async (method: string, params: object = {}): Promise<Answer> => {
    try {
      return { ok: true, result: await connection.sendRequest(method, params) };
    } catch (error) {
      return error instanceof ResponseError
        ? { ok: false, code: error.code, message: error.message }
        : { ok: false, code: 0, message: String(error) };
    }
  };
  await request('initialize', initializeParams);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'powermta', version: 1, text },
  });
  await loaded;
  return {
    request,
    notify: (method, params) => connection.sendNotification(method, params),
    complaints,
  };
}

const noSecrets: LocalSecrets = {
  key: () => Promise.reject(new Error('there are no keys here')),
  write: () => Promise.reject(new Error('there are no files here')),
  restrict: () => Promise.reject(new Error('there are no files here')),
};

const initializeParams = {
  processId: null,
  rootUri: null,
  workspaceFolders: [{ uri: 'file:///etc', name: 'etc' }],
  initializationOptions: {
    suggestCommand: 'suggest',
    generateCommand: 'generate',
    lensCommands: { showLocations: 'show', explain: 'explain', testPatterns: 'test' },
  },
  capabilities: {
    textDocument: {
      completion: {
        contextSupport: true,
        completionItem: { snippetSupport: true, tagSupport: { valueSet: [1] }, labelDetailsSupport: true },
      },
      signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      diagnostic: { relatedDocumentSupport: true },
      codeAction: { resolveSupport: { properties: ['edit'] } },
    },
    workspace: {
      configuration: true,
      workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
      codeLens: { refreshSupport: true },
    },
  },
};

interface End {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** Two ends of a wire: what is written at one end is read at the other, as JSON has it. */
function pair(): readonly [End, End] {
  const listeners: Array<(message: Message) => void> = [];
  const end = (own: number, other: number): End => ({
    reader: {
      onError: Event.None,
      onClose: Event.None,
      onPartialMessage: Event.None,
      listen: (callback) => {
        listeners[own] = callback;
        return { dispose: () => undefined };
      },
      dispose: () => undefined,
    },
    writer: {
      onError: Event.None,
      onClose: Event.None,
      write: async (message) => listeners[other]?.(JSON.parse(JSON.stringify(message))),
      end: () => undefined,
      dispose: () => undefined,
    },
  });
  return [end(0, 1), end(1, 0)];
}
