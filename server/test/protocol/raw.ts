import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const serverPath = resolve(import.meta.dirname, '../../../dist/server.js');

/** A message as it came: a response, or what the server sends of itself. */
interface RawMessage {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The server as a process that is spoken to byte by byte, by a client that may do anything wrong. */
export interface RawClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** What came so far. */
  readonly messages: readonly RawMessage[];
  /** Writes bytes as they are. */
  write(bytes: string | Buffer): void;
  /** Writes a message with its header. */
  send(message: unknown): void;
  /** The answer to a request; rejects when the server ends before. */
  answer(id: number): Promise<RawMessage>;
  /** Ends the process if it is there still; gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server; nothing was said to it yet. */
export function startRaw(): RawClient {
  const child = spawn(process.execPath, [serverPath, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const messages: RawMessage[] = [];
  const waiting = new Map<number, (message: RawMessage) => void>();
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, end).toString())?.[1]);
      if (rest.length < end + 4 + length) {
        break;
      }
      const message: RawMessage = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString());
      rest = rest.subarray(end + 4 + length);
      messages.push(message);
      if (typeof message.id === 'number' && message.method === undefined) {
        waiting.get(message.id)?.(message);
      }
    }
  });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
  });
  const write = (bytes: string | Buffer) => void child.stdin.write(bytes);
  return {
    process: child,
    messages,
    write,
    send: (message) => write(frame(message)),
    answer: (id) =>
      new Promise((done, fail) => {
        const known = messages.find((message) => message.id === id && message.method === undefined);
        if (known !== undefined) {
          done(known);
        }
        waiting.set(id, done);
        void ended.then((code) => fail(new Error(`the server ended with ${code}`)));
      }),
    stop: async () => {
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
      const code = await ended;
      clearTimeout(timer);
      return code;
    },
  };
}

/** A message with its header. */
export function frame(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** A request. */
export function request(id: number, method: string, params: unknown = {}): object {
  return { jsonrpc: '2.0', id, method, params };
}

/** A notification. */
export function notification(method: string, params: unknown = {}): object {
  return { jsonrpc: '2.0', method, params };
}

/** Brings the server to where it answers requests. */
export async function initializeRaw(client: RawClient, id = 1): Promise<RawMessage> {
  client.send(
    request(id, 'initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
    }),
  );
  const answer = await client.answer(id);
  client.send(notification('initialized'));
  return answer;
}
