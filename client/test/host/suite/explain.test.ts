import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, open, placeCursor } from '../files';
import { clickInView, picture, waitFor } from '../ui';

describe('Explaining effective settings', () => {
  it('shows what holds in a preview with links to the lines', async () => {
    const { document } = await open('etc/pmta/config');
    const report = await eventually(
      'the report',
      () =>
        vscode.commands.executeCommand<vscode.Uri | undefined>('powermta.explain', document.uri.toString(), {
          domain: 'example.com',
          virtualMta: 'mta-1',
        }),
      (uri) => uri !== undefined,
    );
    assert.equal(report?.scheme, 'powermta-report');
    const text = await vscode.workspace.openTextDocument(report as vscode.Uri);
    assert.match(text.getText(), /^# Effective settings: example\\\.com in virtual MTA mta\\-1\n/);
    assert.match(text.getText(), /\| `max-msg-rate` \| `1000\/h` \| `<domain \*>` \[etc\/pmta\/config:38]/);
    assert.match(text.getText(), /`smtp-source-host` \| `192\.0\.2\.10 mta-1\.mail\.example\.com`/);

    await eventually(
      'the report as a preview',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputCustom && input.uri.toString() === report?.toString(),
    );
    await waitFor('.webview.ready');
    await picture('explain');
    if (await clickInView('table a[href$="#L38"]')) {
      await eventually(
        'the line that the link leads to',
        () => vscode.window.activeTextEditor,
        (editor) =>
          editor?.document.uri.toString() === document.uri.toString() && editor.selection.active.line === 37,
      );
    }

    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      report,
    );
    const line = links.find(({ target }) => target?.fragment === 'L38');
    assert.equal(line?.target?.with({ fragment: '' }).path, document.uri.path);
  });

  it('asks for the domain at the cursor and for the virtual MTA', async () => {
    const editor = await open('etc/pmta/config');
    await placeCursor(editor, after(editor.document, '<domain *'));
    const asked = vscode.commands.executeCommand<vscode.Uri | undefined>('powermta.explain');
    const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    let report: vscode.Uri | undefined;
    void asked.then((uri) => {
      report = uri;
    });
    await picture('explain-topic');
    await eventually(
      'the answer',
      async () => {
        await accept();
        return report;
      },
      (uri) => uri !== undefined,
    );
    assert.equal(report?.path, '/Effective settings: any domain.md');
  });
});
