import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fixture, open } from '../files';
import { withCommit } from '../git';
import { clickInView, picture, waitFor } from '../ui';

describe('Comparing with a Git revision', () => {
  it('shows what changes for whom since a revision, included files too', () =>
    withCommit(fixture('split'), async () => {
      const editor = await open('split/pmta/config');
      const pools = await open('split/pmta/conf.d/pools.conf');
      await pools.edit((edit) =>
        edit.insert(new vscode.Position(0, 0), '<domain example.com>\nmax-smtp-out 3\n</domain>\n'),
      );
      await vscode.window.showTextDocument(editor.document, { preview: false });
      const report = await eventually(
        'the comparison',
        () =>
          vscode.commands.executeCommand<vscode.Uri | undefined>('powermta.compare', { revision: 'HEAD' }),
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
    }));
});
