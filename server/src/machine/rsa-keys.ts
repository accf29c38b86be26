import { generateKeyPair, generateKeyPairSync, type RSAKeyPairOptions } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { wrongFileName } from './file-name';
import { hasCode, writeNewFile } from './new-file';
import { readLimitedSync } from './read-limited';

/** RFC 8301 §3.2 wants 1024 bits at least and recommends 2048. */
const options: RSAKeyPairOptions<'pem', 'pem'> = {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
};

/** The largest key file that is read, in bytes: keys have a few kilobytes. */
const LARGEST_KEY = 64 * 1024;

/** A private key in a file, in PEM form. */
interface KeyFile {
  readonly path: string;
  readonly pem: string;
  /** Whether it was made now; else it was there. */
  readonly made: boolean;
}

/**
 * The private RSA key of a file in a folder: made, with mode 0600, when there is none. A file that is there is never
 * overwritten, whatever it holds. The folder is made when it is missing.
 * @param name of a file right in the folder
 * @throws what reading and writing may throw, and when the name can't be one
 */
export function keyInFile(folder: string, name: string): KeyFile {
  const path = pathIn(folder, name);
  return readKey(path) ?? writeKey(folder, path, generateKeyPairSync('rsa', options).privateKey);
}

/** As `keyInFile`, but lets other work be done while the key is made. */
export async function keyInFileLater(folder: string, name: string): Promise<KeyFile> {
  const path = pathIn(folder, name);
  return (
    readKey(path) ?? writeKey(folder, path, (await promisify(generateKeyPair)('rsa', options)).privateKey)
  );
}

function pathIn(folder: string, name: string): string {
  const wrong = wrongFileName(name, process.platform);
  if (wrong !== undefined) {
    throw new Error(`no file can be called ${JSON.stringify(name)}: ${wrong}`);
  }
  return join(folder, name);
}

function readKey(path: string): KeyFile | undefined {
  try {
    const read = readLimitedSync(path, LARGEST_KEY);
    if (!read.ok) {
      throw new Error(`${path} can't be used as a key: ${read.reason}`);
    }
    return { path, pem: read.bytes.toString('latin1'), made: false };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) {
      return undefined;
    }
    throw error;
  }
}

function writeKey(folder: string, path: string, pem: string): KeyFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeNewFile(path, pem, 0o600);
    return { path, pem, made: true };
  } catch (error) {
    // Somebody else was quicker: theirs counts.
    const other = hasCode(error, 'EEXIST') ? readKey(path) : undefined;
    if (other === undefined) {
      throw error;
    }
    return other;
  }
}
