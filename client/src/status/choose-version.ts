import * as vscode from 'vscode';
import { pmtaVersions } from '../../../server/src/rules/settings';
import { updateSetting } from './update-setting';

/** "PowerMTA: Choose Version…": asks which PowerMTA reads the configurations and writes the setting `powermta.version`. */
export function chooseVersionCommand(): vscode.Disposable {
  return vscode.commands.registerCommand('powermta.chooseVersion', async () => {
    const scope = vscode.window.activeTextEditor?.document.uri;
    const now = vscode.workspace.getConfiguration('powermta', scope).get('version');
    const items = pmtaVersions.map((version) => ({
      version,
      label: `PowerMTA ${version}`,
      description: version === now ? vscode.l10n.t('chosen now') : '',
    }));
    const placeHolder = vscode.l10n.t('Which PowerMTA reads the configurations?');
    const chosen = await vscode.window.showQuickPick(items, { placeHolder });
    if (chosen !== undefined) await updateSetting('version', chosen.version, scope);
  });
}
