import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { openDirectiveReferenceCommand } from './commands/open-directive-reference';
import { languageId } from './constants';
import { generateCommands } from './generate';
import type { Host } from './host';
import { offerLanguage } from './offer-language';
import { firstSteps } from './sample';
import { chooseEntryCommand } from './status/choose-entry';
import { chooseVersionCommand } from './status/choose-version';
import { newSupport, type Support } from './support';
import { languageModelTools } from './tools';
import { configurationViews } from './views';

let starting: Promise<LanguageClient> | undefined;

/**
 * VS Code wants this when the first PowerMTA or plain-text file is opened, or a view or command of the extension. The language
 * server isn't loaded or started before there is a PowerMTA file or somebody asks for what it knows.
 * @param host what differs between Node and browsers
 */
export async function activateIn(host: Host, context: vscode.ExtensionContext): Promise<void> {
  const connect = () => {
    starting ??= start(host, context, support);
    return starting;
  };
  const support = newSupport(host, context, { connect, current: () => starting });
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
      // Why it can't be started is told by the client; what needs no server goes on working.
      await connect().catch(() => undefined);
    }
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument((document) => void look(document)));
  await Promise.all(vscode.workspace.textDocuments.map(look));
}

/** Stops the language server; VS Code calls this when the extension is switched off. */
export async function deactivate(): Promise<void> {
  await (await starting)?.stop();
}

async function start(
  host: Host,
  context: vscode.ExtensionContext,
  support: Support,
): Promise<LanguageClient> {
  const { startClient } = await import('./language-client');
  return startClient(host, context, support);
}
