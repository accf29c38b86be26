import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CONFIGURATIONS, type ConfigurationInfo } from '../../../server/src/lsp/protocol';

/** Gives the client, started if need be. */
export type Connect = () => Promise<LanguageClient>;

/** The configurations of the workspace. */
export async function configurations(connect: Connect): Promise<ConfigurationInfo[]> {
  return (await connect()).sendRequest<ConfigurationInfo[]>(CONFIGURATIONS);
}

/**
 * The entry file of the configuration that a command is about: the only one, that of the tree's selection, else the one that
 * the user chooses. Says so when there is none.
 */
export async function chooseConfiguration(connect: Connect, given?: unknown): Promise<string | undefined> {
  const found = await configurations(connect);
  const entry = typeof given === 'object' && given !== null && 'entry' in given ? given.entry : undefined;
  if (typeof entry === 'string' && found.some((one) => one.entry === entry)) {
    return entry;
  }
  if (found.length < 2) {
    if (found.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'There is no PowerMTA configuration here. Open a folder that has one, or a file of it.',
        ),
      );
    }
    return found[0]?.entry;
  }
  const chosen = await vscode.window.showQuickPick(
    found.map((one) => ({
      label: nameOf(one.entry),
      description: one.files === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', one.files),
      entry: one.entry,
    })),
    { placeHolder: vscode.l10n.t('Which configuration?') },
  );
  return chosen?.entry;
}

/** How an entry file is called: its path in the workspace. */
export function nameOf(entry: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(entry, true));
}
