import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, open, placeCursor } from '../files';
import { hoverCursor, picture, waitFor } from '../ui';

/** The text of a hover, whichever form it came in. */
const textOf = (hover: vscode.Hover): string =>
  hover.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');

describe('Hover', () => {
  it('explains the directive under the mouse', async () => {
    const editor = await open('etc/pmta/config');
    const position = after(editor.document, 'max-msg-r');
    const hovers = await eventually(
      'a hover',
      () =>
        vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          editor.document.uri,
          position,
        ),
      (found) => found.length > 0,
    );
    assert.match(hovers.map(textOf).join('\n'), /max-msg-rate/);

    // Lenses come a little later and move the lines: the mouse waits for them.
    await waitFor('.codelens-decoration');
    await placeCursor(editor, position);
    await hoverCursor();
    await waitFor('.monaco-hover .hover-contents');
    await picture('hover');
  });
});
