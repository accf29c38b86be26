import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fixture, open } from '../files';
import { mailerIsKnown, openMailer } from '../mailer';
import {
  clickInView,
  fillInView,
  type Measured,
  measureInView,
  picture,
  press,
  waitFor,
  waitInView,
} from '../ui';

const box = '.overview .box > rect:not(.mark):not(.behind)';

/** Whether one element lies in another, half a pixel aside. */
const isIn = (inner: Measured, outer: Measured) =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

const overlap = (a: Measured, b: Measured) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Checks that the picture in the open overview can be read: no box on another, all letters in a box and large enough. */
async function checkReadable(): Promise<void> {
  const boxes = (await measureInView(box)) ?? [];
  const texts = (await measureInView('.overview .box text')) ?? [];
  assert.isAbove(boxes.length, 8);
  for (const [at, one] of boxes.entries()) {
    assert.isEmpty(boxes.slice(at + 1).filter((other) => overlap(one, other)));
  }
  for (const text of texts) {
    assert.isTrue(
      boxes.some((one) => isIn(text, one)),
      `"${text.text}" is in its box`,
    );
    assert.isAtLeast(text.height, 9, `"${text.text}" is large enough`);
  }
}

/** A configuration of so many virtual MTAs, in pools of ten. */
function large(count: number): string {
  const lines = ['log-file /var/log/pmta/log', '<spool /var/spool/pmta>', '</spool>'];
  for (let at = 1; at <= count; at++) {
    const host = `mta-${at}.mail.example.com`;
    lines.push(
      `<virtual-mta mta-${at}>`,
      `smtp-source-host 10.0.${at >> 8}.${at & 255} ${host}`,
      '<domain gmail.com>',
      `max-msg-rate ${100 * (1 + (at % 3))}/h`,
      '</domain>',
      '</virtual-mta>',
    );
  }
  for (let at = 1; at <= count; at += 10) {
    lines.push(`<virtual-mta-pool pool-${at}>`);
    for (let member = at; member < at + 10; member++) lines.push(`virtual-mta mta-${member}`);
    lines.push('</virtual-mta-pool>');
  }
  return `${lines.join('\n')}\n`;
}

describe('Pages', () => {
  it('draw a server of many files readably, and only what a filter leaves', async () => {
    await mailerIsKnown();
    await openMailer('config');
    await vscode.commands.executeCommand('powermta.showOverview');
    await waitFor('iframe.webview.ready');
    if (!(await waitInView(box))) return;
    await checkReadable();
    const labels = async () => ((await measureInView('.overview .label')) ?? []).map(({ text }) => text);
    assert.includeMembers(await labels(), [
      '198.51.100.10:587',
      'shop-frontend',
      'news',
      'receipts-2',
      'gmail.rollup',
    ]);
    await fillInView('#filter', 'receipts-2');
    await eventually('what is left', labels, (found) => !found.includes('news-1'));
    assert.includeMembers(await labels(), ['receipts', 'receipts-2', '198.51.100.22', '2001:db8::22']);
    await picture('pages-filtered');
  });

  it('stay small and readable with 5,000 virtual MTAs', async () => {
    const uri = fixture('large/etc/pmta/config');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(large(5000)));
    try {
      // Found on disk, it is a configuration of its own before it is opened.
      await eventually(
        'the large configuration',
        () =>
          vscode.commands.executeCommand<vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            'mta-4999',
          ),
        (found) => found.length > 0,
      );
      await open('large/etc/pmta/config');
      await vscode.commands.executeCommand('powermta.showOverview');
      await waitFor('iframe.webview.ready');
      if (!(await waitInView(box))) return;
      await checkReadable();
      const nodes = (await measureInView('*')) ?? [];
      assert.isBelow(nodes.length, 1000);
      await picture('pages-overview-5000');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');

      await vscode.commands.executeCommand('powermta.showAddressSheet');
      await waitFor('iframe.webview.ready');
      await waitInView('#sheet[aria-rowcount="5001"]');
      const rows = (await measureInView('#rows [role=row]')) ?? [];
      assert.isAbove(rows.length, 10);
      assert.isBelow(rows.length, 100);
      await fillInView('#filter', 'mta-4999.');
      await waitInView('#sheet[aria-rowcount="2"]');
      const cells = (await measureInView('#rows [role=gridcell]')) ?? [];
      assert.deepEqual(
        cells.map(({ text }) => text),
        ['10.0.19.135', 'mta-4999.mail.example.com', 'mta-4999', 'pool-4991', ''],
      );
      await picture('pages-addresses-5000');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(fixture('large'), { recursive: true });
    }
  });

  it('can be used by the keyboard alone, and tell screen readers where it is', async () => {
    await mailerIsKnown();
    await openMailer('config');
    await vscode.commands.executeCommand('powermta.showAddressSheet');
    await waitFor('iframe.webview.ready');
    if (!(await waitInView('#row-1'))) return;
    await clickInView('#filter');
    // Over both buttons to the rows.
    await waitInView('#filter:focus');
    for (const key of ['Tab', 'Tab', 'Tab']) await press(key);
    await waitInView('#sheet:focus-visible');
    await press('ArrowDown');
    await waitInView('#sheet[aria-activedescendant="row-0"]');
    await press('Shift+ArrowDown');
    await waitInView('#sheet:focus-visible[aria-activedescendant="row-1"]');
    await waitInView('#row-0[aria-selected="true"]');
    await waitInView('#row-1[aria-selected="true"]');
    await picture('pages-addresses-keyboard');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');

    await vscode.commands.executeCommand('powermta.showOverview');
    await waitFor('iframe.webview.ready');
    await waitInView(box);
    await clickInView('#filter');
    await waitInView('#filter:focus');
    // Over four buttons to the first box; its arrows stand out.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab']) await press(key);
    await waitInView('.box[role="button"][aria-label]:focus-visible');
    await waitInView('.arrow.lit');
    await picture('pages-overview-keyboard');
  });
});
