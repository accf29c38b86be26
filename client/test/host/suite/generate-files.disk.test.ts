import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, exists, fixture, permissionsOf, textIn } from '../files';
import {
  acceptStep,
  lines,
  openWith,
  previewByAction,
  previewShown,
  textBecomes,
  undoIn,
} from '../generating';
import { answerInput, clickInView, fill, nameInDialog, picture, press, waitFor, waitInView } from '../ui';

/** Opens the preview for the lines; gives undefined where its page can't be looked into. */
async function previewOf(text: string): Promise<vscode.TextDocument | undefined> {
  const { document } = await openWith(text);
  await previewByAction(document, new vscode.Range(1, 0, 4, 5));
  return (await previewShown(4)) ? document : undefined;
}

/** The field of the quick input. */
const input = '.quick-input-widget input.input';

async function removed(...files: readonly vscode.Uri[]): Promise<void> {
  for (const file of files)
    if (await exists(file)) await vscode.workspace.fs.delete(file, { recursive: true });
}

describe('Generate from and into files', () => {
  const text = `log-rotate 3\n${lines}\n`;

  it('writes a new file and its include line, which one undo takes back', async () => {
    const file = fixture('etc/pmta/new.conf');
    const document = await previewOf(text);
    if (document === undefined) return;
    try {
      await clickInView('#file');
      await nameInDialog('File for the blocks', file.fsPath);
      await answerInput('Path of the file on the server', '/etc/pmta/new.conf');
      await textBecomes(
        document,
        'the include line',
        (now) => now === 'log-rotate 3\ninclude /etc/pmta/new.conf\n',
      );
      assert.include(await textIn(file), '    password hj7-kQm2-xW9p\n');
      assert.include([undefined, '600'], await permissionsOf(file));
      await undoIn(document);
      await textBecomes(document, 'the lines again', (now) => now === text);
      await eventually(
        'no file',
        () => exists(file),
        (is) => !is,
      );
      await vscode.commands.executeCommand('redo');
      await eventually(
        'the file again',
        () => exists(file),
        (is) => is,
      );
      await eventually(
        'its permissions',
        () => permissionsOf(file),
        (mode) => mode === undefined || mode === '600',
      );
    } finally {
      await removed(file);
    }
  });

  it('writes a file for each kind of block, and never over one that is there', async () => {
    const folder = fixture('etc/pmta/made');
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'inside'));
    const document = await previewOf(text);
    if (document === undefined) return removed(folder);
    const files = ['virtual-mtas', 'pools', 'sources', 'users', 'listeners'].map((name) =>
      vscode.Uri.joinPath(folder, `${name}.conf`),
    );
    try {
      await clickInView('#split');
      await nameInDialog('Folder for a file of each kind of block', `${folder.fsPath}/`);
      await answerInput('Path of the folder on the server', '/etc/pmta/made');
      await textBecomes(document, 'the include lines', (now) =>
        now.includes('include /etc/pmta/made/users.conf\n'),
      );
      assert.notInclude(document.getText(), '|pool');
      for (const file of files) assert.isTrue(await exists(file), file.path);
      assert.include(await textIn(vscode.Uri.joinPath(folder, 'users.conf')), 'password hj7-kQm2-xW9p');
      assert.include([undefined, '600'], await permissionsOf(vscode.Uri.joinPath(folder, 'users.conf')));
      await picture('generate-split');
      await undoIn(document);
      await textBecomes(document, 'the lines again', (now) => now === text);
      await eventually(
        'no files',
        async () => Promise.all(files.map(exists)),
        (are) => !are.includes(true),
      );

      const [taken = folder] = files;
      await vscode.workspace.fs.writeFile(taken, new TextEncoder().encode('# mine\n'));
      await previewByAction(document, new vscode.Range(1, 0, 4, 5));
      await previewShown(4);
      await clickInView('#split');
      await nameInDialog('Folder for a file of each kind of block', `${folder.fsPath}/`);
      await answerInput('Path of the folder on the server', '/etc/pmta/made');
      await vscode.commands.executeCommand('notifications.showList');
      await waitFor('.notification-list-item:has-text("exists already")');
      assert.equal(await textIn(taken), '# mine\n');
      assert.equal(document.getText(), text);
    } finally {
      await removed(folder);
    }
  });

  it('makes DKIM keys for their owner only, leaves those that are there, and writes their path', async () => {
    const folder = fixture('keys');
    const kept = vscode.Uri.joinPath(folder, 's1.news.example.com.pem');
    const made = vscode.Uri.joinPath(folder, 'default.news.example.com.pem');
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, 'inside'));
    await vscode.workspace.fs.writeFile(kept, new TextEncoder().encode('mine'));
    const document = await previewOf(text);
    if (document === undefined) return removed(folder);
    try {
      await clickInView('#keys');
      await nameInDialog('Folder for the private DKIM keys', `${folder.fsPath}/`);
      await waitFor('.quick-input-list-row:has-text("where they were made")');
      await press('ArrowDown');
      await press('Enter');
      await eventually(
        'the key',
        () => exists(made),
        (is) => is,
      );
      assert.match(await textIn(made), /^-----BEGIN RSA PRIVATE KEY-----\n/);
      assert.include([undefined, '600'], await permissionsOf(made));
      assert.equal(await textIn(kept), 'mine');
      await clickInView('#tab-dns');
      await waitInView('#records td:has-text("p=MII")');
      await picture('generate-keys');
      await clickInView('#insert');
      await textBecomes(document, 'the path of the key', (now) =>
        now.includes(`domain-key default,news.example.com,${made.path}\n`),
      );
    } finally {
      await removed(folder);
    }
  });

  it('reads a table from a file', async () => {
    const { document } = await openWith('log-rotate 3\n');
    const table = fixture('senders.csv');
    const rows = [
      'IP,Selector,Domain,PTR,Name',
      ...lines
        .split('\n')
        .slice(2)
        .map((line) => line.replaceAll('|', ',')),
    ];
    await vscode.workspace.fs.writeFile(table, new TextEncoder().encode(`\ufeff${rows.join('\r\n')}\r\n`));
    try {
      const asked = vscode.commands.executeCommand('powermta.generate');
      if (!(await waitFor('.quick-input-list-row:has-text("CSV, TSV, TXT")'))) {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        await asked;
        return;
      }
      await fill(input, 'File');
      await waitFor('.quick-input-widget .monaco-list-row.focused:has-text("CSV, TSV, TXT")');
      await press('Enter');
      await nameInDialog('Lines with addresses', table.fsPath);
      await waitFor('.quick-input-widget:has-text("(1/9)") .monaco-list-row:has-text("As each line says")');
      await fill(input, 'As each line');
      await waitFor('.quick-input-widget .monaco-list-row.focused:has-text("As each line says")');
      for (let step = 1; step <= 9; step++) await acceptStep(step);
      await asked;
      await previewShown(2);
      await clickInView('#insert');
      await textBecomes(document, 'the pool', (now) => now.includes('<virtual-mta-pool pool>'));
      assert.match(document.getText(), /^log-rotate 3\n\n<virtual-mta pool-1>\n/);
    } finally {
      await vscode.workspace.fs.delete(table);
    }
  });
});
