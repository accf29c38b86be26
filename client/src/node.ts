// The extension's entry where extensions run on Node: on the desktop, on a remote machine, in a container.
import type * as vscode from 'vscode';
import { activateIn } from './extension';
import type { Host } from './host';
import { testTask } from './test-task';

const host: Host = {
  newClient: async (context, options) => {
    const { newProcessClient } = await import('./process-client');
    return newProcessClient(context, options);
  },
  machine: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
  makesKeys: true,
  extras: testTask,
};

/** VS Code calls this once. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateIn(host, context);
}

export { deactivate } from './extension';
