import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, exists, fixture, textIn } from '../files';
import { mailerIsKnown, openMailer } from '../mailer';
import { clickInView, fillInView, nameInDialog, picture, waitFor, waitInView } from '../ui';

/** The file that a page's button saves where its dialog is told; undefined where there is no window to click in. */
async function savedBy(title: string, file: vscode.Uri): Promise<string | undefined> {
  if (!(await clickInView('#save'))) return undefined;
  await nameInDialog(title, file.fsPath);
  await eventually('the file', () => exists(file), Boolean);
  return textIn(file);
}

/** Opens a page of the mailer's configuration by its command. */
async function showPage(command: string, ready: string): Promise<void> {
  await mailerIsKnown();
  await openMailer('config');
  await vscode.commands.executeCommand(command);
  await waitFor('iframe.webview.ready');
  await waitInView(ready);
}

describe('Saving views', () => {
  const file = (name: string) => fixture(`etc/pmta/${name}`);

  afterEach(async () => {
    for (const name of ['view.svg', 'view.csv']) {
      if (await exists(file(name))) await vscode.workspace.fs.delete(file(name));
    }
  });

  it('writes the overview as an SVG that stands by itself', async () => {
    await showPage('powermta.showOverview', '.overview .box');
    const svg = await savedBy('Export as SVG', file('view.svg'));
    if (svg === undefined) return;
    await picture('saved-svg');
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /<\/svg>\n$/);
    assert.include(svg, 'shop-frontend');
    assert.include(svg, '<style>');
    assert.notInclude(svg, 'var(--vscode');
  });

  it('writes the rows that a filter leaves of the address sheet as CSV', async () => {
    await showPage('powermta.showAddressSheet', '#rows [role=row]');
    if (!(await fillInView('#filter', 'receipts-2'))) return;
    await waitInView('#sheet[aria-rowcount="3"]');
    const csv = await savedBy('Save as CSV', file('view.csv'));
    const [head, ...rows] = csv?.trimEnd().split(/\r?\n/) ?? [];
    assert.match(head ?? '', /^[a-z].*,.*,.*,.*,/i);
    assert.deepEqual(
      rows.map((row) => row.split(',')[0]),
      ['198.51.100.22', '2001:db8::22'],
    );
    for (const row of rows) assert.include(row, 'receipts-2');
  });

  it('writes nothing when the dialog is turned away from', async () => {
    await showPage('powermta.showOverview', '.overview .box');
    if (!(await clickInView('#save'))) return;
    await waitFor('.quick-input-widget:has-text("Export as SVG")');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.isFalse(await exists(fixture('powermta-overview.svg')));
  });
});
