import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import type { MarkdownReport } from '../../../server/src/lsp/explain-protocol';
import {
  type ListChoice,
  PATTERN_LISTS,
  type PatternListsParams,
  TEST_PATTERNS,
  type TestPatternsParams,
} from '../../../server/src/lsp/pattern-protocol';
import { languageId } from '../constants';
import type { Reports } from '../report-documents';
import { askTexts } from './ask-texts';

/**
 * "PowerMTA: Test Reply Against Pattern List…": asks for a list and for replies (typed, or from the clipboard, the selection
 * or a file) and shows which entries match. What is given as arguments isn't asked for. Gives the report's address.
 */
export function testPatternsCommand(client: LanguageClient, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand(
    'powermta.testPatterns',
    async (uri?: string, given?: ListChoice, pasted?: string) => {
      const document = uri ?? activeUri(client);
      if (document === undefined) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Open a file of the PowerMTA configuration whose patterns you want to test.'),
        );
        return undefined;
      }
      const list = given ?? (await askForList(client, document));
      const text = list && (pasted ?? (await askTexts(list.kind)));
      if (list === undefined || text === undefined || text.trim() === '') return undefined;
      const params: TestPatternsParams = { uri: document, list, text };
      const report = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Trying patterns…') },
        () => client.sendRequest<MarkdownReport | null>(TEST_PATTERNS, params),
      );
      if (report === null) {
        void vscode.window.showWarningMessage(vscode.l10n.t('That list is no longer there.'));
        return undefined;
      }
      return reports.show(vscode.l10n.t('Patterns: {0}', report.title), report.markdown);
    },
  );
}

function activeUri(client: LanguageClient): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? client.code2ProtocolConverter.asUri(document.uri) : undefined;
}

async function askForList(client: LanguageClient, uri: string): Promise<ListChoice | undefined> {
  const lists = await client.sendRequest<ListChoice[]>(PATTERN_LISTS, { uri } satisfies PatternListsParams);
  if (lists.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The configuration has no lists of patterns.'));
    return undefined;
  }
  const items = lists.map((list) => ({
    label: list.name === '' ? list.kind : list.name,
    description: list.name === '' ? '' : list.kind,
    list,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('List of patterns to test'),
    matchOnDescription: true,
  });
  return picked?.list;
}
