import { type ChildProcess, spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { lineReader, pathIn, withPath } from './messages';

/** Finds the file of the workspace that stands for a path of the server; undefined when none does. */
type FindFile = (path: string) => Promise<string | undefined>;

/**
 * A terminal that runs a command line and shows what it prints, with the paths of local files in place of those of the server,
 * so that problems open them.
 * @param folder where the command runs; undefined for the user's home
 */
export function testTerminal(
  command: string,
  folder: string | undefined,
  findFile: FindFile,
): vscode.Pseudoterminal {
  const written = new vscode.EventEmitter<string>();
  const closed = new vscode.EventEmitter<number>();
  const show = (line: string) => written.fire(`${line}\r\n`);
  let child: ChildProcess | undefined;
  // What is printed is shown in its order, though finding a file takes its time.
  let queue = Promise.resolve();
  const enqueue = (work: () => Promise<void> | void) => {
    queue = queue.then(work);
  };

  const listen = (stream: NodeJS.ReadableStream | null) => {
    const reader = lineReader();
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => {
      for (const line of reader.take(chunk)) {
        enqueue(async () => show(await localised(line, findFile)));
      }
    });
    stream?.on('end', () => {
      const rest = reader.rest();
      if (rest !== '') {
        enqueue(async () => show(await localised(rest, findFile)));
      }
    });
  };

  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open: () => {
      show(`> ${command}`);
      child = spawn(command, { shell: true, ...(folder !== undefined && { cwd: folder }) });
      listen(child.stdout);
      listen(child.stderr);
      child.on('error', (error) => {
        enqueue(() => show(error.message));
        enqueue(() => closed.fire(1));
      });
      child.on('close', (code) => enqueue(() => closed.fire(code ?? 1)));
    },
    close: () => {
      child?.kill();
    },
  };
}

async function localised(line: string, findFile: FindFile): Promise<string> {
  const path = pathIn(line);
  const local = path === undefined ? undefined : await findFile(path);
  return local === undefined ? line : withPath(line, local);
}
