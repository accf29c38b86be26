import { dkimName } from '../features/dkim/record';
import { keyFileName } from './commands';
import { asciiName } from './dns/names';
import type { NamedIdentity } from './generate';

/** A selector and domain that need a DKIM key. */
interface Signer {
  /** Name of the file in which the key is made. */
  readonly file: string;
  /** Name of the DNS record for its public key. */
  readonly record: string;
}

/** Those for whom DKIM keys are needed, each once. */
export function signersOf(identities: readonly NamedIdentity[]): Signer[] {
  const signers = new Map<string, Signer>();
  for (const { identity } of identities) {
    const { selector, domain } = identity;
    if (selector !== undefined && domain !== undefined) {
      const record = dkimName(asciiName(selector), asciiName(domain));
      signers.set(record, signers.get(record) ?? { file: keyFileName(selector, domain), record });
    }
  }
  return [...signers.values()];
}
