import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, open } from '../files';
import { answers, hoverText, showNotifications } from '../server';
import { picture } from '../ui';

/** The processes of the language server that this extension host started, by their ids. */
async function serverProcesses(): Promise<number[]> {
  const proc = vscode.Uri.file('/proc');
  const entries = await vscode.workspace.fs.readDirectory(proc);
  const found: number[] = [];
  for (const id of entries.map(([name]) => Number(name)).filter(Number.isInteger)) {
    const [command, status] = await Promise.all([textOf(id, 'cmdline'), textOf(id, 'status')]);
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    if (command.includes('dist/server.js') && parent === process.pid) found.push(id);
  }
  return found;

  async function textOf(id: number, name: string): Promise<string> {
    try {
      const file = vscode.Uri.joinPath(proc, String(id), name);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      // It ended meanwhile.
      return '';
    }
  }
}

/** Ends the server as the system would, and waits until another one answers. */
async function kill(): Promise<number> {
  const [id] = await eventually('the server', serverProcesses, (found) => found.length === 1);
  process.kill(id as number, 'SIGKILL');
  await eventually('its end', serverProcesses, (found) => !found.includes(id as number));
  return id as number;
}

const onLinux = process.platform === 'linux' ? describe : () => {};

onLinux('A server that ends by itself', () => {
  // What others have done to it is forgotten then.
  beforeEach(() => vscode.commands.executeCommand('powermta.restartServer'));

  it('comes back with all that it knew, and the user is told once', async () => {
    const { document } = await open('etc/pmta/config');
    await answers(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'no-such-directive-here yes\n');
    await vscode.workspace.applyEdit(edit);
    const finding = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ message }) => message.includes('no-such-directive-here'));
    await eventually('the finding', finding, Boolean);
    // In the middle of requests.
    const asked = [hoverText(document).catch(() => ''), hoverText(document).catch(() => '')];
    const first = await kill();
    await Promise.all(asked);
    await eventually('another server', serverProcesses, (found) => found.length === 1 && found[0] !== first);
    await answers(document);
    // Unsaved text came back too.
    await eventually('the finding again', finding, Boolean);
    await showNotifications();
    await picture('server-restarted');
    await vscode.commands.executeCommand('notifications.clearAll');
    await kill();
    await answers(document);
    await picture('server-restarted-again');
  });

  it('is given up when it ends too often, and comes back by hand', async () => {
    const { document } = await open('etc/pmta/config');
    await answers(document);
    for (let count = 0; count < 4; count++) {
      await kill();
      await eventually('another server', serverProcesses, (found) => found.length === 1);
    }
    await kill();
    await showNotifications();
    await picture('server-given-up');
    await new Promise((resolve) => setTimeout(resolve, 6000));
    assert.deepEqual(await serverProcesses(), []);
    await vscode.commands.executeCommand('powermta.restartServer');
    await answers(document);
  });
});
