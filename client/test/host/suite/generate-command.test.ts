import * as vscode from 'vscode';
import { acceptStep, lines, openWith, previewShown, stepShown, textBecomes, undoIn } from '../generating';
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
    await stepShown(1);
    await picture('generate-template');
    await press('ArrowDown');
    await press('Enter');
    await acceptStep(2);
    await stepShown(3);
    await picture('generate-path');
    await vscode.commands.executeCommand('workbench.action.quickInputBack');
    for (let step = 2; step <= 9; step++) await acceptStep(step);
    await asked;
    await previewShown(4);
    await clickInView('#insert');
    await textBecomes(document, 'the blocks', (now) => now.includes('<virtual-mta-pool pool>'));
    await undoIn(document);
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
