import * as vscode from 'vscode';
import { exists } from '../exists';
import { type SampleFile, sampleFiles, sampleFolder } from './names';

/** The copy that VS Code keeps for looking and trying, wherever it keeps data of extensions. */
export function ownCopy({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, sampleFolder);
}

/**
 * Copies the sample into a folder; files that are there already stay as they are.
 * @param folder where its main file goes
 * @throws the error of the file system when a file can't be written
 */
export async function copySample(context: vscode.ExtensionContext, folder: vscode.Uri): Promise<void> {
  for (const name of sampleFiles) {
    const target = vscode.Uri.joinPath(folder, name);
    if (!(await exists(target))) {
      await vscode.workspace.fs.writeFile(target, await original(context, name));
    }
  }
}

/** Opens a file of VS Code's own copy, which is made first where it isn't there. */
export async function openOwnCopy(
  context: vscode.ExtensionContext,
  name: SampleFile,
): Promise<vscode.TextEditor> {
  const folder = ownCopy(context);
  await copySample(context, folder);
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name), {
    preview: false,
    viewColumn: vscode.ViewColumn.One,
  });
}

/** Gives a file of VS Code's own copy its first text again; open in an editor, one undo takes it back. */
export async function restoreOwnCopy(context: vscode.ExtensionContext, name: SampleFile): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(ownCopy(context), name));
  const text = new TextDecoder().decode(await original(context, name));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

function original({ extensionUri }: vscode.ExtensionContext, name: SampleFile): Thenable<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, sampleFolder, name));
}
