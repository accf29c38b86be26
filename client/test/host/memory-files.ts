// An extension of the tests: a file system in memory, which holds a copy of the fixture workspace. A workspace on it is
// what VS Code calls virtual: nothing of it is on a disk, and its addresses don't begin with `file:`.
import * as vscode from 'vscode';

/** Texts of files by path, `/mailhost/etc/pmta/config`; they are put in when this is bundled. */
declare const POWERMTA_MEMORY_FILES: Readonly<Record<string, string>>;

const scheme = 'memfs';

interface MemoryFile {
  bytes: Uint8Array;
  mtime: number;
}

/** VS Code calls this when the first file of this file system is asked for. */
export function activate(context: vscode.ExtensionContext): void {
  const provider = memoryFiles(POWERMTA_MEMORY_FILES);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true }),
  );
}

function memoryFiles(texts: Readonly<Record<string, string>>): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const files = new Map<string, MemoryFile>();
  for (const [path, text] of Object.entries(texts)) {
    files.set(path, { bytes: new TextEncoder().encode(text), mtime: 0 });
  }
  const folders = new Set<string>(['/']);
  /** The folders around a path are there from now on; gives those that are new. */
  const addFolders = (path: string): string[] => {
    const added: string[] = [];
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
      const folder = path.slice(0, cut);
      if (!folders.has(folder)) added.unshift(folder);
      folders.add(folder);
    }
    return added;
  };
  const created = (uri: vscode.Uri, paths: readonly string[]) =>
    paths.map((path) => ({ type: vscode.FileChangeType.Created, uri: uri.with({ path }) }));
  for (const path of files.keys()) addFolders(path);

  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const file = files.get(uri.path);
      if (file === undefined && !folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
      return {
        type: file === undefined ? vscode.FileType.Directory : vscode.FileType.File,
        ctime: 0,
        mtime: file?.mtime ?? 0,
        size: file?.bytes.length ?? 0,
      };
    },
    readDirectory: (uri) => {
      if (!folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
      const namesOf = (paths: Iterable<string>) =>
        [...paths]
          .filter((path) => path !== '/' && path.slice(0, path.lastIndexOf('/') || 1) === uri.path)
          .map((path) => path.slice(path.lastIndexOf('/') + 1));
      return [
        ...namesOf(folders).map((name): [string, vscode.FileType] => [name, vscode.FileType.Directory]),
        ...namesOf(files.keys()).map((name): [string, vscode.FileType] => [name, vscode.FileType.File]),
      ];
    },
    createDirectory: (uri) => {
      changed.fire(created(uri, addFolders(`${uri.path}/`)));
    },
    readFile: (uri) => {
      const file = files.get(uri.path);
      if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      return file.bytes;
    },
    writeFile: (uri, bytes) => {
      const before = files.get(uri.path);
      files.set(uri.path, { bytes, mtime: (before?.mtime ?? 0) + 1 });
      const added = created(uri, addFolders(uri.path));
      const type = before === undefined ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
      changed.fire([...added, { type, uri }]);
    },
    delete: (uri) => {
      const gone = [...files.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
      for (const path of gone) files.delete(path);
      folders.delete(uri.path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    rename: (from, to) => {
      const file = files.get(from.path);
      if (file === undefined) throw vscode.FileSystemError.FileNotFound(from);
      files.delete(from.path);
      files.set(to.path, file);
      changed.fire([
        ...created(to, addFolders(to.path)),
        { type: vscode.FileChangeType.Deleted, uri: from },
        { type: vscode.FileChangeType.Created, uri: to },
      ]);
    },
  };
}
