import * as vscode from 'vscode';
import { updateSetting } from './update-setting';

/** Names that main files usually have. */
const likely = '**/{config,config-defaults,*.pmta,pmta.conf,pmta.cfg,*.conf}';
const mostFiles = 500;

/**
 * "PowerMTA: Choose Main File…": asks which file is the main one of the configuration and writes the setting `powermta.entry`.
 * With the URI of a file (from the explorer) it asks nothing.
 */
export function chooseEntryCommand(): vscode.Disposable {
  return vscode.commands.registerCommand('powermta.chooseEntry', async (given?: unknown) => {
    if (given instanceof vscode.Uri) return choose(given);
    const files = await vscode.workspace.findFiles(likely, '**/node_modules/**', mostFiles);
    const paths = files.map((uri) => ({ uri, label: vscode.workspace.asRelativePath(uri) }));
    const byThemselves = {
      uri: undefined,
      label: vscode.l10n.t('$(search) Find main files automatically'),
      description: vscode.l10n.t('as long as nothing is chosen'),
    };
    const sorted = paths.sort((a, b) => depth(a.label) - depth(b.label) || (a.label < b.label ? -1 : 1));
    const chosen = await vscode.window.showQuickPick([byThemselves, ...sorted], {
      placeHolder: vscode.l10n.t('Which file does PowerMTA read first?'),
    });
    if (chosen !== undefined) await choose(chosen.uri);
  });
}

async function choose(uri: vscode.Uri | undefined): Promise<void> {
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (uri !== undefined && folder === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The main file must be in a folder that is open: open its folder first.'),
    );
    return;
  }
  const path = uri && vscode.workspace.asRelativePath(uri, false);
  await updateSetting('entry', path, uri ?? vscode.window.activeTextEditor?.document.uri);
}

function depth(path: string): number {
  return path.split('/').length;
}
