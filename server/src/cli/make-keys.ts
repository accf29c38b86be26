import { publicKeyOf } from '../features/dkim/public-key';
import type { NamedIdentity } from '../generator/generate';
import { signersOf } from '../generator/signers';
import { wrongFileName } from '../machine/file-name';
import { reasonOf } from '../machine/reason';
import { keyInFile } from '../machine/rsa-keys';
import { progressOf } from './terminal';

/** The keys of identities in a folder. */
export interface Keys {
  /** In base64, by the name of the record. */
  readonly publicKeys: ReadonlyMap<string, string>;
  readonly made: number;
  /** Keys that were there and were left as they are. */
  readonly kept: number;
  /** Keys that can't be used, with the reason. Whole sentences. */
  readonly problems: readonly string[];
}

/**
 * Makes an RSA key for each selector and domain in a folder. A key that is there is never overwritten: its public key is read
 * instead.
 * @throws what writing may throw
 */
export function makeKeys(identities: readonly NamedIdentity[], folder: string): Keys {
  const publicKeys = new Map<string, string>();
  const problems: string[] = [];
  const count = { made: 0, kept: 0 };
  const signers = signersOf(identities);
  const progress = progressOf(signers.length, 'keys');
  for (const [index, { file, record }] of signers.entries()) {
    progress.at(index);
    const wrong = wrongFileName(file, process.platform);
    if (wrong !== undefined) {
      problems.push(`${file} was not made: ${wrong}.`);
      continue;
    }
    const { path, pem, made } = keyIn(folder, file);
    count[made ? 'made' : 'kept']++;
    const key = publicKeyOf(pem);
    if (key.ok) {
      publicKeys.set(record, key.base64);
    } else {
      problems.push(`${path} can't be used: ${key.reason}.`);
    }
  }
  progress.clear();
  return { publicKeys, ...count, problems };
}

function keyIn(folder: string, file: string): ReturnType<typeof keyInFile> {
  try {
    return keyInFile(folder, file);
  } catch (error) {
    throw new Error(
      `${file} was not made: ${reasonOf(error)}. Keys that were made stay; run it again for the others`,
    );
  }
}
