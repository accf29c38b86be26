import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, exists } from './files';

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

/** As long as something runs, a folder is a Git repository with all its files committed as they were. */
export async function withCommit(root: vscode.Uri, run: () => Promise<void>): Promise<void> {
  const api = await gitApi();
  try {
    await commitAll(api, root);
    await run();
  } finally {
    await forgetCommits(root);
  }
}

async function gitApi(): Promise<GitApi> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  const api = (await extension?.activate())?.getAPI(1);
  if (api === undefined) throw new Error('VS Code has no Git extension.');
  await eventually(
    'Git',
    () => api.state,
    (state) => state === 'initialized',
  );
  return api;
}

async function commitAll(api: GitApi, root: vscode.Uri): Promise<void> {
  const repository = await api.init(root);
  assert.isNotNull(repository);
  await repository?.setConfig('user.name', 'Test');
  await repository?.setConfig('user.email', 'test@example.com');
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(root, '**/*'));
  await repository?.add(files.map(({ fsPath }) => fsPath));
  await repository?.commit('as it was');
}

/** Makes it a plain folder again; Git may still be writing into what is deleted. */
async function forgetCommits(root: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(root, '.git');
  await eventually(
    'no repository',
    async () => {
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
      return exists(folder);
    },
    (isThere) => !isThere,
  );
}
