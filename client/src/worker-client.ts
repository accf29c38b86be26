import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';

/** A client whose server is a worker of the browser that the extension runs in. */
export async function newWorkerClient(
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
): Promise<LanguageClient> {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser-server.js');
  const worker = new Worker(await workerAddress(program), { name: 'PowerMTA language server' });
  return new LanguageClient('powermta', 'PowerMTA', worker, options);
}

/**
 * An address that a worker can be started from. Browsers can't load a program from a remote machine's extension folder:
 * there its text is read and given an address of its own.
 */
async function workerAddress(program: vscode.Uri): Promise<string> {
  if (program.scheme !== 'vscode-remote') return program.toString(true);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(program));
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
