// What the suites ask the language server for, through VS Code.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually } from './files';

/** The codes of what VS Code shows for a file, hints included. */
export const codes = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

/** Where VS Code goes from a position. */
async function definitions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return found.map((each) =>
    'targetUri' in each
      ? new vscode.Location(each.targetUri, each.targetSelectionRange ?? each.targetRange)
      : each,
  );
}

/** The definition of the name right behind a text; waits until the configuration around the file is known. */
export async function definitionAfter(document: vscode.TextDocument, text: string): Promise<vscode.Location> {
  const [found] = await eventually(
    `a definition after "${text}"`,
    () => definitions(document, after(document, text)),
    (all) => all.length > 0,
  );
  assert.isDefined(found);
  return found as vscode.Location;
}

/** What VS Code would change to give the name right behind a text another one. Rejects when that is refused. */
export async function renameAfter(
  document: vscode.TextDocument,
  text: string,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    after(document, text),
    name,
  );
}

/** The places of an edit: how many in each file, by its name. */
export function placesOf(edit: vscode.WorkspaceEdit): Record<string, number> {
  return Object.fromEntries(
    edit
      .entries()
      .map(([uri, edits]): [string, number] => [uri.path.split('/').pop() ?? '', edits.length])
      .sort(),
  );
}

/**
 * The codes of all findings in a file as it is now. A mistake is written at its end and waited for, so that an empty answer
 * means that the server looked and found nothing; then it is taken out again. The file is saved, as VS Code in a browser does by
 * itself: what would be taken back later must not be the mistake.
 */
export async function findingsIn(uri: vscode.Uri): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  const end = document.lineAt(document.lineCount - 1).range.end;
  const mistake = new vscode.WorkspaceEdit();
  mistake.insert(uri, end, '\nzz-never-known yes');
  assert.isTrue(await vscode.workspace.applyEdit(mistake));
  const found = await eventually(
    `findings in ${uri.path}`,
    () => codes(uri),
    (all) => all.includes('unknown-directive'),
  );
  const remedy = new vscode.WorkspaceEdit();
  remedy.delete(uri, new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end));
  assert.isTrue(await vscode.workspace.applyEdit(remedy));
  assert.isTrue(await document.save());
  // The next one to ask must not take what is shown of this mistake for its own.
  await eventually(
    `the mistake in ${uri.path} to be forgotten`,
    () => codes(uri),
    (all) => !all.includes('unknown-directive'),
  );
  return found.filter((code) => code !== 'unknown-directive').sort();
}
