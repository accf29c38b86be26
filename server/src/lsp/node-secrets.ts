import { chmod } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { writeNewFile } from '../machine/new-file';
import { keyInFileLater } from '../machine/rsa-keys';
import type { LocalSecrets } from './local-secrets';

const OWNER_ONLY = 0o600;

/** Secrets in folders of this machine. */
export const nodeSecrets: LocalSecrets = {
  key: async (folder, name) =>
    keyInFileLater(localPath(folder, 'keys can be made in a folder of this machine only'), name),
  write: async (file, text) => writeNewFile(localPath(file), text, OWNER_ONLY),
  restrict: async (file) => chmod(localPath(file), OWNER_ONLY),
};

function localPath(uri: string, reason = 'this is no file of this machine'): string {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') {
    throw new Error(reason);
  }
  return fsPath;
}
