import * as vscode from 'vscode';
import { lines, openWith, previewShown, textBecomes } from '../generating';
import { clickInView, picture, press, waitFor } from '../ui';

describe('Generate by command', () => {
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
    await previewShown(4);
    await clickInView('#insert');
    await textBecomes(document, 'the blocks', (now) => now.includes('<virtual-mta-pool pool>'));
    await vscode.commands.executeCommand('undo');
    await textBecomes(document, 'no blocks', (now) => now === 'log-rotate 3\n');

    const again = vscode.commands.executeCommand('powermta.generate');
    await waitFor('.quick-input-widget .quick-input-list-row');
    await press('Enter');
    await waitFor('.quick-input-list-row:has-text("last choices")');
    await press('Enter');
    await again;
    await previewShown(4);
  });
});
