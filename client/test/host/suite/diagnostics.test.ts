import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { picture } from '../ui';

/** The errors and warnings that VS Code shows for the document at this moment. */
const problems = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);

/** Writes a line of its own at the start of line `line`. */
async function insertLine(document: vscode.TextDocument, line: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(line, 0), `${text}\n`);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

describe('Diagnostics', () => {
  it('reports a block without its closing tag, and takes it back once the tag is there', async () => {
    const { document } = await open('etc/pmta/unclosed.pmta');
    const [first] = await eventually(
      'an error',
      () => problems(document),
      (found) => found.length > 0,
    );
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Error);
    assert.match(first?.message ?? '', /domain/);
    assert.equal(first?.range.start.line, 1);

    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await picture('problems');

    await insertLine(document, 3, '</domain>');
    await eventually(
      'no errors',
      () => problems(document),
      (found) => found.length === 0,
    );
  });

  it('finds nothing in a working configuration but what was just broken', async () => {
    const { document } = await open('etc/pmta/config');
    const lastLine = document.lineCount - 1;
    await insertLine(document, lastLine, '</source>');
    const found = await eventually(
      'an error',
      () => problems(document),
      (now) => now.length > 0,
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [lastLine],
    );
  });
});
