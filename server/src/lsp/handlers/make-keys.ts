import { publicKeyOf } from '../../features/dkim/public-key';
import { generate, isGenerated } from '../../generator/generate';
import { signersOf } from '../../generator/signers';
import { reasonOf } from '../../machine/reason';
import { KEYS_NEED_TRUST, MAKE_KEYS, type MakeKeysParams, type MakeKeysResult } from '../generate-protocol';
import type { LocalSecrets } from '../local-secrets';
import type { Session } from '../session';

/** Answers `powermta/generate/makeKeys`: makes the keys that are missing, and gives the public parts of all. */
export function makeKeysHandler(session: Session, secrets: LocalSecrets): void {
  session.connection.onRequest(
    MAKE_KEYS,
    async ({ text, options, folder }: MakeKeysParams): Promise<MakeKeysResult> => {
      if (!session.trusted) {
        return { publicKeys: {}, made: 0, kept: 0, problems: [`No key was made: ${KEYS_NEED_TRUST}.`] };
      }
      const generated = generate(text, options);
      const identities = generated !== undefined && isGenerated(generated) ? generated.identities : [];
      const publicKeys: Record<string, string> = {};
      const problems: string[] = [];
      const count = { made: 0, kept: 0 };
      for (const { file, record } of signersOf(identities)) {
        try {
          const { path, pem, made } = await secrets.key(folder, file);
          count[made ? 'made' : 'kept']++;
          const key = publicKeyOf(pem);
          if (key.ok) {
            publicKeys[record] = key.base64;
          } else {
            problems.push(`${path} can't be used: ${key.reason}.`);
          }
        } catch (error) {
          problems.push(`${file} was not made: ${reasonOf(error)}.`);
          break;
        }
      }
      return { publicKeys, ...count, problems };
    },
  );
}
