import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { answerInput, click, picture, waitFor } from '../ui';

describe('Map', () => {
  beforeEach(async () => {
    await open('split/pmta/config');
    await vscode.commands.executeCommand('workbench.view.extension.powermta');
  });

  afterEach(() => vscode.commands.executeCommand('powermta.map.clearFilter'));
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  const row = (label: string) => `.pane-body .monaco-list-row[aria-label*="${label}"]`;
  const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;

  it('shows the groups of a configuration', async () => {
    await waitFor(row('Virtual MTAs'));
    await waitFor(row('Pools'));
    await picture('map-tree');
  });

  /** Filters the map, where there is a window to type in. */
  async function filterBy(text: string): Promise<boolean> {
    const asked = vscode.commands.executeCommand('powermta.map.filter');
    const answered = await answerInput('Filter the Map', text);
    if (!answered) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    return answered;
  }

  it('filters, and shows everything again', async () => {
    if (!(await filterBy('mta2'))) return;
    await waitFor(row('mta2'));
    await picture('map-filtered');
    await vscode.commands.executeCommand('powermta.map.clearFilter');
    await waitFor(row('Files'));
  });

  it('reveals a virtual MTA in the editor', async () => {
    if (!(await filterBy('mta1'))) return;
    await waitFor(row('mta1'));
    await click(row('mta1'));
    await eventually(
      'the virtual MTA in its file',
      () => {
        const editor = vscode.window.activeTextEditor;
        return `${editor?.document.uri.path}: ${editor?.document.getText(editor.selection)}`;
      },
      (shown) => shown.endsWith('/virtual-mtas.conf: mta1'),
    );
    await picture('map-reveal');
  });

  it('opens the overview of the configuration that the editor shows, once', async () => {
    await vscode.commands.executeCommand('powermta.showOverview');
    await eventually('the overview', activeTab, (tab) => tab?.label === 'Overview of split/pmta/config');
    await waitFor('iframe.webview.ready');
    await open('split/pmta/config');
    await vscode.commands.executeCommand('powermta.showOverview');
    await eventually('the overview again', activeTab, (tab) => tab?.label.startsWith('Overview') === true);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ label }) => label.startsWith('Overview')).length, 1);
    await picture('overview');
  });

  it('opens the address sheet', async () => {
    await vscode.commands.executeCommand('powermta.showAddressSheet');
    await eventually(
      'the address sheet',
      activeTab,
      (tab) => tab?.label === 'Addresses of split/pmta/config',
    );
    await waitFor('iframe.webview.ready');
    await picture('addresses');
  });
});
