import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { openDirectiveReferenceCommand } from './commands/open-directive-reference';
import { type Connection, connection } from './connect';
import { languageId } from './constants';
import { generateCommands } from './generate';
import type { Host } from './host';
import { offerLanguage } from './offer-language';
import { firstSteps } from './sample';
import { chooseEntryCommand } from './status/choose-entry';
import { chooseVersionCommand } from './status/choose-version';
import { newSupport } from './support';
import { languageModelTools } from './tools';
import { configurationViews } from './views';

let server: Connection<LanguageClient> | undefined;

/**
 * VS Code wants this when the first PowerMTA or plain-text file is opened, or a view or command of the extension. The language
 * server isn't loaded or started before there is a PowerMTA file or somebody asks for what it knows.
 * @param host what differs between Node and browsers
 */
export async function activateIn(host: Host, context: vscode.ExtensionContext): Promise<void> {
  server = connection(
    async () => {
      const { newClient } = await import('./language-client');
      return newClient(host, context, support);
    },
    { allow: () => support.allow(), comesBack: () => support.comesBack() },
  );
  const { connect, current } = server;
  const support = newSupport(host, context, { connect, current });
  context.subscriptions.push(
    support,
    ...offerLanguage(context),
    openDirectiveReferenceCommand(connect),
    configurationViews(context, connect),
    generateCommands(host, context, connect),
    host.extras(connect),
    firstSteps(context, connect),
    languageModelTools(connect),
    chooseEntryCommand(),
    chooseVersionCommand(),
  );
  const look = async (document: vscode.TextDocument) => {
    if (document.languageId === languageId) {
      // Why it can't be started is told elsewhere; what needs no server goes on working.
      await connect().catch(() => undefined);
    }
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument((document) => void look(document)));
  await Promise.all(vscode.workspace.textDocuments.map(look));
}

/** Stops the language server; VS Code calls this when the extension is switched off. */
export async function deactivate(): Promise<void> {
  const client = server?.current();
  if (!client?.needsStop()) return;
  await client.start();
  await client.stop();
}
