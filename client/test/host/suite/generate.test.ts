import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fixture, open, placeCursor } from '../files';
import { clickInView, fillInView, paste, picture, press, type, waitFor, waitInView } from '../ui';

const lines = [
  '203.0.113.4|default|news.example.com|mail1.example.com|user@example.com|hj7-kQm2-xW9p',
  '203.0.113.5|198.51.100.10|s1|news.example.com|mail2.example.com|delivery',
  '203.0.113.6|s1|news.example.com|mail3.example.com|pool',
  '203.0.113.7|s1|news.example.com|mail4.example.com|pool',
].join('\n');

const badLines = [
  '256.1.1.1|s1|news.example.com|mail5.example.com|pool',
  '203.0.113.8|s1|news.example.com|mail6.example.com|bob|pass#word',
  '203.0.113.9 198.51.100.9 mail7.example.com',
].join('\n');

/** A file of the workspace with a text in place of its own. */
async function openWith(text: string): Promise<vscode.TextEditor> {
  const editor = await open('etc/pmta/typing.pmta');
  const edit = new vscode.WorkspaceEdit();
  const { document } = editor;
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
  return editor;
}

const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;

const reported = (document: vscode.TextDocument) =>
  eventually(
    'the finding',
    () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ code }) => nameOf(code) === 'pasted-ip-lines'),
    (found) => found.length > 0,
  );

function nameOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

async function actionsFor(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const resolved = 20;
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    resolved,
  );
}

/** Whether paste should give blocks at once, as a user may set it. */
const preferBlocks = (are: boolean) =>
  vscode.workspace
    .getConfiguration('editor.pasteAs')
    .update('preferences', are ? [kind] : undefined, vscode.ConfigurationTarget.Global);

const kind = 'text.powermta.blocks';

