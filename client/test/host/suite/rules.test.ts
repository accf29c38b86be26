import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { openWith } from '../generating';
import { picture, waitFor } from '../ui';

/** Waits for what is found in a document. */
const found = (document: vscode.TextDocument): Promise<vscode.Diagnostic[]> =>
  eventually(
    'findings',
    () => vscode.languages.getDiagnostics(document.uri),
    (diagnostics) => diagnostics.length > 0,
  );

/** The address that the code of a finding leads to. */
function pageOf({ code }: vscode.Diagnostic): vscode.Uri {
  assert.isObject(code);
  return (code as { target: vscode.Uri }).target;
}

async function actionsAt(
  document: vscode.TextDocument,
  line: number,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(line, 0, line, 0),
    kind,
    20,
  );
}

describe('Rules', () => {
  it('opens the page of a rule without a network', async () => {
    const { document } = await open('etc/pmta/unclosed.pmta');
    const [first] = await found(document);
    assert.isDefined(first);
    const page = pageOf(first as vscode.Diagnostic);
    assert.equal(page.toString(), 'powermta-rule:/unclosed-block.md');
    assert.match((await vscode.workspace.openTextDocument(page)).getText(), /^# unclosed-block\n/);

    await vscode.commands.executeCommand('vscode.open', page);
    await eventually(
      'the page as a preview',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputCustom && input.uri.toString() === page.toString(),
    );
    await waitFor('.webview.ready');
    await picture('rule-page');
  });

  it('hardens TLS and says what it changed', async () => {
    const editor = await open('etc/pmta/unclosed.pmta');
    await found(editor.document);
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, 'smtp-server-tls-allow-tlsv1 yes\n'));
    const summary = await vscode.commands.executeCommand('powermta.hardenTls');
    assert.deepEqual(summary, ['Switched TLS to versions 1.2 and 1.3 only in 1 line.']);
    assert.include(editor.document.getText(), 'smtp-server-tls-allow-tlsv1 no\n');
    await vscode.commands.executeCommand('notifications.showList');
    await waitFor('.notifications-center .notification-list-item');
    await picture('harden-tls');
  });

  it('hardens no file that changes meanwhile', async () => {
    const filler = '# a line\n'.repeat(20_000);
    const editor = await openWith(`${filler}smtp-server-tls-allow-tlsv1 yes\n`);
    await found(editor.document);
    const asked = vscode.commands.executeCommand('powermta.hardenTls');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# typed\n'));
    const summary = await asked;
    const value = summary === undefined ? 'yes' : 'no';
    assert.equal(editor.document.getText(), `# typed\n${filler}smtp-server-tls-allow-tlsv1 ${value}\n`);
  });

  it('fixes a whole file, and silences a rule with a reason to fill in', async () => {
    const { document } = await open('etc/pmta/unclosed.pmta');
    const [first] = await found(document);
    const line = first?.range.start.line ?? 0;
    const silence = (await actionsAt(document, line)).find(
      ({ title }) => title === 'Silence unclosed-block here',
    );
    assert.isDefined(silence?.edit);

    const before = document.getText();
    const [fix] = await actionsAt(document, 0, 'source.fixAll.powermta');
    assert.isDefined(fix?.edit);
    assert.isTrue(await vscode.workspace.applyEdit(fix?.edit as vscode.WorkspaceEdit));
    assert.equal(document.getText(), before.replace('100/h\n\n', '100/h\n</domain>\n\n'));
    await eventually(
      'no findings',
      () => vscode.languages.getDiagnostics(document.uri),
      (diagnostics) => diagnostics.length === 0,
    );
  });
});
