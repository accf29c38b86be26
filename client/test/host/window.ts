import * as vscode from 'vscode';
import { eventually } from './files';
import { waitGone } from './ui';

/** Leaves nothing of a test behind: takes back unsaved changes, closes editors, panels, questions and notifications. */
export async function clearWindow(): Promise<void> {
  await eventually(
    'a window without editors',
    async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await closeEditors();
      return openOnes();
    },
    (open) => open.length === 0,
  );
  await waitGone('iframe.webview');
  await vscode.commands.executeCommand('workbench.action.closePanel');
  await vscode.commands.executeCommand('notifications.clearAll');
}

async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((one) => one.isDirty)) {
    await vscode.window.showTextDocument(document).then(
      () => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'),
      // It was closed meanwhile.
      () => undefined,
    );
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What the next test could still find: open tabs, and documents whose names are given to new ones. */
const openOnes = (): string[] => [
  ...vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
  ...vscode.workspace.textDocuments
    .filter(({ isUntitled, isDirty }) => isUntitled || isDirty)
    .map(({ uri }) => uri.toString()),
];
