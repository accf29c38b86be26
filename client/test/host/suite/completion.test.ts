import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open, placeCursor } from '../files';
import { picture, press, type, waitFor } from '../ui';

const labelOf = (item: vscode.CompletionItem): string =>
  typeof item.label === 'string' ? item.label : item.label.label;

describe('Completion', () => {
  it('offers the directives of the block', async () => {
    const editor = await open('etc/pmta/typing.pmta');
    const position = new vscode.Position(2, 4);
    const list = await eventually(
      'completions',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          position,
        ),
      ({ items }) => items.some((item) => labelOf(item) === 'max-msg-rate'),
    );
    assert.notInclude(list.items.map(labelOf), 'log-file', 'a global directive has no place in <domain>');

    await placeCursor(editor, position);
    await type('max-');
    await press('Control+Space');
    await waitFor('.suggest-widget .monaco-list-row[aria-label*="max-msg-rate"]');
    await picture('completion');
    await press('Escape');
  });

  it('writes a directive with its value, and a block with its closing tag', async () => {
    const editor = await open('etc/pmta/typing.pmta');
    await placeCursor(editor, new vscode.Position(2, 4));
    await choose(editor, 'dkim-sig', 'dkim-sign yes');

    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await placeCursor(editor, end);
    await choose(editor, '<mx-roll', '</mx-rollup-list>');
  });

  it('writes what is typed once wherever it belongs', async () => {
    const editor = await open('etc/pmta/typing.pmta');
    await placeCursor(editor, editor.document.lineAt(editor.document.lineCount - 1).range.end);
    await choose(editor, 'client-deliv', '<smtp-listener 192.0.2.10:587>');
    await vscode.commands.executeCommand('type', { text: 'news' });
    await eventually(
      'the name in every place',
      () => editor.document.getText(),
      (text) => text.includes('<virtual-mta news>') && text.includes('default-virtual-mta news'),
    );
    assert.notInclude(editor.document.getText(), 'mail1');
  });
});

/** Types the beginning of a word and takes the first suggestion, until the document holds what it writes. */
async function choose(editor: vscode.TextEditor, beginning: string, written: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text: beginning });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await eventually(
    written,
    async () => {
      if (!editor.document.getText().includes(written)) {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
      }
      return editor.document.getText();
    },
    (text) => text.includes(written),
  );
}
