import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import {
  EXPLAIN,
  type ExplainParams,
  type MarkdownReport,
  type Question,
} from '../../../server/src/lsp/explain-protocol';
import { languageId } from '../constants';
import type { Reports } from '../report-documents';
import { askQuestion } from './ask-question';

/**
 * "PowerMTA: Explain Effective Settings…": asks for a domain and virtual MTA, or a client, and shows what holds and why.
 * With arguments (the address of an open document and a question) it asks nothing. Gives the report's address.
 */
export function explainCommand(client: LanguageClient, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand('powermta.explain', async (uri?: string, asked?: Question) => {
    const editor = vscode.window.activeTextEditor;
    if (uri === undefined && editor?.document.languageId !== languageId) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a file of the PowerMTA configuration whose settings you want explained.'),
      );
      return undefined;
    }
    const document = uri ?? (editor && client.code2ProtocolConverter.asUri(editor.document.uri));
    if (document === undefined) return undefined;
    const question = asked ?? (await askQuestion(client, document, editor?.selection.active));
    if (question === undefined) return undefined;
    const params: ExplainParams = { uri: document, question };
    const report = await client.sendRequest<MarkdownReport | null>(EXPLAIN, params);
    if (report === null) return undefined;
    return reports.show(vscode.l10n.t('Effective settings: {0}', report.title), report.markdown);
  });
}
