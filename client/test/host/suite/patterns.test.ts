import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { clickInView, picture, waitFor } from '../ui';

describe('Lists of patterns', () => {
  it('offers to try replies above a list, and shows what matches', async () => {
    const { document } = await open('etc/pmta/config');
    const lenses = await eventually(
      'the lens of the list',
      () =>
        vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20),
      (found) => found.some(({ command }) => command?.title === 'try replies'),
    );
    assert.include(
      lenses.map(({ command }) => command?.title),
      '2 virtual MTAs',
    );
    const lens = lenses.find(({ command }) => command?.title === 'try replies');
    assert.deepEqual(lens?.command?.arguments?.[1], { kind: 'smtp-pattern-list', name: 'blocked' });

    const report = await vscode.commands.executeCommand<vscode.Uri>(
      'powermta.testPatterns',
      ...(lens?.command?.arguments ?? []),
      '421 4.7.0 too many connections\n450 try later\n',
    );
    const text = (await vscode.workspace.openTextDocument(report)).getText();
    assert.match(text, /2 tried: 1 matched, 1 not\. 1 of 2 entries never matched\./);
    assert.match(text, /`mode=backoff` \(\[etc\/pmta\/config:/);
    await waitFor('.webview.ready');
    await clickInView('h1');
    await picture('patterns');
  });

  it('lists the members of a pool from its lens', async () => {
    const { document } = await open('etc/pmta/config');
    const lenses = await eventually(
      'the lens of the pool',
      () =>
        vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20),
      (found) => found.some(({ command }) => command?.title === '2 virtual MTAs'),
    );
    const { command } = lenses.find((lens) => lens.command?.title === '2 virtual MTAs') ?? {};
    assert.equal(command?.command, 'powermta.showLocations');
    assert.lengthOf(command?.arguments?.[2], 2);
    await vscode.commands.executeCommand('powermta.showLocations', ...(command?.arguments ?? []));
    await waitFor('.peekview-widget');
    await picture('pool-members');
  });
});
