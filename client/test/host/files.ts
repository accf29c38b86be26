import * as vscode from 'vscode';
import { askRunner } from './runner';
import { settings } from './settings';

/** The extension under test. Throws when it is not installed, which fails every test with a clear message. */
export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension(settings.extensionId);
  if (!extension) throw new Error(`The extension ${settings.extensionId} is not installed in this VS Code.`);
  return extension;
}

/** The address of a file of the fixture workspace, `path` relative to its root. */
export function fixture(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need the fixture workspace opened as a folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the fixture workspace in an editor of its own. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(fixture(path), { preview: false });
}

/** Puts the text cursor at `position`, in the middle of the window and with the focus, and waits until it is there. */
export async function placeCursor(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  // The two above are sent and not answered; a command is answered, and after them.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** The position right after the first `text` in the document. Throws when the document doesn't hold it. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.uri.path} does not hold "${text}".`);
  return document.positionAt(offset + text.length);
}

/**
 * Asks again and again until the answer satisfies, for what VS Code and the server bring about in their own time.
 * @param ask Gives the answer of the moment.
 * @param satisfies Whether it is the one waited for.
 * @param what Names it in the error that is thrown after `timeoutInMs` milliseconds.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  satisfies: (answer: T) => boolean,
  timeoutInMs = 60_000,
): Promise<T> {
  const end = Date.now() + timeoutInMs;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Waited in vain for ${what}; the last answer was ${inWords(answer).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function inWords(answer: unknown): string {
  try {
    return JSON.stringify(answer) ?? 'undefined';
  } catch {
    // Editors and the like lead back to themselves.
    return String(answer);
  }
}

/**
 * Opens a text of its own in an editor. VS Code gives it the name of one that was closed, and with it what it had kept of that,
 * unless it has come to forget it.
 */
export async function openText(content: string): Promise<vscode.TextEditor> {
  const editor = await eventually(
    'a text of its own',
    async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'powermta', content });
      const shown = await vscode.window.showTextDocument(document, { preview: false });
      if (document.getText() === content) return shown;
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return undefined;
    },
    (found) => found !== undefined,
  );
  return editor as vscode.TextEditor;
}

/** The permissions of a file as `ls` counts them, as `600`; undefined where the tests' files are on no disk. */
export async function permissionsOf(file: vscode.Uri): Promise<string | undefined> {
  if (file.scheme !== 'file') return undefined;
  return (await askRunner<{ mode: string }>('permissions', { path: file.fsPath })).mode;
}

/** Whether there is such a file. */
export async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

/** What a file holds. */
export async function textIn(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
