import { assert } from 'chai';
import * as vscode from 'vscode';
import { exists, extensionUnderTest, open, textIn } from '../files';
import { answers, showNotifications } from '../server';
import { picture, waitFor } from '../ui';

/** A server that ends when it is first spoken to, and leaves its place to the real one. */
const endsAtOnce = `
const { renameSync } = require('node:fs');
process.once('message', () => {
  renameSync(__filename + '.kept', __filename);
  process.exit(1);
});
`;

// This suite is the first by its name: later ones find a server that runs.
describe('A server that ends before it has answered for the first time', () => {
  it('is started again, and all that needs it works', async () => {
    const program = vscode.Uri.joinPath(extensionUnderTest().extensionUri, 'dist/server.js');
    const real = await textIn(program);
    const kept = program.with({ path: `${program.path}.kept` });
    await vscode.workspace.fs.rename(program, kept, { overwrite: true });
    await vscode.workspace.fs.writeFile(program, new TextEncoder().encode(endsAtOnce));
    try {
      const { document } = await open('etc/pmta/config');
      await answers(document);
      assert.equal(await textIn(program), real, 'the first one was started and has ended');
    } finally {
      if (await exists(kept)) await vscode.workspace.fs.rename(kept, program, { overwrite: true });
    }
    void vscode.commands.executeCommand('powermta.openDirectiveReference');
    await waitFor('.quick-input-list .monaco-list-row');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await showNotifications();
    await picture('server-ended-at-first');
  });
});
