import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, openText, placeCursor } from '../files';

/** An editor of a text of its own, with the text cursor behind the first `place` in it. */
async function edit(content: string, place: string): Promise<vscode.TextEditor> {
  const editor = await openText(content);
  editor.options = { insertSpaces: true, tabSize: 4 };
  await placeCursor(editor, after(editor.document, place));
  return editor;
}

/** Types as a user does, one character after the other, so that the editor's own rules take part. */
async function typeText(text: string): Promise<void> {
  for (const character of text) {
    await vscode.commands.executeCommand('type', { text: character });
  }
}

describe('Editing', () => {
  it('indents inside a block', async () => {
    const { document } = await edit('<domain *>', '*>');
    await typeText('\nbounce-after 1d\nmax-smtp-out 5');
    assert.equal(document.getText(), '<domain *>\n    bounce-after 1d\n    max-smtp-out 5');
  });

  it('puts a closing tag below its opening tag', async () => {
    const { document } = await edit('<domain *>\n    bounce-after 1d\n    ', '1d\n    ');
    await typeText('</domain>');
    assert.equal(document.getText(), '<domain *>\n    bounce-after 1d\n</domain>');
  });

  it('opens a line between two tags', async () => {
    const { document } = await edit('<domain *></domain>', '*>');
    await typeText('\n');
    assert.equal(document.getText(), '<domain *>\n    \n</domain>');
  });

  it('jumps from a tag to its counterpart', async () => {
    const text =
      '<virtual-mta a>\n<domain *>\n</domain>\n</virtual-mta>\n<virtual-mta-pool b>\n</virtual-mta-pool>\n';
    const editor = await edit(text, '');
    const jumpsTo = async (line: number) => {
      await vscode.commands.executeCommand('editor.action.jumpToBracket');
      await eventually(
        `the cursor in line ${line}`,
        () => editor.selection.active.line,
        (found) => found === line,
      );
    };
    await jumpsTo(3);
    await placeCursor(editor, new vscode.Position(4, 0));
    await jumpsTo(5);
  });

  it('takes the words of the language whole', async () => {
    const { document } = await edit('max-msg-rate 10/h\nsource {pmta-auth}\nrelay-domain $web\n', '');
    const wordAt = (line: number, character: number) =>
      document.getText(document.getWordRangeAtPosition(new vscode.Position(line, character)));
    assert.equal(wordAt(0, 5), 'max-msg-rate');
    assert.equal(wordAt(1, 10), '{pmta-auth}');
    assert.equal(wordAt(2, 15), '$web');
  });

  it('comments a line out', async () => {
    const { document } = await edit('    max-smtp-out 5', 'max');
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(document.getText(), '    # max-smtp-out 5');
  });

  it('inserts a snippet with its default texts', async () => {
    const { document } = await edit('', '');
    const name = 'Virtual MTA with DKIM';
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'powermta', name });
    const text = document.getText();
    assert.match(text, /^<virtual-mta mta-1>\n {4}smtp-source-host /);
    assert.include(text, 'domain-key s1,example.com,/etc/pmta/dkim/s1.example.com.pem');
  });

  it('gives each new user a password of its own', async () => {
    const { document } = await edit('', '');
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'powermta',
      name: 'SMTP user',
    });
    assert.match(document.getText(), /password [0-9a-f]{8}-[0-9a-f-]{27}\n/);
  });
});
