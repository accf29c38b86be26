import * as vscode from 'vscode';

/**
 * Writes a setting of the extension where it is the user's business: into the folder of a file where several folders are open,
 * else into the workspace, and without one into the user's settings.
 */
export async function updateSetting(name: string, value: unknown, scope?: vscode.Uri): Promise<void> {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isInFolder = scope !== undefined && vscode.workspace.getWorkspaceFolder(scope) !== undefined;
  const target =
    folders.length === 0 ? Global : folders.length > 1 && isInFolder ? WorkspaceFolder : Workspace;
  await vscode.workspace.getConfiguration('powermta', scope).update(name, value, target);
}
