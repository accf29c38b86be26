import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicKeyOf } from '../features/dkim/public-key';
import { dkimName } from '../features/dkim/record';
import { keyFileName } from '../generator/commands';
import { asciiName } from '../generator/dns/names';
import type { NamedIdentity } from '../generator/generate';
import { hasCode, writeNewFile } from './new-file';
import { readText } from './read-text';

/** RFC 8301 §3.2 wants 1024 bits at least and recommends 2048. */
const BITS = 2048;

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
 * Makes an RSA key for each selector and domain in a folder, with mode 0600. A key that is there is never overwritten: its
 * public key is read instead.
 * @throws what writing may throw
 */
export function makeKeys(identities: readonly NamedIdentity[], folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const publicKeys = new Map<string, string>();
  const problems: string[] = [];
  const count = { made: 0, kept: 0 };
  for (const [selector, domain] of signersOf(identities)) {
    const path = join(folder, keyFileName(selector, domain));
    count[makeKey(path)]++;
    const read = readText(path);
    const key = read.ok ? publicKeyOf(read.text) : read;
    if (key.ok) {
      publicKeys.set(dkimName(asciiName(selector), asciiName(domain)), key.base64);
    } else {
      problems.push(`${path} can't be used: ${key.reason}.`);
    }
  }
  return { publicKeys, ...count, problems };
}

/** The selectors and domains that need a key, each pair once. */
function signersOf(
  identities: readonly NamedIdentity[],
): Iterable<readonly [selector: string, domain: string]> {
  const signers = new Map<string, readonly [string, string]>();
  for (const { identity } of identities) {
    if (identity.selector !== undefined && identity.domain !== undefined) {
      signers.set(keyFileName(identity.selector, identity.domain).toLowerCase(), [
        identity.selector,
        identity.domain,
      ]);
    }
  }
  return signers.values();
}

function makeKey(path: string): 'made' | 'kept' {
  if (readText(path).ok) {
    return 'kept';
  }
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  try {
    writeNewFile(path, privateKey, 0o600);
    return 'made';
  } catch (error) {
    if (hasCode(error, 'EEXIST')) {
      return 'kept';
    }
    throw error;
  }
}
