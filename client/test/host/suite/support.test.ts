import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { answers, showNotifications } from '../server';
import { picture, waitFor } from '../ui';

describe('Support', () => {
  it('shows the log', async () => {
    await open('etc/pmta/config');
    await vscode.commands.executeCommand('powermta.showLog');
    await waitFor('.output-view .view-lines');
    await picture('server-log');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('makes a report that tells no path and no secret', async () => {
    const settings = vscode.workspace.getConfiguration('powermta');
    await settings.update('pathMap', { '/etc/hunter2': 'hunter2' }, vscode.ConfigurationTarget.Workspace);
    await settings.update('version', '4.5', vscode.ConfigurationTarget.Workspace);
    try {
      await open('etc/pmta/config');
      void vscode.commands.executeCommand('powermta.reportIssue');
      const report = await eventually(
        'the report',
        () => vscode.window.activeTextEditor?.document,
        (document) => document?.isUntitled === true && document.languageId === 'markdown',
      );
      const text = report?.getText() ?? '';
      assert.match(text, /Extension: \d+\.\d+/);
      assert.include(text, vscode.version);
      assert.match(text, /Server: running, \d/);
      assert.include(text, '`powermta.version` (workspace): `4.5`');
      assert.include(text, '`powermta.pathMap` (workspace): `(1 entry)`');
      assert.notInclude(text, 'hunter2');
      assert.notInclude(text, vscode.workspace.workspaceFolders?.[0]?.uri.path ?? '?');
      await showNotifications();
      await picture('report-issue');
    } finally {
      await settings.update('pathMap', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('version', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('traces messages without the texts in them', async () => {
    const settings = vscode.workspace.getConfiguration('powermta');
    await settings.update('trace.server', 'verbose', vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open('etc/pmta/config');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '# hunter2\n');
      await vscode.workspace.applyEdit(edit);
      await answers(document);
      const show = (await vscode.commands.getCommands(true)).find((command) =>
        /^workbench\.action\.output\.show\..*PowerMTA Trace/.test(command),
      );
      assert.isDefined(show, 'the channel is there');
      await vscode.commands.executeCommand(show ?? '');
      const traced = await eventually(
        'the trace',
        () =>
          vscode.workspace.textDocuments
            .filter(({ uri }) => uri.scheme === 'output')
            .map((output) => output.getText())
            .join('\n'),
        (text) => text.includes('textDocument/didChange'),
      );
      assert.notInclude(traced, 'hunter2');
    } finally {
      await settings.update('trace.server', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
