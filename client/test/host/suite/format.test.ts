import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, openText, placeCursor } from '../files';

const untidy =
  '<virtual-mta a>\n  smtp-source-host   192.0.2.1 a.example\n <domain  *>\n  dkim-sign yes   # sign\n</domain >\n</virtual-mta>\n';
const tidy =
  '<virtual-mta a>\n    smtp-source-host 192.0.2.1 a.example\n    <domain *>\n        dkim-sign yes   # sign\n    </domain>\n</virtual-mta>\n';

/** An editor of a text of its own, indented with four spaces. */
async function edit(content: string): Promise<vscode.TextEditor> {
  const editor = await openText(content);
  editor.options = { insertSpaces: true, tabSize: 4 };
  await placeCursor(editor, new vscode.Position(0, 0));
  return editor;
}

/** Runs a command again until the document is as wanted: the server may still be starting. */
async function becomes(editor: vscode.TextEditor, command: string, wanted: string): Promise<void> {
  await eventually(
    `the text after ${command}`,
    async () => {
      await vscode.commands.executeCommand(command);
      return editor.document.getText();
    },
    (text) => text === wanted,
  );
}

describe('Formatting', () => {
  it('formats a document', async () => {
    const editor = await edit(untidy);
    await becomes(editor, 'editor.action.formatDocument', tidy);
  });

  it('formats a selection, beside lines that stay', async () => {
    const editor = await edit(untidy);
    editor.selection = new vscode.Selection(1, 3, 1, 8);
    const wanted = untidy.replace('  smtp-source-host   ', '    smtp-source-host ');
    await becomes(editor, 'editor.action.formatSelection', wanted);
  });

  it('formats with tabs where the editor has them', async () => {
    const editor = await edit(untidy);
    editor.options = { insertSpaces: false, tabSize: 8 };
    await becomes(
      editor,
      'editor.action.formatDocument',
      tidy.replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4)),
    );
  });

  it('goes by the settings', async () => {
    const editor = await edit('run-as-root  no\nlog-file  /l\n');
    const settings = vscode.workspace.getConfiguration('powermta.format');
    await settings.update('alignValues', true, vscode.ConfigurationTarget.Global);
    try {
      await becomes(editor, 'editor.action.formatDocument', 'run-as-root no\nlog-file    /l\n');
    } finally {
      await settings.update('alignValues', undefined, vscode.ConfigurationTarget.Global);
    }
    await becomes(editor, 'editor.action.formatDocument', 'run-as-root no\nlog-file /l\n');
  });

  it('formats a line when the next one is begun', async () => {
    const editor = await edit('<domain *>\n    max-smtp-out   5\n</domain>\n');
    const config = vscode.workspace.getConfiguration('editor', editor.document);
    await config.update('formatOnType', true, vscode.ConfigurationTarget.Global);
    try {
      await eventually(
        'the line to be formatted',
        async () => {
          if (!editor.document.getText().includes('   5')) return true;
          await placeCursor(editor, after(editor.document, '   5'));
          await vscode.commands.executeCommand('type', { text: '\n' });
          return false;
        },
        (done) => done,
      );
      assert.match(editor.document.getText(), /^<domain \*>\n {4}max-smtp-out 5\n/);
    } finally {
      await config.update('formatOnType', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
