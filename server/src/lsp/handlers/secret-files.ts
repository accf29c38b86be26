import { RESTRICT_SECRET, type SecretFile, WRITE_SECRET } from '../generate-protocol';
import type { LocalSecrets } from '../local-secrets';
import type { Session } from '../session';

/** Answers requests to write new files with passwords, and to restrict those that are there, for their owner only. */
export function secretFileHandlers({ connection }: Session, secrets: LocalSecrets): void {
  connection.onRequest(WRITE_SECRET, async ({ uri, text }: SecretFile & { readonly text: string }) => {
    await secrets.write(uri, text);
    return null;
  });
  connection.onRequest(RESTRICT_SECRET, async ({ uri }: SecretFile) => {
    await secrets.restrict(uri);
    return null;
  });
}
