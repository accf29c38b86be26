import * as vscode from 'vscode';
import type { BaseLanguageClient as LanguageClient } from 'vscode-languageclient';
import { MAP_CHANGED } from '../../../server/src/lsp/protocol';
import type { Connect } from '../connect';
import { showAddressSheet } from './address-sheet';
import { showMapTree } from './map-tree';
import { showOverview } from './overview';
import type { Panels } from './panels';

/**
 * The views of whole configurations: the tree "PowerMTA", the overview and the address sheet. They keep up with changes.
 * @param connectFirst gives the client, started if need be
 */
export function configurationViews(
  context: vscode.ExtensionContext,
  connectFirst: Connect,
): vscode.Disposable {
  const panels: Panels = new Map();
  let heard: LanguageClient | undefined;
  const connect = async () => {
    const client = await connectFirst();
    if (heard !== client) {
      heard = client;
      context.subscriptions.push(
        client.onNotification(MAP_CHANGED, () => {
          tree.refresh();
          for (const { refresh } of panels.values()) refresh();
        }),
      );
    }
    return client;
  };
  const tree = showMapTree(connect);
  const { extensionUri } = context;
  return vscode.Disposable.from(
    tree,
    vscode.commands.registerCommand('powermta.showOverview', (given?: unknown) =>
      showOverview(connect, extensionUri, panels, given),
    ),
    vscode.commands.registerCommand('powermta.showAddressSheet', (given?: unknown) =>
      showAddressSheet(connect, extensionUri, panels, given),
    ),
  );
}
