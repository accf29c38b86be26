import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FolderEntry } from '../model/files';
import type { FileHost, ReadResult } from '../model/workspace';

/** The files of this machine, for clients that don't give files themselves. */
export const nodeFiles: FileHost = {
  read: async (uri, maxBytes) => {
    const path = localPath(uri);
    if (path === undefined) {
      return { kind: 'missing' };
    }
    try {
      return await readText(path, maxBytes);
    } catch (error) {
      return problemOf(error);
    }
  },
  list: async (folder) => {
    const path = localPath(folder);
    try {
      return path === undefined ? [] : await listFolder(path);
    } catch {
      // A folder that isn't there, or mustn't be read, holds nothing for us.
      return [];
    }
  },
};

function localPath(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

async function readText(path: string, maxBytes: number): Promise<ReadResult> {
  const stats = await stat(path);
  if (!stats.isFile()) {
    return {
      kind: 'unreadable',
      reason: stats.isDirectory() ? 'it is a directory' : 'it is not a plain file',
    };
  }
  if (stats.size > maxBytes) {
    return { kind: 'unreadable', reason: `it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB` };
  }
  const bytes = await readFile(path);
  return bytes.includes(0)
    ? { kind: 'unreadable', reason: 'it is a binary file, or text in UTF-16' }
    : { kind: 'text', text: bytes.toString('utf8') };
}

async function listFolder(path: string): Promise<FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => ({
      name: entry.name,
      folder:
        entry.isDirectory() ||
        (entry.isSymbolicLink() &&
          (await stat(join(path, entry.name)).then(
            (stats) => stats.isDirectory(),
            () => false,
          ))),
    })),
  );
}

function problemOf(error: unknown): ReadResult {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return { kind: 'missing' };
  }
  return {
    kind: 'unreadable',
    reason:
      code === 'EACCES'
        ? "you aren't allowed to read it"
        : error instanceof Error
          ? error.message
          : String(error),
  };
}
