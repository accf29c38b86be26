import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { readLimited } from '../machine/read-limited';
import { reasonOf } from '../machine/reason';
import type { FolderEntry } from '../model/files';
import type { FileHost, ReadResult } from '../model/workspace';
import type { RealUri } from './file-access';

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

/** Where files of this machine really are. */
export const nodeRealUri: RealUri = async (uri) => {
  const path = localPath(uri);
  try {
    return path === undefined ? undefined : URI.file(await realpath(path)).toString();
  } catch {
    // What isn't there, or leads in a circle, is told when it is read.
    return undefined;
  }
};

function localPath(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

async function readText(path: string, maxBytes: number): Promise<ReadResult> {
  const read = await readLimited(path, maxBytes);
  if (!read.ok) {
    return { kind: 'unreadable', reason: read.reason };
  }
  return read.bytes.includes(0)
    ? { kind: 'unreadable', reason: 'it is a binary file, or text in UTF-16' }
    : { kind: 'text', text: read.bytes.toString('utf8') };
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
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', reason: "you aren't allowed to read it" };
    default:
      return { kind: 'unreadable', reason: reasonOf(error) };
  }
}
