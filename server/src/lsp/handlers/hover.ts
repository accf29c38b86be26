import type { Hover, HoverParams } from 'vscode-languageserver';
import { publicKeyOf } from '../../features/dkim/public-key';
import { readKeyText } from '../../features/dkim/reading';
import { type HoverOptions, hoverAt, keyFileAt } from '../../features/hover';
import type { OpenDocument } from '../../model/workspace';
import { readKeyFile } from '../key-text';
import { markupFor } from '../markup';
import type { Session } from '../session';

/** Answers `textDocument/hover`. The key file of a `domain-key` is looked at, and its public key shown; nothing else of it is kept. */
export function hoverHandler(session: Session) {
  return async ({ textDocument, position }: HoverParams): Promise<Hover | null> => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return null;
    }
    const path = keyFileAt(document.file, document.configuration, position.line);
    const key = path === undefined ? undefined : await readKey(session, document, path);
    // The text may have changed meanwhile: an answer about what was there is of no use.
    const current = session.documents.get(textDocument.uri);
    if (current === undefined || keyFileAt(current.file, current.configuration, position.line) !== path) {
      return null;
    }
    const hover = hoverAt(current.file, current.configuration, position, key);
    const formats = session.capabilities.textDocument?.hover?.contentFormat;
    return hover === undefined ? null : { ...hover, contents: markupFor(hover.contents, formats) };
  };
}

async function readKey(session: Session, document: OpenDocument, path: string): Promise<HoverOptions> {
  const result = await readKeyFile(session, document, path);
  if (result.kind !== 'text') {
    return { key: result };
  }
  const publicKey = publicKeyOf(result.text);
  return { key: readKeyText(result.text), ...(publicKey.ok && { publicKey: publicKey.base64 }) };
}
