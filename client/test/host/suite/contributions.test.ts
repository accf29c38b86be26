import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, extensionUnderTest, open } from '../files';
import { click, picture, press, waitFor } from '../ui';

/** Commands that other parts of the extension run, with arguments. */
const internal = ['powermta.showLocations'];

describe('Contributions', () => {
  const contributed = (): string[] =>
    extensionUnderTest().packageJSON.contributes.commands.map(({ command }: vscode.Command) => command);

  it('register every command that package.json has, and no other', async () => {
    await open('etc/pmta/config');
    await extensionUnderTest().activate();
    // VS Code makes commands of its own for every view: `powermta.map.focus`.
    const views = ['focus', 'open', 'removeView', 'resetViewLocation', 'toggleVisibility'];
    const made = views.map((name) => `powermta.map.${name}`);
    const registered = async () =>
      (await vscode.commands.getCommands(true))
        .filter((command) => command.startsWith('powermta.'))
        .filter((command) => !made.includes(command) && !internal.includes(command))
        .sort();
    const expected = contributed().sort().join('\n');
    const found = await eventually('the commands', registered, (all) => all.join('\n') === expected).catch(
      registered,
    );
    assert.equal(found.join('\n'), expected);
  });
});

describe('Status', () => {
  const settings = () => vscode.workspace.getConfiguration('powermta');
  const reset = async () => {
    await settings().update('version', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('entry', undefined, vscode.ConfigurationTarget.Workspace);
  };
  afterEach(reset);

  it('tells of problems, the main file, the version and the server', async () => {
    await open('split/pmta/conf.d/pools.conf');
    if (!(await click('#status\\.languageStatus'))) return;
    for (const text of ['No problems', 'split/pmta/config', 'PowerMTA 5.0', 'The server runs']) {
      await waitFor(`.hover-language-status :text("${text}")`);
    }
    await picture('language-status');
    await press('Escape');
  });

  it('lets the version be chosen', async () => {
    await open('etc/pmta/config');
    const asked = vscode.commands.executeCommand('powermta.chooseVersion');
    if (!(await waitFor('.quick-input-widget .monaco-list-row'))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return;
    }
    await click('.quick-input-widget .monaco-list-row[aria-label*="4.5"]');
    await asked;
    assert.equal(settings().get('version'), '4.5');
  });

  it('takes a file as the main one', async () => {
    const { document } = await open('etc/pmta/typing.pmta');
    await vscode.commands.executeCommand('powermta.chooseEntry', document.uri);
    assert.equal(settings().get('entry'), 'etc/pmta/typing.pmta');
  });
});
