import { assert } from 'chai';
import * as vscode from 'vscode';
import { fixture, placeCursor } from '../files';
import { openWith } from '../generating';
import { answerInput, inputShown, picture, press, waitFor } from '../ui';

describe('DKIM DNS record', () => {
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
        await inputShown('Compare');
        for (let step = 0; step < 3; step++) await press('ArrowDown');
        await waitFor('.quick-input-widget .monaco-list-row.focused:has-text("Compare")');
        await press('Enter');
        await answerInput('Published', value.slice(0, 60));
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
