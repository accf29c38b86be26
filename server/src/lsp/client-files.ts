import type { Connection } from 'vscode-languageserver';
import type { FileHost } from '../model/workspace';
import {
  type FolderEntry,
  LIST_FOLDER,
  type ListFolderParams,
  READ_FILE,
  type ReadFileParams,
  type ReadResult,
} from './protocol';

/** Files as the client sees them: of the disk, of a remote machine or of any other file system that it knows. */
export function clientFiles(connection: Connection): FileHost {
  return {
    read: async (uri, maxBytes) => {
      try {
        return await connection.sendRequest<ReadResult>(READ_FILE, {
          uri,
          maxBytes,
        } satisfies ReadFileParams);
      } catch {
        return { kind: 'unreadable', reason: "the editor didn't give it" };
      }
    },
    list: async (uri) => {
      try {
        return await connection.sendRequest<FolderEntry[]>(LIST_FOLDER, { uri } satisfies ListFolderParams);
      } catch {
        // A folder that the editor can't list holds nothing for us.
        return [];
      }
    },
  };
}

/** For a server that has no disk and a client that gives no files: only open documents are known. */
export const noFiles: FileHost = {
  read: async () => ({ kind: 'missing' }),
  list: async () => [],
};
