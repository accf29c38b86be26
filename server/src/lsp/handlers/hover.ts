import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../../features/describe/plain-text';
import type { KeyReading } from '../../features/dkim/reading';
import { readKeyText } from '../../features/dkim/reading';
import { hoverAt, keyFileAt } from '../../features/hover';
import { candidatesOfPath } from '../../model/locate';
import { folderOf } from '../../model/paths';
import type { OpenDocument } from '../../model/workspace';
import type { Session } from '../session';

/** Key files are a few kilobytes; larger files aren't looked at. In bytes. */
const LARGEST_KEY = 64 * 1024;

/** Answers `textDocument/hover`. The key file of a `domain-key` is looked at, but nothing of it is kept or shown. */
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
    const hover = hoverAt(current.file, current.configuration, position, key && { key });
    return hover === undefined ? null : forClient(session, hover);
  };
}

async function readKey(session: Session, document: OpenDocument, path: string): Promise<KeyReading> {
  const places = document.configuration.places ?? {
    mappings: [],
    guessed: [],
    entryFolder: folderOf(document.uri),
    roots: [],
  };
  for (const uri of candidatesOfPath(places, document.uri, path)) {
    const result = await session.workspace.host.read(uri, LARGEST_KEY);
    if (result.kind !== 'missing') {
      return result.kind === 'text' ? readKeyText(result.text) : result;
    }
  }
  return { kind: 'missing' };
}

/** A hover in the form that the client shows: Markdown, or text without its markup. */
function forClient(session: Session, hover: Hover): Hover {
  const formats = session.capabilities.textDocument?.hover?.contentFormat;
  const { contents } = hover;
  if (
    formats?.includes(MarkupKind.Markdown) !== false ||
    typeof contents !== 'object' ||
    !('kind' in contents)
  ) {
    return hover;
  }
  return { ...hover, contents: { kind: MarkupKind.PlainText, value: plainText(contents.value) } };
}
