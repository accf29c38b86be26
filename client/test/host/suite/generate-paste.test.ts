import { assert } from 'chai';
import * as vscode from 'vscode';
import { activeTab, lines, openWith, previewShown, textBecomes, undoIn } from '../generating';
import { clickInView, paste, picture, waitFor } from '../ui';

const kind = 'text.powermta.blocks';

/** Whether paste should lead to blocks at once, as a user may set it. */
const preferBlocks = (are: boolean) =>
  vscode.workspace
    .getConfiguration('editor.pasteAs')
    .update('preferences', are ? [kind] : undefined, vscode.ConfigurationTarget.Global);

/** Puts the cursor at the end of a document and pastes there; gives false where there is no window. */
async function pasteAtEnd(document: vscode.TextDocument, text: string): Promise<boolean> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return paste(text);
}

describe('Generate by paste', () => {
  after(() => preferBlocks(false));

  it('pastes lines as they are, and offers blocks beside it', async () => {
    const { document } = await openWith('# mine\n\n');
    await vscode.env.clipboard.writeText(lines);
    if (!(await pasteAtEnd(document, lines))) {
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    }
    await textBecomes(document, 'the lines', (now) => now === `# mine\n\n${lines}`);
    await waitFor('.post-edit-widget');
    await picture('generate-paste-offer');
    assert.equal(activeTab(), 'typing.pmta');
  });

  it('leads to the preview when blocks are preferred; without it the lines stay', async () => {
    const { document } = await openWith('# mine\n\n');
    await preferBlocks(true);
    await vscode.env.clipboard.writeText(lines);
    if (!(await pasteAtEnd(document, lines))) {
      await vscode.commands.executeCommand('editor.action.pasteAs', { kind });
    }
    const isShown = await previewShown(4);
    // Nothing is lost if the preview is closed now.
    assert.equal(document.getText(), `# mine\n\n${lines}`);
    if (!isShown) return;
    await picture('generate-pasted');
    await clickInView('#insert');
    await textBecomes(document, 'the blocks', (now) => now.includes('<virtual-mta-pool pool>'));
    assert.match(document.getText(), /^# mine\n\n<smtp-listener 203\.0\.113\.4:587>\n/);
    assert.notInclude(document.getText(), '|pool');
    await undoIn(document);
    await textBecomes(document, 'the lines', (now) => now === `# mine\n\n${lines}`);
    await undoIn(document);
    await textBecomes(document, 'no lines', (now) => now === '# mine\n\n');
  });

  it('keeps pasted lines apart from what stands in their line', async () => {
    const { document } = await openWith('log-rotate 3');
    await preferBlocks(true);
    if (!(await pasteAtEnd(document, `${lines}\n`))) return;
    await previewShown(4);
    assert.equal(document.getText(), `log-rotate 3\n${lines}\n`);
    await clickInView('#insert');
    await textBecomes(document, 'the blocks', (now) => now.startsWith('log-rotate 3\n<smtp-listener'));
  });
});
