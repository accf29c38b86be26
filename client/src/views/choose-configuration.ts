import * as vscode from 'vscode';
import {
  CONFIGURATIONS,
  type ConfigurationInfo,
  type ConfigurationsParams,
} from '../../../server/src/lsp/protocol';
import type { Connect } from '../connect';

/** The configurations of the workspace, and which of them the active editor shows a file of. */
export async function configurations(connect: Connect): Promise<ConfigurationInfo[]> {
  const client = await connect();
  const active = vscode.window.activeTextEditor?.document.uri;
  const params: ConfigurationsParams = active ? { uri: client.code2ProtocolConverter.asUri(active) } : {};
  return client.sendRequest<ConfigurationInfo[]>(CONFIGURATIONS, params);
}

/**
 * The entry file of the configuration that a command is about: that of the tree's item, the only one, the one that the active
 * editor shows a file of, else the one that the user chooses. Says so when there is none.
 */
export async function chooseConfiguration(connect: Connect, given?: unknown): Promise<string | undefined> {
  const found = await configurations(connect);
  const named = typeof given === 'object' && given !== null && 'entry' in given ? given.entry : undefined;
  const current = found.filter((one) => one.current);
  const [sure] = [
    ...found.filter(({ entry }) => entry === named),
    ...(found.length === 1 ? found : []),
    ...(current.length === 1 ? current : []),
  ];
  if (sure !== undefined) return sure.entry;
  if (found.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no PowerMTA configuration here. Open a folder that has one, or a file of it.'),
    );
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(
    found.map(({ entry, files }) => ({
      label: nameOf(entry),
      description: files === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', files),
      entry,
    })),
    { placeHolder: vscode.l10n.t('Which configuration?') },
  );
  return chosen?.entry;
}

/** How an entry file is called: its path in the workspace. */
export function nameOf(entry: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(entry, true));
}
