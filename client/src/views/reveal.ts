import * as vscode from 'vscode';
import type { MapPlace } from '../../../server/src/lsp/protocol';

/** Opens a place in the editor, in the column that is used for text, and selects it. */
export async function reveal({ uri, line, start, end }: MapPlace): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
    selection: new vscode.Range(line, start, line, end),
    viewColumn: textColumn(),
  });
}

/** Beside a page that takes the active column, else in the active column. */
function textColumn(): vscode.ViewColumn {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  if (!(activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview)) {
    return vscode.ViewColumn.Active;
  }
  const text = all.find((group) => group.activeTab?.input instanceof vscode.TabInputText);
  return text?.viewColumn ?? vscode.ViewColumn.Beside;
}
