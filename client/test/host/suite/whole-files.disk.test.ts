import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, exists } from '../files';
import { codes, definitionAfter, findingsIn } from '../language';
import { mailerFile, mailerIsKnown, openMailer } from '../mailer';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The names of virtual MTAs that the workspace knows in these files. */
async function known(name: string): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    name,
  );
  return found
    .filter((symbol) => symbol.name === name)
    .map(({ location }) => location.uri.path.split('/etc/pmta/')[1] ?? '');
}

describe('Files of a whole server on disk', () => {
  beforeEach(mailerIsKnown);

  it('are noticed when one comes, is renamed, changes and goes, also by a wildcard', async () => {
    const first = mailerFile('vmtas/news-3.conf');
    const second = mailerFile('vmtas/news-03.conf');
    const block = (name: string) =>
      bytes(
        `<virtual-mta ${name}>\n    smtp-source-host 198.51.100.13 news-3.shop.example.com\n</virtual-mta>\n`,
      );
    const eventuallyAt = (name: string, files: string[]) =>
      eventually(
        `${name} in ${files.join() || 'no file'}`,
        () => known(name),
        (found) => found.join() === files.join(),
      );
    try {
      await vscode.workspace.fs.writeFile(first, block('news-3'));
      await eventuallyAt('news-3', ['vmtas/news-3.conf']);
      await vscode.workspace.fs.rename(first, second);
      await eventuallyAt('news-3', ['vmtas/news-03.conf']);
      await vscode.workspace.fs.writeFile(second, block('letters-3'));
      await eventuallyAt('letters-3', ['vmtas/news-03.conf']);
      await eventuallyAt('news-3', []);
    } finally {
      await vscode.workspace.fs.delete((await exists(second)) ? second : first);
    }
    await eventuallyAt('letters-3', []);
  });

  it('change findings in open files that depend on them', async () => {
    const { document } = await openMailer('conf.d/pools.conf');
    const gone = mailerFile('vmtas/receipts-1.conf');
    const text = await vscode.workspace.fs.readFile(gone);
    assert.deepEqual(await findingsIn(document.uri), []);
    try {
      await vscode.workspace.fs.delete(gone);
      await eventually(
        'undefined-reference',
        () => codes(document.uri),
        (found) => found.includes('undefined-reference'),
      );
    } finally {
      await vscode.workspace.fs.writeFile(gone, text);
    }
    await eventually(
      'no finding',
      () => codes(document.uri),
      (found) => found.length === 0,
    );
    await definitionAfter(document, 'virtual-mta receipts-1');
  });
});
