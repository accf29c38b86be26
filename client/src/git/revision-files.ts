import * as vscode from 'vscode';
import { type GitRepository, repositoryOf } from './api';

/** Scheme of files in a revision of Git: the authority is the commit, the path that of the file on disk. */
export const revisionScheme = 'powermta-git';

/** Serves the files of Git revisions, to be read only. */
export function serveRevisions(): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerFileSystemProvider(
      revisionScheme,
      {
        onDidChangeFile: changed.event,
        watch: () => new vscode.Disposable(() => {}),
        stat,
        readFile,
        readDirectory,
        createDirectory: refuse,
        writeFile: refuse,
        delete: refuse,
        rename: refuse,
      },
      { isReadonly: true, isCaseSensitive: true },
    ),
  );
}

async function stat(uri: vscode.Uri): Promise<vscode.FileStat> {
  const { repository, path } = await locate(uri);
  if (path === repository.rootUri.fsPath) {
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }
  const { mode, size } = await orMissing(uri, repository.getObjectDetails(uri.authority, path));
  const type = mode.startsWith('04') ? vscode.FileType.Directory : vscode.FileType.File;
  return { type, ctime: 0, mtime: 0, size };
}

async function readFile(uri: vscode.Uri): Promise<Uint8Array> {
  const { repository, path } = await locate(uri);
  return orMissing(uri, repository.buffer(uri.authority, path));
}

/** Git prints `tree REF:PATH`, a blank line, and the names; those of folders end in a slash. */
async function readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  const { repository, path } = await locate(uri);
  const listing = await orMissing(uri, repository.show(uri.authority, path));
  const [head = '', , ...names] = listing.split('\n');
  if (!head.startsWith('tree ')) throw vscode.FileSystemError.FileNotADirectory(uri);
  return names
    .filter((name) => name !== '')
    .map((name) =>
      name.endsWith('/') ? [name.slice(0, -1), vscode.FileType.Directory] : [name, vscode.FileType.File],
    );
}

async function locate(uri: vscode.Uri): Promise<{ repository: GitRepository; path: string }> {
  if (!vscode.workspace.isTrusted) throw vscode.FileSystemError.NoPermissions(uri);
  const file = uri.with({ scheme: 'file', authority: '' });
  const repository = await repositoryOf(file);
  if (repository === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return { repository, path: file.fsPath };
}

async function orMissing<T>(uri: vscode.Uri, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
}
