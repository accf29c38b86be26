import type * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { compareCommand } from './commands/compare';
import { explainCommand } from './commands/explain';
import { showLocationsCommand } from './commands/show-locations';
import { testPatternsCommand } from './commands/test-patterns';
import { languageId } from './constants';
import { serveFiles } from './file-system';
import { GENERATE_COMMAND } from './generate/command';
import { pasteAsBlocks } from './generate/paste';
import { serveRevisions } from './git/revision-files';
import { hardenTlsCommand } from './harden-tls';
import { serveReports } from './report-documents';
import { ruleUri, serveRulePages } from './rule-pages';

/** Starts the language server as a process of its own; gives the client that speaks to it. */
export async function startClient(context: vscode.ExtensionContext): Promise<LanguageClient> {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: languageId }],
    initializationOptions: {
      fileSystem: true,
      generateCommand: GENERATE_COMMAND,
      views: true,
      lensCommands: {
        showLocations: 'powermta.showLocations',
        explain: 'powermta.explain',
        testPatterns: 'powermta.testPatterns',
      },
      ruleUri,
      suggestCommand: 'editor.action.triggerSuggest',
    } satisfies InitializationOptions,
  };
  const client = new LanguageClient('powermta', 'PowerMTA', server, options);
  const reports = serveReports();
  context.subscriptions.push(
    serveFiles(client),
    serveRulePages(client),
    hardenTlsCommand(client),
    reports,
    explainCommand(client, reports),
    testPatternsCommand(client, reports),
    serveRevisions(),
    compareCommand(client, reports),
    showLocationsCommand(client),
    ...pasteAsBlocks(context, client),
  );
  await client.start();
  return client;
}
