import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient, LanguageClientOptions } from 'vscode-languageclient';
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
import type { Host } from './host';
import { serveReports } from './report-documents';
import { ruleUri, serveRulePages } from './rule-pages';
import { languageStatus } from './status';
import type { Support } from './support';
import { tellTrust } from './trust';

/** Makes the client of the language server beside the extension, with all that speaks to it; nothing is started yet. */
export async function newClient(
  host: Host,
  context: vscode.ExtensionContext,
  support: Support,
): Promise<LanguageClient> {
  const options: LanguageClientOptions = {
    ...(await support.options()),
    documentSelector: [{ language: languageId }],
    // Asked for at each start: trust may have been granted meanwhile.
    initializationOptions: (): InitializationOptions => ({
      trusted: vscode.workspace.isTrusted,
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
    }),
  };
  const client = await host.newClient(context, options);
  const reports = serveReports();
  context.subscriptions.push(
    tellTrust(client),
    serveFiles(client),
    serveRulePages(client),
    hardenTlsCommand(client),
    reports,
    explainCommand(client, reports),
    testPatternsCommand(client, reports),
    serveRevisions(),
    compareCommand(client, reports),
    showLocationsCommand(client),
    languageStatus(client),
    ...pasteAsBlocks(host, context, client),
  );
  return client;
}
