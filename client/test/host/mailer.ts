// The configuration of `mailer`: a server in many files, laid out as in /etc/pmta.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { fixture, open } from './files';
import { definitionAfter } from './language';

const root = 'mailer/etc/pmta';

/** The address of one of its files, `path` relative to `/etc/pmta`. */
export const mailerFile = (path: string): vscode.Uri => fixture(`${root}/${path}`);

/** Opens one of its files. */
export const openMailer = (path: string): Promise<vscode.TextEditor> => open(`${root}/${path}`);

/** The addresses of all its configuration files. */
export async function mailerFiles(): Promise<vscode.Uri[]> {
  const parts = (await filesBelow(fixture(root))).filter(({ path }) => path.endsWith('.conf'));
  return [mailerFile('config'), ...parts].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All files in a folder, however deep; not every file system can be searched. */
async function filesBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = entries.map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    return type === vscode.FileType.Directory ? filesBelow(uri) : [uri];
  });
  return (await Promise.all(found)).flat();
}

/** Waits until its files are known as one configuration. */
export async function mailerIsKnown(): Promise<void> {
  const { document } = await openMailer('conf.d/pools.conf');
  await definitionAfter(document, 'virtual-mta news-1');
}

/** Changes a text in one of its files as long as something runs, on disk too. */
export async function whileChanged(
  path: string,
  [from, to]: readonly [from: string, to: string],
  run: () => Promise<void>,
): Promise<void> {
  await replace(path, from, to);
  try {
    await run();
  } finally {
    await replace(path, to, from);
  }
}

async function replace(path: string, from: string, to: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(mailerFile(path));
  const start = document.getText().indexOf(from);
  assert.isAtLeast(start, 0, `${path} holds "${from}"`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
  assert.isTrue(await document.save());
}
