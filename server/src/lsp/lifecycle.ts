import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type Message,
  ResponseError,
} from 'vscode-languageserver';
import { paramsProblem } from './check-params';

/** What requests become that come at a wrong time; no client knows this name. */
const REFUSED = 'powermta/refused';

/** Messages that come before `initialize`, after `shutdown` (LSP 3.17, "Server lifecycle"), or that can't be understood. */
interface Lifecycle {
  /** For the connection: everything goes through it before it is handled. */
  readonly options: ConnectionOptions;
  /** Answers what was refused. */
  listen(connection: Pick<Connection, 'onRequest'>): void;
  /** Keeps back what comes from now on until something is done. */
  hold(until: Promise<void>): void;
}

/**
 * Refuses requests before `initialize` (`ServerNotInitialized`), a second `initialize` and requests after `shutdown`
 * (`InvalidRequest`), and requests about documents that name none or no place in it (`InvalidParams`); drops such
 * notifications, but for `exit`. Nothing behind it looks at when messages come, nor at the kinds of these parameters.
 */
export function lifecycle(): Lifecycle {
  let state: 'new' | 'running' | 'down' = 'new';
  let held: Promise<void> | undefined;

  const admitted = (message: Message): Message | undefined => {
    if (
      typeof message !== 'object' ||
      message === null ||
      !('method' in message) ||
      typeof message.method !== 'string'
    ) {
      return message;
    }
    const { method } = message;
    const isRequest = 'id' in message;
    if (state === 'new' && isRequest && method === 'initialize') {
      state = 'running';
      return message;
    }
    if (state === 'running' && method !== 'initialize') {
      state = isRequest && method === 'shutdown' ? 'down' : state;
      const problem = paramsProblem(method, 'params' in message ? message.params : undefined);
      if (problem === undefined) {
        return message;
      }
      return isRequest ? refused(message, ErrorCodes.InvalidParams, problem) : undefined;
    }
    return isRequest ? untimely(message) : method === 'exit' ? message : undefined;
  };

  const untimely = (message: Message): Message => {
    switch (state) {
      case 'new':
        return refused(message, ErrorCodes.ServerNotInitialized, 'The server waits for "initialize".');
      case 'down':
        return refused(message, ErrorCodes.InvalidRequest, 'The server was shut down; it waits for "exit".');
      case 'running':
        return refused(message, ErrorCodes.InvalidRequest, 'The server is initialized already.');
    }
  };

  return {
    options: {
      messageStrategy: {
        handleMessage: (message, next) => {
          const allowed = admitted(message);
          if (allowed === undefined) {
            return Promise.resolve();
          }
          return held === undefined ? next(allowed) : held.then(() => next(allowed));
        },
      },
    },
    hold: (until) => {
      held = until.then(() => {
        held = undefined;
      });
    },
    listen: (connection) => {
      connection.onRequest(
        REFUSED,
        ({ code, reason }: { code: number; reason: string }) => new ResponseError(code, reason),
      );
    },
  };
}

function refused(message: Message, code: number, reason: string): Message {
  return { ...message, ...{ method: REFUSED, params: { code, reason } } };
}
