import * as vscode from 'vscode';

/** Asks where to save a text, saves it there, and offers to open it; does nothing when the user gives no place. */
export async function saveText(
  name: string,
  filters: Record<string, string[]>,
  text: string,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    filters,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return undefined;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = vscode.l10n.t('Open');
  const saved = vscode.l10n.t('Saved as {0}.', vscode.workspace.asRelativePath(target));
  void vscode.window.showInformationMessage(saved, open).then((chosen) => {
    if (chosen === open) void vscode.commands.executeCommand('vscode.open', target);
  });
  return target;
}
