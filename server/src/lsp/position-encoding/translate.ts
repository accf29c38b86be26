import type { Position } from 'vscode-languageserver-types';

/** Gives a position of a document in other units. */
type Move = (uri: string, position: Position) => Position;

/**
 * A message with all its positions in other units. Positions are found by their form, wherever they stand; which document
 * they are of is told by the `uri`, `textDocument` or `targetUri` beside or around them. Positions of no known document and
 * what the server only wants back (`data`) stay as they are.
 * @param uri the document that the message is about, if there is one
 */
export function translate(value: unknown, uri: string | undefined, move: Move): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => translate(each, uri, move));
  }
  if (!isRecord(value)) {
    return value;
  }
  if (isPosition(value)) {
    return uri === undefined ? value : { ...value, ...move(uri, value) };
  }
  const own = uriIn(value) ?? uri;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (key === 'data') {
      return [key, inner];
    }
    if (key === 'changes' && isRecord(inner)) {
      const edits = Object.entries(inner);
      return [key, Object.fromEntries(edits.map(([file, list]) => [file, translate(list, file, move)]))];
    }
    return [key, translate(inner, documentOf(key, value, uri) ?? own, move)];
  });
  return Object.fromEntries(entries);
}

/** The document that a message is about. */
export function uriIn(value: unknown): string | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { uri, textDocument, item } = value;
  return typeof uri === 'string' ? uri : (uriIn(textDocument) ?? uriIn(item));
}

/** The document of what a key holds, where that isn't the one of the whole object. */
function documentOf(key: string, value: Record<string, unknown>, outer: string | undefined) {
  if (key === 'targetRange' || key === 'targetSelectionRange') {
    return typeof value.targetUri === 'string' ? value.targetUri : undefined;
  }
  // Those who call say where in their own document; those who are called are told where in the caller's.
  if (key === 'fromRanges') {
    return uriIn(value.from) ?? outer;
  }
  return undefined;
}

function isPosition(value: Record<string, unknown>): value is Record<string, unknown> & Position {
  return typeof value.line === 'number' && typeof value.character === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
