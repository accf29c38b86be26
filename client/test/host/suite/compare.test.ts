import { assert } from 'chai';
import * as vscode from 'vscode';
import { fixture, open } from '../files';

describe('Comparing configurations', () => {
  it('compares with another file', async () => {
    await open('etc/pmta/config');
    const report = await vscode.commands.executeCommand<vscode.Uri | undefined>('powermta.compare', {
      entry: fixture('split/pmta/config'),
    });
    const text = (await vscode.workspace.openTextDocument(report as vscode.Uri)).getText();
    assert.match(text, /^# What changes from split\/pmta\/config to the files now/);
  });
});
