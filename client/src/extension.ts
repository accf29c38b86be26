import * as vscode from 'vscode';
import { languageId } from './constants';
import { offerLanguage } from './offer-language';

let stopServer: (() => Promise<void>) | undefined;
let starting: Promise<void> | undefined;

/**
 * VS Code calls this when the first PowerMTA or plain-text file is opened. Nothing is loaded or started before there is a
 * PowerMTA file.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(...offerLanguage(context));
  const look = async (document: vscode.TextDocument) => {
    if (document.languageId === languageId) {
      starting ??= start(context);
      await starting;
    }
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument((document) => void look(document)));
  await Promise.all(vscode.workspace.textDocuments.map(look));
}

/** Stops the language server; VS Code calls this when the extension is switched off. */
export async function deactivate(): Promise<void> {
  await starting;
  await stopServer?.();
}

async function start(context: vscode.ExtensionContext): Promise<void> {
  const { startClient } = await import('./language-client');
  stopServer = await startClient(context);
}
