import type * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
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
  const module = context.asAbsolutePath('dist/extension-server.js');
  const { ipc } = TransportKind;
  const server: ServerOptions = {
    run: { module, transport: ipc, options: { execArgv: [shortPauses] } },
    debug: { module, transport: ipc, options: { execArgv: [shortPauses, '--nolazy', '--inspect=6009'] } },
  };
  return new LanguageClient('powermta', 'PowerMTA', server, options);
}
