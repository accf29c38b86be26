import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, extensionUnderTest, open } from '../files';
import { measureInView, picture, waitFor, waitInView } from '../ui';

describe('A window in German', () => {
  before(() => assert.equal(vscode.env.language, 'de', 'run with --language de'));

  it('has the commands and settings of package.json in German', () => {
    const { contributes, capabilities } = extensionUnderTest().packageJSON;
    const { title } = contributes.commands.find(
      ({ command }: { command: string }) => command === 'powermta.testConfiguration',
    );
    // VS Code keeps the English title too, to be searched for.
    assert.deepEqual(title, { value: 'Konfiguration testen', original: 'Test Configuration' });
    assert.match(capabilities.untrustedWorkspaces.description, /^Hervorhebung, /);
    assert.notMatch(JSON.stringify({ contributes, capabilities }), /"%[^"]+%"/);
  });

  it('lists the commands in German', async () => {
    await open('etc/pmta/config');
    void vscode.commands.executeCommand('workbench.action.quickOpen', '>PowerMTA: ');
    await waitFor('.quick-input-list .monaco-list-row:has-text("Konfiguration testen")');
    await picture('german-commands');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('asks and reports in German', async () => {
    await open('etc/pmta/config');
    void vscode.commands.executeCommand('powermta.reportIssue');
    await eventually(
      'a report in German',
      () => vscode.workspace.textDocuments.find(({ languageId }) => languageId === 'markdown')?.getText(),
      (text) => text?.includes('**Was wurde getan?**') === true && text.includes('Arbeitsbereich'),
    );
    await vscode.commands.executeCommand('notifications.showList');
    await waitFor('.notification-list-item:has-text("Das verrät eine Meldung")');
    await picture('german-report');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('fills the address sheet in German', async () => {
    await open('etc/pmta/config');
    await vscode.commands.executeCommand('powermta.showAddressSheet');
    await waitInView('#rows [role="row"]');
    const titles = await measureInView('[role="columnheader"], button');
    assert.include(titles?.map(({ text }) => text) ?? [], 'Virtueller MTA');
    assert.include(titles?.map(({ text }) => text) ?? [], 'Als CSV speichern');
    await picture('german-sheet');
  });

  it('fills the overview in German', async () => {
    await open('etc/pmta/config');
    await vscode.commands.executeCommand('powermta.showOverview');
    await waitInView('#picture svg');
    await picture('german-overview');
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.isTrue(
      labels.some((label) => label.startsWith('Übersicht von ')),
      labels.join(', '),
    );
  });

  it('shows the map in German', async () => {
    await open('etc/pmta/config');
    await vscode.commands.executeCommand('powermta.map.focus');
    await waitFor('.composite.title:has-text("Karte")');
    await picture('german-map');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
  });
});
