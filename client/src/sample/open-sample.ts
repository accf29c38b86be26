import * as vscode from 'vscode';
import { exists } from '../exists';
import { copySample, openOwnCopy, ownCopy, restoreOwnCopy } from './copy';
import { sampleEntry, sampleFiles } from './names';

/** What can be done with the sample. */
type Choice = 'look' | 'start-over' | 'copy';

/**
 * "PowerMTA: Open Sample Configuration": opens a copy, in a folder that the user chooses or one that VS Code keeps, so that the
 * extension's own files are never edited. With the argument `look` or `start-over`, or the URI of a folder, it asks nothing.
 */
export function openSampleCommand(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('powermta.openSample', async (given?: unknown) => {
    if (given instanceof vscode.Uri) return copyInto(context, given);
    const choice = given === 'look' || given === 'start-over' ? given : await choose(context);
    if (choice === 'copy') return askFolder(context);
    if (choice === 'start-over') {
      await copySample(context, ownCopy(context));
      for (const name of sampleFiles) await restoreOwnCopy(context, name);
    }
    if (choice !== undefined) await openOwnCopy(context, sampleEntry);
  });
}

async function choose(context: vscode.ExtensionContext): Promise<Choice | undefined> {
  const isThere = await exists(ownCopy(context));
  const items: (vscode.QuickPickItem & { readonly choice: Choice })[] = [
    {
      choice: 'look',
      label: isThere ? vscode.l10n.t('$(eye) Go on with the copy') : vscode.l10n.t('$(eye) Look at a copy'),
      detail: vscode.l10n.t('VS Code keeps it. Nothing is written to your folders.'),
    },
    {
      choice: 'copy',
      label: vscode.l10n.t('$(folder) Copy it into a folder…'),
      detail: vscode.l10n.t('For a start of your own.'),
    },
  ];
  if (isThere) {
    items.push({
      choice: 'start-over',
      label: vscode.l10n.t('$(discard) Start over'),
      detail: vscode.l10n.t('The copy that VS Code keeps gets its mistakes back.'),
    });
  }
  const placeHolder = vscode.l10n.t('A small configuration with four mistakes to find');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.choice;
}

async function askFolder(context: vscode.ExtensionContext): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Copy Here'),
      title: vscode.l10n.t('Where should the folder “pmta” with the sample go?'),
    })) ?? [];
  if (parent !== undefined) await copyInto(context, parent);
}

/** Copies the sample into a new folder `pmta` of a folder and opens it. */
async function copyInto(context: vscode.ExtensionContext, parent: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(parent, 'pmta');
  if (await exists(folder)) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'There is a folder “pmta” already, so nothing was copied: choose another place for the sample.',
      ),
    );
    return;
  }
  await copySample(context, folder);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, sampleEntry), { preview: false });
  if (vscode.workspace.getWorkspaceFolder(folder) === undefined) await offerFolder(parent);
}

/** A configuration is seen as a whole, with its map, when its folder is open. */
async function offerFolder(folder: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const question = vscode.l10n.t('The sample was copied. Open its folder?');
  if ((await vscode.window.showInformationMessage(question, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  }
}
