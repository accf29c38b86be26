// The extension's entry where extensions run in a browser: vscode.dev and the like.
import * as vscode from 'vscode';
import { activateIn } from './extension';
import type { Host } from './host';

const host: Host = {
  newClient: async (context, options) => {
    const { newWorkerClient } = await import('./worker-client');
    return newWorkerClient(context, options);
  },
  machine: 'web worker',
  makesKeys: false,
  extras: () =>
    vscode.commands.registerCommand('powermta.testConfiguration', () => {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'PowerMTA can test the configuration only where commands can be run. Open the folder in VS Code on a computer, or over SSH.',
        ),
      );
    }),
};

/** VS Code calls this once. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateIn(host, context);
}

export { deactivate } from './extension';
