import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, fixture, open } from '../files';

const folder = 'split/pmta/conf.d';

/** The codes of what VS Code shows for a file, hints included. */
const codes = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));

/** Where VS Code goes from a position. */
async function definitions(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Uri[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return found.map((each) => ('targetUri' in each ? each.targetUri : each.uri));
}

describe('A configuration in several files', () => {
  it('is known from an included file: a definition lies in another one', async () => {
    const { document } = await open(`${folder}/pools.conf`);
    const [target] = await eventually(
      'a definition',
      () => definitions(document, after(document, 'virtual-mta mta')),
      (found) => found.length > 0,
    );
    assert.equal(target?.toString(), fixture(`${folder}/virtual-mtas.conf`).toString());
  });

  it('gives an included file the block around its include', async () => {
    const { document } = await open(`${folder}/keys.conf`);
    const references = await eventually(
      'references',
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          after(document, 'key mai'),
        ),
      (found) => found.length > 0,
    );
    assert.equal(references.length, 1);
    assert.notInclude(codes(document.uri), 'wrong-scope');
  });

  it('is renamed in all its files, also those that are not open', async () => {
    const { document } = await open(`${folder}/pools.conf`);
    const position = after(document, 'virtual-mta mta');
    await eventually(
      'the configuration',
      () => definitions(document, position),
      (found) => found.length > 0,
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'out1',
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri, edits]) => [uri.path.split('/').pop(), edits.length])
        .sort(),
      [
        ['pools.conf', 1],
        ['virtual-mtas.conf', 1],
      ],
    );
  });

  it('tells a missing include, until the file is created on disk', async () => {
    const uri = fixture('split/pmta/config');
    const { document } = await open('split/pmta/config');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), 'include /etc/pmta/conf.d/new.conf\n');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    await eventually(
      'include-missing',
      () => codes(uri),
      (found) => found.includes('include-missing'),
    );
    const created = fixture(`${folder}/new.conf`);
    await vscode.workspace.fs.writeFile(created, new TextEncoder().encode('# nothing yet\n'));
    try {
      await eventually(
        'no include-missing',
        () => codes(uri),
        (found) => !found.includes('include-missing'),
      );
    } finally {
      await vscode.workspace.fs.delete(created);
    }
  });
});
