import * as vscode from 'vscode';

/** Whether a file or folder is there; what can't be looked at counts as not there, and is found out when it is written. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
