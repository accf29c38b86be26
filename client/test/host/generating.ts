import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from './files';
import { fill, press, waitFor, waitInView } from './ui';

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
  await eventually('the preview', activeTab, (label) => label === 'Generate PowerMTA Configuration');
  return waitInView(`#rows tbody tr:nth-child(${rows})`);
}

/** Opens the preview for lines of a document by the action for them. */
export async function previewByAction(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
  const actions = await actionsFor(document, range);
  const command = actions.find((action) => action.command?.command === 'powermta.generate')?.command;
  assert.isDefined(command);
  await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
}

/** Writes into the quick input that is open, in place of what it holds, and accepts it. */
export async function answerInput(title: string, text: string): Promise<void> {
  const input = `.quick-input-widget:has-text("${title}") input.input`;
  await waitFor(input);
  await fill(input, text);
  await press('Enter');
}

/**
 * Names a file or a folder in the dialog that is open, once it has listed the folder that it begins with.
 * @param listed something that the dialog lists when it has found the place
 */
export async function answerDialog(title: string, path: string, listed: string): Promise<void> {
  const dialog = `.quick-input-widget:has-text("${title}")`;
  await waitFor(`${dialog} .monaco-list-row`);
  await fill(`${dialog} input.input`, path);
  await waitFor(`${dialog} .monaco-list-row:has-text("${listed}")`);
  // What is listed may be what was there before: the dialog reads what is typed a moment later.
  await new Promise((resolve) => setTimeout(resolve, READING));
  await press('Enter');
}

/** Milliseconds that a dialog takes to read what was typed. */
const READING = 500;
