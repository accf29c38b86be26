import type * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';

/**
 * What new things the server holds are looked through in small parts (of 4 MB, the usual 16 take 10 to 20 ms), so that requests
 * don't wait for that while a large workspace is read.
 */
const shortPauses = '--max-semi-space-size=4';

/** A client whose server is a process of its own on the machine that the extension runs on. */
export function newProcessClient(
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const { ipc } = TransportKind;
  const server: ServerOptions = {
    run: { module, transport: ipc, options: { execArgv: [shortPauses] } },
    debug: { module, transport: ipc, options: { execArgv: [shortPauses, '--nolazy', '--inspect=6009'] } },
  };
  // A process that doesn't begin is ended, which the error handler hears of.
  const initializationFailedHandler = () => false;
  return new ProcessClient('powermta', 'PowerMTA', server, { ...options, initializationFailedHandler });
}

/** A client that takes a process which can't be started for one that ended: the error handler decides, and tells. */
class ProcessClient extends LanguageClient {
  protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
    try {
      return await super.createMessageTransports(encoding);
    } catch (error) {
      void this.handleConnectionClosed();
      throw error;
    }
  }

  /** The log gets all of it. What ends a server is told by the error handler, in words for users. */
  override error(message: string, data?: unknown, show?: boolean | 'force'): void {
    super.error(message, data, show === 'force' ? false : show);
  }
}