describe('Generate', () => {
  after(() => preferBlocks(false));

  it('offers a quick fix for pasted lines, which one undo takes back', async () => {
    const text = `# mine\n${lines}\n`;
    const { document } = await openWith(text);
    const [finding] = await reported(document);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual([finding?.range.start.line, finding?.range.end.line], [1, 4]);
    await picture('generate-finding');
    const actions = await actionsFor(document, new vscode.Range(2, 0, 2, 0));
    const fix = actions.find(({ title }) => title === 'Generate PowerMTA blocks from these lines');
    assert.isTrue(fix?.isPreferred);
    assert.isTrue(fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /^# mine\n<smtp-listener 203\.0\.113\.4:587>\n/);
    assert.include(document.getText(), '<virtual-mta-pool pool>\n    virtual-mta pool-1\n');
    await picture('generate-fixed');
    await vscode.commands.executeCommand('undo');
    await eventually(
      'the lines again',
      () => document.getText(),
      (now) => now === text,
    );
  });

  it('pastes lines as blocks when asked to, and as they are otherwise', async () => {
    const { document } = await openWith('# mine\n\n');
    await vscode.env.clipboard.writeText(lines);
    const end = new vscode.Position(2, 0);
    const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
    if (!(await paste(lines))) await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await eventually(
      'the lines',
      () => document.getText(),
      (now) => now.includes('|pool'),
    );
    assert.equal(document.getText(), `# mine\n\n${lines}`);
    await waitFor('.post-edit-widget');
    await picture('generate-paste-offer');
    await vscode.commands.executeCommand('undo');
    await eventually(
      'no lines',
      () => document.getText(),
      (now) => now === '# mine\n\n',
    );
    editor.selection = new vscode.Selection(end, end);
    await preferBlocks(true);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    if (!(await paste(lines))) {
      await vscode.commands.executeCommand('editor.action.pasteAs', { kind });
    }
    await eventually(
      'the blocks',
      () => document.getText(),
      (now) => now.includes('<virtual-mta-pool pool>'),
    );
    assert.notInclude(document.getText(), '|pool');
    await picture('generate-pasted');
    await vscode.commands.executeCommand('undo');
    await eventually(
      'no blocks',
      () => document.getText(),
      (now) => now === '# mine\n\n',
    );
  });

  it('leads from an action to a preview, and from it into the file with one undo', async () => {
    const text = `log-rotate 3\n${lines}\n${badLines}\n`;
    const { document } = await openWith(text);
    await reported(document);
    const actions = await actionsFor(document, new vscode.Range(1, 0, 7, 5));
    const preview = actions.find(({ command }) => command?.command === 'powermta.generate')?.command;
    assert.isDefined(preview);
    await vscode.commands.executeCommand(preview?.command ?? '', ...(preview?.arguments ?? []));
    await eventually('the preview', activeTab, (tab) => tab?.label === 'Generate PowerMTA Configuration');
    if (!(await waitInView('#rows tbody tr:nth-child(4)'))) return;
    await picture('generate-preview');
    for (const tab of ['configuration', 'dns', 'commands']) {
      await clickInView(`#tab-${tab}`);
      await picture(`generate-preview-${tab}`);
    }
    await clickInView('#tab-identities');
    await clickInView('#problems li button:has-text("Two senders")');
    await waitInView('#rows tbody tr:nth-child(6)');
    await picture('generate-preview-answered');
    await fillInView('[id="1.0-name"]', 'renamed');
    await fillInView('[id="1.0-host"]', 'nonsense');
    await waitInView('[id="1.0-host"][aria-invalid="true"]');
    await picture('generate-preview-edited');
    await fillInView('[id="1.0-host"]', 'mail8.example.com');
    await waitInView('[id="1.0-host"]:not([aria-invalid])');
    await clickInView('#insert');
    await eventually(
      'the blocks',
      () => document.getText(),
      (now) => now.includes('<virtual-mta-pool pool>'),
    );
    assert.include(
      document.getText(),
      '<virtual-mta renamed>\n    smtp-source-host 198.51.100.10 mail8.example.com\n',
    );
    assert.match(
      document.getText(),
      /^log-rotate 3\n256\.1\.1\.1\|s1.*\n203\.0\.113\.8\|s1.*pass#word\n\n<smtp-listener /,
    );
    assert.include(document.getText(), 'smtp-source-host 198.51.100.9 mail7.example.com');
    await eventually('the editor', activeTab, (tab) => tab?.label === 'typing.pmta');
    await vscode.commands.executeCommand('undo');
    await eventually(
      'the lines again',
      () => document.getText(),
      (now) => now === text,
    );
  });

  it('asks one thing after the other, with a way back, and keeps the choices', async () => {
    const { document } = await openWith('log-rotate 3\n');
    await vscode.env.clipboard.writeText(lines);
    const asked = vscode.commands.executeCommand('powermta.generate');
    if (!(await waitFor('.quick-input-widget .quick-input-list-row'))) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await asked;
      return;
    }
    await picture('generate-source');
    await press('Enter');
    const title = (step: number) =>
      waitFor(`.quick-input-title:has-text("(${step}/9)"), .quick-input-titlebar:has-text("(${step}/9)")`);
    await title(1);
    await picture('generate-template');
    await press('ArrowDown');
    await press('Enter');
    await title(2);
    await press('Enter');
    await title(3);
    await picture('generate-path');
    await vscode.commands.executeCommand('workbench.action.quickInputBack');
    await title(2);
    for (let step = 2; step <= 9; step++) {
      await title(step);
      await press('Enter');
    }
    await asked;
    await eventually('the preview', activeTab, (tab) => tab?.label === 'Generate PowerMTA Configuration');
    await waitInView('#rows tbody tr:nth-child(4)');
    await clickInView('#insert');
    await eventually(
      'the blocks',
      () => document.getText(),
      (now) => now.includes('<virtual-mta-pool pool>'),
    );
    await vscode.commands.executeCommand('undo');
    await eventually(
      'no blocks',
      () => document.getText(),
      (now) => now === 'log-rotate 3\n',
    );

    const again = vscode.commands.executeCommand('powermta.generate');
    await waitFor('.quick-input-widget .quick-input-list-row');
    await press('Enter');
    await waitFor('.quick-input-list-row:has-text("last choices")');
    await press('Enter');
    await again;
    await eventually('the preview', activeTab, (tab) => tab?.label === 'Generate PowerMTA Configuration');
  });

  it('shows the DNS record for a DKIM key, and compares it with another', async () => {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      },
      true,
      ['sign', 'verify'],
    );
    const base64 = async (key: Parameters<typeof crypto.subtle.exportKey>[1], format: 'pkcs8' | 'spki') =>
      btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey(format, key))));
    const pem = `-----BEGIN PRIVATE KEY-----\n${await base64(privateKey, 'pkcs8')}\n-----END PRIVATE KEY-----\n`;
    const file = fixture('etc/pmta/key.pem');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(pem));
    try {
      const editor = await openWith('domain-key s1,news.example.com,/etc/pmta/key.pem\n');
      await placeCursor(editor, new vscode.Position(0, 12));
      const asked = vscode.commands.executeCommand<{ value: string } | undefined>('powermta.showDkimRecord');
      if (!(await waitFor('.quick-input-list-row:has-text("Copy the value")'))) {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      } else {
        await picture('dkim-record');
        await press('Enter');
      }
      const value = `v=DKIM1; k=rsa; p=${await base64(publicKey, 'spki')}`;
      assert.equal((await asked)?.value, value);
      const again = vscode.commands.executeCommand('powermta.showDkimRecord');
      if (await waitFor('.quick-input-list-row:has-text("Compare")')) {
        for (let step = 0; step < 3; step++) await press('ArrowDown');
        await press('Enter');
        await waitFor(
          '.quick-input-titlebar:has-text("Published"), .quick-input-title:has-text("Published")',
        );
        await type(value.slice(0, 60));
        await press('Enter');
        await again;
        await vscode.commands.executeCommand('notifications.showList');
        await waitFor('.notification-list-item:has-text("ends too early")');
        await picture('dkim-compared');
      } else {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });
});
