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
});
