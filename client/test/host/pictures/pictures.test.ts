// The pictures of the walkthrough and the README, taken by `npm run screenshots` of the extension's own sample.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, open, placeCursor } from '../files';
import { click, clickInView, hoverCursor, picture, press, type, waitFor, waitInView } from '../ui';

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** Waits until the rules have had their say about a document. */
const checked = ({ document }: vscode.TextEditor, count: number) =>
  eventually(
    'the findings',
    () => vscode.languages.getDiagnostics(document.uri).length,
    (found) => found === count,
  );

/** Hovers over what ends with `text`, a character before its end. */
async function hoverAt(editor: vscode.TextEditor, text: string): Promise<void> {
  await placeCursor(editor, after(editor.document, text).translate(0, -1));
  await hoverCursor();
  await waitFor('.monaco-hover .hover-contents');
}

/** Puts blocks in the place of the pasted lines, as the quick fix does. */
async function generated(): Promise<void> {
  const editor = await open('pmta/vmtas.conf');
  await checked(editor, 1);
  const [finding] = vscode.languages.getDiagnostics(editor.document.uri);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    finding?.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  const edit = actions.find(({ title }) => title === 'Generate PowerMTA blocks from these lines')?.edit;
  assert.isTrue(edit !== undefined && (await vscode.workspace.applyEdit(edit)));
}

describe('Pictures', () => {
  beforeEach(() => run('workbench.action.closeSidebar'));

  it('open', async () => {
    const editor = await open('pmta/config');
    await checked(editor, 5);
    await placeCursor(editor, after(editor.document, 'tls-allow-tlsv1 yes'));
    await run('workbench.actions.view.problems');
    await waitFor('.markers-panel .monaco-list-row');
    await picture('open');
  });

  it('complete', async () => {
    const editor = await open('pmta/config');
    const line = after(editor.document, '<domain gmail.com>').line + 1;
    await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), '    \n'));
    await placeCursor(editor, new vscode.Position(line, 4));
    await type('max-');
    await waitFor('.suggest-widget .monaco-list-row');
    await run('toggleSuggestionDetails');
    await waitFor('.suggest-details .body');
    await picture('complete');
    await press('Escape');
  });

  it('hover-port', async () => {
    await hoverAt(await open('pmta/config'), '203.0.113.5:465');
    await picture('hover-port', 540);
  });

  it('hover-dkim', async () => {
    await hoverAt(await open('pmta/vmtas.conf'), 'r1.example.com.pem');
    await picture('hover-dkim', 350);
  });

  it('hover-ciphers', async () => {
    await hoverAt(await open('pmta/config'), 'HIGH:3DES');
    await picture('hover-ciphers', 460);
  });

  it('fix', async () => {
    const editor = await open('pmta/users.conf');
    await checked(editor, 1);
    await run('workbench.actions.view.problems');
    await waitFor('.markers-panel .monaco-list-row');
    await placeCursor(editor, after(editor.document, 'always-allow'));
    await run('editor.action.quickFix');
    await waitFor('.action-widget .monaco-list-row');
    await picture('fix', 490);
    await press('Escape');
  });

  it('generate', async () => {
    const { document } = await open('pmta/vmtas.conf');
    const first = after(document, '192.0.2.11|').line;
    await run('powermta.generate', { uri: document.uri.toString(), first, last: first + 2 });
    await waitInView('table');
    await picture('generate', 300);
    await clickInView('#tab-dns');
    await picture('generate-dns', 430);
  });

  it('harden', async () => {
    const editor = await open('pmta/config');
    await checked(editor, 5);
    await run('powermta.hardenTls');
    assert.include(editor.document.getText(), 'tls-dh-key-length 2048');
    await run('notifications.clearAll');
    await run('workbench.files.action.compareWithSaved');
    await waitFor('.monaco-diff-editor .insert-sign');
    await picture('harden', 540);
  });

  it('map', async () => {
    const row = (label: string) => `.pane-body .monaco-list-row[aria-label*="${label}"]`;
    await generated();
    await run('powermta.map.focus');
    // From below, so that what opens moves nothing that is clicked next.
    for (const [group, first] of [
      ['Domains and Queues', 'gmail.com'],
      ['Users', 'shop'],
      ['Listeners', '203.0.113.5:25'],
      ['Pools', 'newsletter'],
      ['Virtual MTAs', 'newsletter-1'],
    ] as const) {
      await click(row(group));
      await waitFor(row(first));
    }
    await click(row('newsletter-2'));
    // The editor, which has the focus, gives the view the width that its rows need.
    for (let step = 0; step < 2; step++) await run('workbench.action.decreaseViewWidth');
    await picture('map');
    for (let step = 0; step < 2; step++) await run('workbench.action.increaseViewWidth');
    await run('workbench.view.explorer');
  });

  it('overview', async () => {
    await generated();
    await open('pmta/config');
    // What lies below the picture's edge makes the page as low as the drawing.
    await run('workbench.actions.view.problems');
    await run('powermta.showOverview');
    await waitInView('svg');
    await clickInView('#fit');
    await picture('overview', 350);
    await run('workbench.action.closePanel');
  });

  it('explain', async () => {
    const { document } = await open('pmta/config');
    const question = { domain: 'gmail.com', virtualMta: 'receipts' };
    const shown = await run('powermta.explain', document.uri.toString(), question);
    assert.isOk(shown);
    await waitInView('h1');
    await picture('explain');
  });
});
