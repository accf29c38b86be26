import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { click, picture, press, type, waitFor } from '../ui';

describe('Map', () => {
  before(async () => {
    await open('split/pmta/config');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('powermta.map.clearFilter');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;

  it('shows the groups of a configuration', async () => {
    await vscode.commands.executeCommand('powermta.map.focus');
    await waitFor('.pane-body .monaco-list-row[aria-label*="Virtual MTAs"]');
    await waitFor('.pane-body .monaco-list-row[aria-label*="Pools"]');
    await picture('map-tree');
  });

  it('reveals a virtual MTA in the editor', async () => {
    await open('split/pmta/config');
    await vscode.commands.executeCommand('powermta.map.focus');
    const group = '.pane-body .monaco-list-row[aria-label*="Virtual MTAs"]';
    if (!(await waitFor(group))) return;
    await click(group);
    await press('ArrowRight');
    const row = '.pane-body .monaco-list-row[aria-level="2"], .pane-body .monaco-list-row[aria-level="3"]';
    await waitFor(row);
    await click(row);
    await eventually(
      'the virtual MTA in its file',
      () => vscode.window.activeTextEditor?.document.uri.path ?? '',
      (path) => path.endsWith('virtual-mtas.conf'),
    );
    assert.equal(vscode.window.activeTextEditor?.selection.isEmpty, false);
    await picture('map-reveal');
  });

  it('filters', async () => {
    await vscode.commands.executeCommand('powermta.map.focus');
    const asked = vscode.commands.executeCommand('powermta.map.filter');
    if (!(await waitFor('.quick-input-widget input'))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await asked;
      return;
    }
    await type('no such name at all');
    await press('Enter');
    await asked;
    await waitFor('.welcome-view');
    await picture('map-filtered');
  });

  it('opens the overview', async () => {
    await open('split/pmta/config');
    const asked = vscode.commands.executeCommand('powermta.showOverview');
    if (await waitFor('.quick-input-list .monaco-list-row, .webview.ready')) {
      await press('Enter');
    } else {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await asked;
    await eventually('the overview', activeTab, (tab) => tab?.label.startsWith('Overview of') === true);
    await picture('overview');
  });

  it('opens the address sheet', async () => {
    await open('split/pmta/config');
    const asked = vscode.commands.executeCommand('powermta.showAddressSheet');
    if (await waitFor('.quick-input-list .monaco-list-row, .webview.ready')) {
      await press('Enter');
    } else {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await asked;
    await eventually('the address sheet', activeTab, (tab) => tab?.label.startsWith('Addresses of') === true);
    await picture('addresses');
  });
});
