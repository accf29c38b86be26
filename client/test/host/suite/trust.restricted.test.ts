import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, extensionUnderTest, open } from '../files';
import { picture } from '../ui';

describe('In a workspace that is not trusted', () => {
  it('the language works', async () => {
    assert.isFalse(vscode.workspace.isTrusted);
    const { document } = await open('etc/pmta/config');
    await eventually('the extension', () => extensionUnderTest().isActive, Boolean);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'no-such-directive-here yes\ninclude /etc/passwd\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      'a finding',
      () => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
      (messages) => messages.some((message) => message.includes('no-such-directive-here')),
    );
    const place = after(document, 'max-msg-r');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    assert.isNotEmpty(hovers);
    const messages = vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    assert.notMatch(messages.join(), /root:|include-missing/);
    await picture('restricted-mode');
  });

  it('no command is run, no key is touched and nothing is compared', async () => {
    const { document } = await open('etc/pmta/config');
    await eventually('the extension', () => extensionUnderTest().isActive, Boolean);
    assert.isUndefined(await vscode.commands.executeCommand('powermta.testConfiguration'));
    const line = await eventually(
      'hovers of the server',
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          after(document, 'max-msg-r'),
        ),
      (hovers) => hovers.length > 0,
    );
    assert.isNotEmpty(line);
    assert.isUndefined(await vscode.commands.executeCommand('powermta.compare', { entry: document.uri }));
    assert.isUndefined(await vscode.commands.executeCommand('powermta.showDkimRecord'));
    await vscode.commands.executeCommand('notifications.showList');
    await picture('restricted-notifications');
  });

  it('language models are told of no configuration', async () => {
    await open('etc/pmta/config');
    await eventually('the extension', () => extensionUnderTest().isActive, Boolean);
    const invoke = (name: string, input: object) =>
      vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const refused = await invoke('powermta_effective_settings', { domain: 'example.com' });
    assert.match(JSON.stringify(refused.content), /"Error: The user does not trust this workspace/);
    const { content } = await invoke('powermta_explain_directive', { name: 'max-msg-rate' });
    assert.include(JSON.stringify(content), '# max-msg-rate');
  });
});
