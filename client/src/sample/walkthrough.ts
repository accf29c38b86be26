import * as vscode from 'vscode';
import { GENERATE_COMMAND } from '../generate/command';
import { openOwnCopy, restoreOwnCopy } from './copy';
import { landmarks, type SampleFile } from './names';

/**
 * The buttons of the walkthrough: each does its step on VS Code's own copy of the sample. What an earlier try took out of the
 * file is put back first.
 * @param connect starts the server, if need be
 */
export function walkthroughCommands(
  context: vscode.ExtensionContext,
  connect: () => Promise<unknown>,
): vscode.Disposable {
  const register = (name: string, run: () => Promise<unknown>) =>
    vscode.commands.registerCommand(`powermta.walkthrough.${name}`, async () => {
      await connect();
      return run();
    });
  return vscode.Disposable.from(
    register('complete', () => complete(context)),
    register('hover', () => hover(context)),
    register('generate', () => generate(context)),
    register('hardenTls', () => hardenTls(context)),
    register('map', () => showMap(context)),
  );
}

/** Begins a line in a `<domain>` block and opens the completions. */
async function complete(context: vscode.ExtensionContext): Promise<void> {
  const { editor, line } = await sampleAt(context, 'config', landmarks.limits);
  const below = editor.document.lineAt(line + 1);
  if (!below.isEmptyOrWhitespace) {
    await editor.edit((edit) => edit.insert(below.range.start, '    \n'));
  }
  await putCursor(editor, editor.document.lineAt(line + 1).range.end);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Opens the hover of a listener's port. */
async function hover(context: vscode.ExtensionContext): Promise<void> {
  const { editor, line } = await sampleAt(context, 'config', landmarks.port);
  const { text } = editor.document.lineAt(line);
  await putCursor(editor, new vscode.Position(line, text.lastIndexOf(':') + 2));
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Shows what the pasted lines become. */
async function generate(context: vscode.ExtensionContext): Promise<void> {
  const { editor, line: first } = await sampleAt(context, 'vmtas.conf', landmarks.firstPasted);
  const { line: last } = await sampleAt(context, 'vmtas.conf', landmarks.lastPasted);
  await putCursor(editor, new vscode.Position(first, 0));
  await vscode.commands.executeCommand(GENERATE_COMMAND, {
    uri: editor.document.uri.toString(),
    first,
    last,
  });
}

async function hardenTls(context: vscode.ExtensionContext): Promise<void> {
  const { editor, line } = await sampleAt(context, 'config', landmarks.weakTls);
  await putCursor(editor, new vscode.Position(line, 0));
  await vscode.commands.executeCommand('powermta.hardenTls');
}

async function showMap(context: vscode.ExtensionContext): Promise<void> {
  await openOwnCopy(context, 'config');
  await vscode.commands.executeCommand('powermta.showOverview');
}

/** Opens a file of the sample and finds the line that holds a text. */
async function sampleAt(
  context: vscode.ExtensionContext,
  file: SampleFile,
  text: string,
): Promise<{ readonly editor: vscode.TextEditor; readonly line: number }> {
  const editor = await openOwnCopy(context, file);
  if (!editor.document.getText().includes(text)) await restoreOwnCopy(context, file);
  const { line } = editor.document.positionAt(editor.document.getText().indexOf(text));
  return { editor, line };
}

async function putCursor(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}
