import { URI } from 'vscode-uri';
import { keyInFileLater } from '../machine/rsa-keys';
import type { KeyMaker } from './key-maker';

/** Keys in folders of this machine. */
export const nodeKeys: KeyMaker = (folder, name) => {
  const { scheme, fsPath } = URI.parse(folder);
  return scheme === 'file'
    ? keyInFileLater(fsPath, name)
    : Promise.reject(new Error('keys can be made in a folder of this machine only'));
};
