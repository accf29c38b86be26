import { assert } from 'chai';
import * as vscode from 'vscode';
import { after as behind, eventually, placeCursor } from '../files';
import { mailerFile, mailerIsKnown, openMailer, whileChanged } from '../mailer';
import { answerInput, click, inputShown, picture, press, type, waitFor } from '../ui';

/** A row of the tree by what it says: label, detail and badge. */
const row = (...texts: string[]) =>
  `.pane-body .monaco-list-row${texts.map((text) => `[aria-label*="${text}"]`).join('')}`;

describe('The map of a whole server', () => {
  before(mailerIsKnown);
  beforeEach(async () => {
    await openMailer('config');
    await vscode.commands.executeCommand('workbench.view.extension.powermta');
  });
  afterEach(() => vscode.commands.executeCommand('powermta.map.clearFilter'));
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('counts what there is in each group', async () => {
    if (!(await waitFor(row('mailer/etc/pmta/config')))) return;
    for (const [group, count] of [
      ['Virtual MTAs', '4'],
      ['Pools', '2'],
      ['Listeners', '2'],
      ['Sources', '3'],
      ['Users', '2'],
      ['Lists', '6'],
      ['Files', '19'],
    ] as const) {
      await waitFor(row(group, count));
    }
    await picture('whole-map');
  });

  it('shows problems as badges, and takes them away with the problem', async () => {
    const badge = '.monaco-icon-label[class*="itemBadge"]';
    await whileChanged('vmtas/news-1.conf', ['198.51.100.11', '198.51.100.999'], async () => {
      await waitFor(`${row('Virtual MTAs')} ${badge}`);
      await picture('whole-map-badge');
    });
    await waitFor(`${row('Virtual MTAs')}:not(:has(${badge}))`);
  });

  it('searches by an address, and goes to the place', async () => {
    const asked = vscode.commands.executeCommand('powermta.map.filter');
    if (!(await answerInput('Filter the Map', '198.51.100.22'))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await asked;
      return;
    }
    await asked;
    await click(row('receipts-2'));
    await eventually(
      'the virtual MTA in its file',
      () => vscode.window.activeTextEditor,
      (editor) =>
        editor?.document.uri.toString() === mailerFile('vmtas/receipts-2.conf').toString() &&
        editor.document.getText(editor.selection) === 'receipts-2',
    );
    await picture('whole-map-search');
  });

  it('draws the overview of all files', async () => {
    await vscode.commands.executeCommand('powermta.showOverview');
    await waitFor('iframe.webview.ready');
    await picture('whole-overview');
  });

  it('explains a domain whose queue MX hosts decide about, once they are typed', async () => {
    const editor = await openMailer('parts/warm-up.conf');
    await placeCursor(editor, behind(editor.document, '<domain *'));
    const asked = vscode.commands.executeCommand<vscode.Uri | undefined>('powermta.explain');
    if (!(await inputShown('Explain effective settings of'))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await asked;
      return;
    }
    await press('Enter');
    await inputShown('Recipient domain');
    // Faster than the list takes it up.
    await answerInput('Recipient domain', 'shop.google-hosted.test');
    await inputShown('MX hosts of shop.google-hosted.test');
    await type('10 aspmx.l.google.com.');
    await picture('whole-explain-mx');
    await press('Enter');
    await inputShown('Virtual MTA or pool');
    await press('Enter');
    const report = await asked;
    const text = (await vscode.workspace.openTextDocument(report as vscode.Uri)).getText();
    assert.match(text, /goes into the queue `gmail\.rollup` \(`mx-rollup-list`/);
    assert.match(text, /# Effective settings: shop\\\.google\\-hosted\\\.test in virtual MTA news\\-2/);
    assert.match(text, /\| `max-smtp-out` \| `2` \| `<domain gmail\.rollup> in <virtual-mta news-2>`/);
    await waitFor('.webview.ready');
    await picture('whole-explain');
  });
});
