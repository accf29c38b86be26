import * as vscode from 'vscode';

/**
 * Asks where to save a text, saves it there, and offers to open it; does nothing when the user gives no place.
 * @param title of the dialog
 * @param name of the file, unless the user gives another
 */
export async function saveText(
  title: string,
  name: string,
  filters: Record<string, string[]>,
  text: string,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title,
    filters,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return undefined;
  if (!(await isWritten(target, text))) return undefined;
  const open = vscode.l10n.t('Open');
  const saved = vscode.l10n.t('Saved as {0}.', vscode.workspace.asRelativePath(target));
  void vscode.window.showInformationMessage(saved, open).then((chosen) => {
    if (chosen === open) void vscode.commands.executeCommand('vscode.open', target);
  });
  return target;
}

/** Writes a text whole: into a file beside the target, which then takes its name. What can't be done is told. */
async function isWritten(target: vscode.Uri, text: string): Promise<boolean> {
  const draft = vscode.Uri.joinPath(target, `../.${crypto.randomUUID()}.tmp`);
  const { fs } = vscode.workspace;
  try {
    await fs.writeFile(draft, new TextEncoder().encode(text));
    await fs.rename(draft, target, { overwrite: true });
    return true;
  } catch (error) {
    await fs.delete(draft).then(undefined, () => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be saved: {1} Nothing was changed; make room or choose another place, and save again.',
        vscode.workspace.asRelativePath(target),
        reason,
      ),
    );
    return false;
  }
}
