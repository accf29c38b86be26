import { assert } from 'chai';
import * as vscode from 'vscode';
import { after, eventually, fixture, open } from '../files';
import { codes, definitionAfter, findingsIn, placesOf, renameAfter } from '../language';

const folder = 'split/pmta/conf.d';

describe('A configuration in several files', () => {
  it('is known from an included file: a definition lies in another one', async () => {
    const { document } = await open(`${folder}/pools.conf`);
    const { uri } = await definitionAfter(document, 'virtual-mta mta');
    assert.equal(uri.toString(), fixture(`${folder}/virtual-mtas.conf`).toString());
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
    assert.notInclude(await findingsIn(document.uri), 'wrong-scope');
  });

  it('is renamed in all its files, also those that are not open', async () => {
    const { document } = await open(`${folder}/pools.conf`);
    await definitionAfter(document, 'virtual-mta mta');
    const edit = await renameAfter(document, 'virtual-mta mta', 'out1');
    assert.deepEqual(placesOf(edit), { 'pools.conf': 1, 'virtual-mtas.conf': 1 });
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
