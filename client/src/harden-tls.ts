import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { HARDEN_TLS, type HardenTlsParams, type HardenTlsResult } from '../../server/src/lsp/protocol';
import { languageId } from './constants';

/** "PowerMTA: Harden TLS": changes the file in the active editor, and says what was changed and what is left to do. */
export function hardenTlsCommand(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('powermta.hardenTls', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== languageId) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a PowerMTA configuration to harden its TLS.'),
      );
      return undefined;
    }
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const { version } = document;
    const params: HardenTlsParams = { uri };
    const result = await client
      .sendRequest<HardenTlsResult | null>(HARDEN_TLS, params)
      .catch((error: unknown) => {
        if (document.version === version) throw error;
        return null;
      });
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result?.edit);
    // What was worked out is about the text as it was.
    const isSame = result !== null && document.version === version;
    if (!isSame || (edit !== undefined && !(await vscode.workspace.applyEdit(edit)))) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The file changed meanwhile, so nothing was done. Try again.'),
      );
      return undefined;
    }
    void tell(client, document, result.summary);
    return result.summary;
  });
}

/** Shows the first sentences; all of them are in the output. */
async function tell(
  client: LanguageClient,
  document: vscode.TextDocument,
  summary: readonly string[],
): Promise<void> {
  const name = vscode.workspace.asRelativePath(document.uri);
  client.outputChannel.appendLine(
    ['', `Harden TLS: ${name}`, ...summary.map((line) => `  ${line}`)].join('\n'),
  );
  const shown = summary.slice(0, 3).join(' ');
  const more = summary.length > 3 ? [vscode.l10n.t('Show All')] : [];
  if ((await vscode.window.showInformationMessage(shown, ...more)) !== undefined) {
    client.outputChannel.show();
  }
}
