import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from './files';
import { inputShown, press, type, waitInView } from './ui';

/** The title of the preview. */
const previewTitle = 'Generate PowerMTA Configuration';

/** Good lines: two logins, and a pool of two. */
export const lines = [
  '203.0.113.4|default|news.example.com|mail1.example.com|user@example.com|hj7-kQm2-xW9p',
  '203.0.113.5|198.51.100.10|s1|news.example.com|mail2.example.com|delivery',
  '203.0.113.6|s1|news.example.com|mail3.example.com|pool',
  '203.0.113.7|s1|news.example.com|mail4.example.com|pool',
].join('\n');

/** An address that is none, a password that can't be written, and a line that fits two readings. */
export const badLines = [
  '256.1.1.1|s1|news.example.com|mail5.example.com|pool',
  '203.0.113.8|s1|news.example.com|mail6.example.com|bob|pass#word',
  '203.0.113.9 198.51.100.9 mail7.example.com',
].join('\n');

/** A file of the workspace with a text in place of its own. */
export async function openWith(text: string): Promise<vscode.TextEditor> {
  const editor = await open('etc/pmta/typing.pmta');
  const edit = new vscode.WorkspaceEdit();
  const { document } = editor;
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
  return editor;
}

/** Waits until the document holds a text, or what else is asked for. */
export function textBecomes(
  document: vscode.TextDocument,
  what: string,
  satisfies: (text: string) => boolean,
): Promise<string> {
  return eventually(what, () => document.getText(), satisfies);
}

/** The findings for pasted lines, as soon as there is one that begins in a line. */
export function reported(document: vscode.TextDocument, line: number): Promise<vscode.Diagnostic[]> {
  return eventually(
    'the finding',
    () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ code }) => nameOf(code) === 'pasted-ip-lines'),
    ([found]) => found?.range.start.line === line,
  );
}

function nameOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The actions at a range, with their edits. */
export async function actionsFor(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const resolved = 20;
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    resolved,
  );
}

/** The label of the tab that the user sees. */
export const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;

/** Waits until the preview is open; gives false where its page can't be looked into. */
export async function previewShown(rows: number): Promise<boolean> {
  await eventually('the preview', activeTab, (label) => label === previewTitle);
  return waitInView(`#rows tbody tr:nth-child(${rows})`);
}

/** Opens the preview for lines of a document by the action for them. */
export async function previewByAction(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const actions = await actionsFor(document, range);
  const command = actions.find((action) => action.command?.command === 'powermta.generate')?.command;
  assert.isDefined(command);
  await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
}

/** Waits until a document has the focus and the preview that wrote into it is gone. */
export async function backIn(document: vscode.TextDocument): Promise<void> {
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
  await eventually(
    'the editor, and no preview',
    () => ({ path: vscode.window.activeTextEditor?.document.uri.path, tabs: tabs() }),
    (now) => now.path === document.uri.path && !now.tabs.includes(previewTitle),
  );
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Takes the last change of a document back, as the user does in its editor. */
export async function undoIn(document: vscode.TextDocument): Promise<void> {
  await backIn(document);
  await vscode.commands.executeCommand('undo');
}

/**
 * Writes over what the field with the focus in a page holds. Control+A would not do: VS Code hands it to the page a moment later,
 * when the first letters are typed.
 */
export async function overwrite(text: string): Promise<void> {
  await press('End');
  await press('Shift+Home');
  await type(text);
}

/** Accepts a step of several in the quick input as it stands. */
export async function acceptStep(step: number, steps = 9): Promise<void> {
  await stepShown(step, steps);
  await press('Enter');
}

/** Waits until a step of several is asked and takes keys. */
export const stepShown = (step: number, steps = 9): Promise<boolean> => inputShown(`(${step}/${steps})`);
