import { publicKeyOf } from '../../features/dkim/public-key';
import { checkRecord, dkimName, dkimRecord, textData } from '../../features/dkim/record';
import { keyFileAt } from '../../features/hover';
import { keyAt } from '../../features/hover/domain-key';
import {
  DKIM_RECORD,
  type DkimRecordParams,
  type DkimRecordResult,
  KEYS_NEED_TRUST,
} from '../generate-protocol';
import { LARGEST_KEY, readKeyFile } from '../key-text';
import type { Session } from '../session';

/** Answers `powermta/dkimRecord`: reads the private key of a `domain-key` line, and gives its public part alone. */
export function dkimRecordHandler(session: Session): void {
  session.connection.onRequest<DkimRecordResult | null, unknown>(
    DKIM_RECORD,
    async ({ uri, line, keyUri, pasted }: DkimRecordParams): Promise<DkimRecordResult | null> => {
      const document = session.documents.get(uri);
      const key = document && keyAt(document.configuration, document.file, line);
      const path = document && keyFileAt(document.file, document.configuration, line);
      if (document === undefined || key === undefined || path === undefined || key.selector.startsWith('{')) {
        return null;
      }
      if (!session.trusted) {
        return { ok: false, path, reason: KEYS_NEED_TRUST, missing: false };
      }
      const names = (key.domains ?? ['DOMAIN']).map((domain) => dkimName(key.selector, domain));
      if (keyUri !== undefined) {
        session.chosen.add(keyUri);
      }
      const read =
        keyUri === undefined
          ? await readKeyFile(session, document, path)
          : await session.workspace.host.read(keyUri, LARGEST_KEY);
      if (read.kind !== 'text') {
        const reason = read.kind === 'missing' ? 'no such file is found from here' : read.reason;
        return { ok: false, path, reason, missing: read.kind === 'missing' };
      }
      const publicKey = publicKeyOf(read.text);
      if (!publicKey.ok) {
        return { ok: false, path, reason: publicKey.reason, missing: false };
      }
      const value = dkimRecord(publicKey.base64);
      return {
        ok: true,
        names,
        bits: publicKey.bits,
        value,
        data: textData(value),
        ...(pasted !== undefined && { differences: checkRecord(pasted, read.text) }),
      };
    },
  );
}
