import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './files';

/** What the suites use of the Git extension's API. */
interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
}
interface GitApi {
  readonly state: string;
  init(root: vscode.Uri): Promise<Repository | null>;
}

/** Makes a folder a Git repository with all its files committed. */
export async function commitAll(root: vscode.Uri): Promise<void> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  assert.isDefined(extension, 'VS Code has its Git extension');
  const api = (await extension?.activate())?.getAPI(1);
  await eventually(
    'Git',
    () => api?.state,
    (state) => state === 'initialized',
  );
  const repository = (await api?.init(root)) ?? null;
  assert.isNotNull(repository);
  await repository?.setConfig('user.name', 'Test');
  await repository?.setConfig('user.email', 'test@example.com');
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(root, '**/*'));
  await repository?.add(files.map(({ fsPath }) => fsPath));
  await repository?.commit('as it was');
}

/** Makes it a plain folder again. */
export async function forgetCommits(root: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, '.git'), { recursive: true });
}
