import { candidatesOfPath, placesAround } from '../model/locate';
import type { OpenDocument, ReadResult } from '../model/workspace';
import { KEYS_NEED_TRUST } from './generate-protocol';
import type { Session } from './session';

/** Key files are a few kilobytes; larger files aren't looked at. In bytes. */
export const LARGEST_KEY = 64 * 1024;

/** Reads the text of a key file that a document names by its path on the server. */
export async function readKeyFile(
  session: Session,
  document: OpenDocument,
  path: string,
): Promise<ReadResult> {
  if (!session.trusted) {
    return { kind: 'unreadable', reason: KEYS_NEED_TRUST };
  }
  const places = document.configuration.places ?? placesAround(document.uri);
  for (const uri of candidatesOfPath(places, document.uri, path)) {
    const result = await session.workspace.host.read(uri, LARGEST_KEY);
    if (result.kind !== 'missing') {
      return result;
    }
  }
  return { kind: 'missing' };
}
