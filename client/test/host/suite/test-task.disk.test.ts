import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fixture, open } from '../files';
import { picture } from '../ui';

/** Problems that the task has found in a document. */
const problems = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'pmta');

describe('Test Configuration', () => {
  const settings = () => vscode.workspace.getConfiguration('powermta');
  afterEach(async () => {
    await settings().update('test.command', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('shows what PowerMTA says in the local file, and takes it back', async () => {
    const { document } = await open('etc/pmta/unclosed.pmta');
    const command = (name: string) =>
      settings().update(
        'test.command',
        `node "\${workspaceFolder}/bin/${name}" test config`,
        vscode.ConfigurationTarget.Workspace,
      );
    await command('pmta.mjs');
    assert.equal(await vscode.commands.executeCommand('powermta.testConfiguration'), 1);
    const [first] = await eventually(
      'a problem of the task',
      () => problems(document.uri),
      (found) => found.length > 0,
    );
    assert.equal(first?.message, 'argument missing');
    assert.equal(first?.range.start.line, 1);
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await picture('test-configuration');

    await settings().update('test.command', 'node --version', vscode.ConfigurationTarget.Workspace);
    assert.equal(await vscode.commands.executeCommand('powermta.testConfiguration'), 0);
    await eventually(
      'no problem of the task',
      () => problems(document.uri),
      (found) => found.length === 0,
    );
  });

  it('is a task that tasks.json can name', async () => {
    await open('etc/pmta/config');
    const tasks = await vscode.tasks.fetchTasks({ type: 'powermta' });
    assert.deepEqual(
      tasks.map(({ name, source }) => [name, source]),
      [['Test Configuration', 'PowerMTA']],
    );
    assert.include(await vscode.commands.getCommands(true), 'powermta.testConfiguration');
    assert.isTrue((await vscode.workspace.fs.stat(fixture('bin/pmta.mjs'))).size > 0);
  });
});
