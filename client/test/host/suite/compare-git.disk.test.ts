import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fixture, open } from '../files';
import { clickInView, picture, waitFor } from '../ui';

/** What the test uses of the Git extension's API to make a repository. */
interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
}
interface GitApi {
  readonly state: string;
  init(root: vscode.Uri): Promise<Repository | null>;
}

describe('Comparing with a Git revision', () => {
  const root = () => fixture('split');
  let repository: Repository | null;

  before(async () => {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    assert.isDefined(extension, 'VS Code has its Git extension');
    const api = (await extension?.activate())?.getAPI(1);
    await eventually(
      'Git',
      () => api?.state,
      (state) => state === 'initialized',
    );
    repository = (await api?.init(root())) ?? null;
    await repository?.setConfig('user.name', 'Test');
    await repository?.setConfig('user.email', 'test@example.com');
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(root(), '**/*'));
    await repository?.add(files.map(({ fsPath }) => fsPath));
    await repository?.commit('as it was');
  });
  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), '.git'), { recursive: true });
  });

  it('shows what changes for whom since a revision, included files too', async () => {
    assert.isNotNull(repository);
    const editor = await open('split/pmta/config');
    const pools = await open('split/pmta/conf.d/pools.conf');
    await pools.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), '<domain example.com>\nmax-smtp-out 3\n</domain>\n'),
    );
    await vscode.window.showTextDocument(editor.document, { preview: false });
    const report = await eventually(
      'the comparison',
      () => vscode.commands.executeCommand<vscode.Uri | undefined>('powermta.compare', { revision: 'HEAD' }),
      (uri) => uri !== undefined,
    );
    const text = (await vscode.workspace.openTextDocument(report as vscode.Uri)).getText();
    assert.match(
      text,
      /^# What changes from HEAD to the files now\n\n## Domains and queues\n\n\*\*`example\.com`\*\*/,
    );
    assert.match(
      text,
      /\| `max-smtp-out` \| `\S+(?: \(default\))?`.* \| `3` \[split\/pmta\/conf\\\.d\/pools\\\.conf:2]/,
    );
    assert.notInclude(text, '## Virtual MTAs');
    await waitFor('.webview.ready');
    await clickInView('h1');
    await picture('compare');
  });
});
