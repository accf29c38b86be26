import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, open, placeCursor } from '../files';
import { picture, press, type, waitFor } from '../ui';

describe('Open Directive Reference', () => {
  it('shows the page of a directive', async () => {
    const uri = vscode.Uri.from({ scheme: 'powermta-reference', path: '/domain/max-msg-rate.md' });
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^# max-msg-rate\n[\s\S]*\*\*Source:\*\*/);
  });

  it('finds a directive by what it does and opens its page as a preview', async () => {
    const editor = await open('etc/pmta/config');
    await placeCursor(editor, after(editor.document, 'max-msg-r'));
    const asked = vscode.commands.executeCommand('powermta.openDirectiveReference');
    if (!(await waitFor('.quick-input-list .monaco-list-row'))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await asked;
      return;
    }
    await picture('reference-list');
    await type('bounce-after');
    await waitFor('.quick-input-list .monaco-list-row[aria-label*="bounce-after"]');
    await press('Enter');
    await asked;
    await eventually(
      'the page as a preview',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) =>
        input instanceof vscode.TabInputCustom &&
        input.uri.toString() === 'powermta-reference:/domain/bounce-after.md',
    );
    await waitFor('iframe.webview.ready');
    await picture('reference-page');
  });
});
