import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TRUST_GRANTED } from '../../server/src/lsp/protocol';

/** Tells the server when the user begins to trust the workspace; what holds at its start is told by the options. */
export function tellTrust(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => {
    if (client.isRunning()) void client.sendNotification(TRUST_GRANTED);
  });
}

/**
 * Whether the workspace is trusted; else the user is told that something needs that.
 * @param what a whole sentence that says so
 */
export function hasTrust(what: string): boolean {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Trust');
  void vscode.window.showInformationMessage(what, manage).then((chosen) => {
    if (chosen === manage) void vscode.commands.executeCommand('workbench.trust.manage');
  });
  return false;
}
