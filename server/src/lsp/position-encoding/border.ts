import type { Connection, Position } from 'vscode-languageserver';
import { translateTokens } from './tokens';
import { translate, uriIn } from './translate';
import { type Encoding, fromUtf16, toUtf16 } from './units';

/** What the border between client and server goes by. */
export interface Border {
  /** What the client counts in; inside, everything counts in UTF-16. */
  encoding: Encoding;
  /** The text of a line without its end, as known now; undefined for a file or line that isn't known. */
  lineOf(uri: string, line: number): string | undefined;
}

type Handler = (params: unknown, ...rest: readonly unknown[]) => unknown;

/**
 * A connection whose handlers get positions in UTF-16 and give them in UTF-16, whatever the client counts in: messages are
 * translated when they are handled and when they are answered, by the texts of that moment.
 */
export function translating(connection: Connection, border: Border): Connection {
  return wrapped(connection, border);
}

/** What is wrapped in turn: it has functions that take handlers. */
const inner = new Set([
  'workspace',
  'languages',
  'semanticTokens',
  'diagnostics',
  'callHierarchy',
  'inlayHint',
]);

function wrapped<T extends object>(target: T, border: Border, name = ''): T {
  return new Proxy(target, {
    get: (_, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof key === 'symbol') {
        return value;
      }
      if (inner.has(key) && typeof value === 'object' && value !== null) {
        return wrapped(value, border, key);
      }
      if (typeof value !== 'function') {
        return value;
      }
      if (key === 'sendDiagnostics' || key === 'applyEdit') {
        return (params: unknown) => Reflect.apply(value, target, [outward(params, undefined, border)]);
      }
      return /^on(?:[A-Z]|$)/.test(key)
        ? (...args: readonly unknown[]) =>
            Reflect.apply(
              value,
              target,
              args.map((arg) => (isHandler(arg) ? handling(arg, border, `${name}.${key}`) : arg)),
            )
        : value.bind(target);
    },
  });
}

/** A handler on the inner side of the border. */
function handling(handler: Handler, border: Border, name: string): Handler {
  return (params, ...rest) => {
    if (border.encoding === 'utf-16') {
      return handler(params, ...rest);
    }
    if (name === '.onDidChangeTextDocument') {
      return changeByChange(handler, params, border);
    }
    const uri = uriIn(params);
    const answer = handler(translate(params, uri, inwardMove(border)), ...rest);
    const isTokens = name.startsWith('semanticTokens.');
    const out = (result: unknown) =>
      isTokens ? tokensOut(result, uri, border) : outward(result, uri, border);
    return answer instanceof Promise ? answer.then(out) : out(answer);
  };
}

/** Each change speaks of the text after the one before, so each is translated when the one before is done. */
function changeByChange(handler: Handler, params: unknown, border: Border): void {
  const { contentChanges, ...rest } = Object(params);
  for (const change of contentChanges) {
    handler({ ...rest, contentChanges: [translate(change, uriIn(params), inwardMove(border))] });
  }
}

function inwardMove({ lineOf, encoding }: Border) {
  return (uri: string, { line, character }: Position): Position => {
    const text = lineOf(uri, line);
    return { line, character: text === undefined ? character : toUtf16(text, character, encoding) };
  };
}

function outward(result: unknown, uri: string | undefined, { lineOf, encoding }: Border): unknown {
  if (encoding === 'utf-16' || result instanceof Error) {
    return result;
  }
  return translate(result, uri, (file, { line, character }) => {
    const text = lineOf(file, line);
    return { line, character: text === undefined ? character : fromUtf16(text, character, encoding) };
  });
}

function tokensOut(result: unknown, uri: string | undefined, { lineOf, encoding }: Border): unknown {
  const { data } = Object(result);
  return Array.isArray(data) && uri !== undefined
    ? { data: translateTokens(data, (line, offset) => fromUtf16(lineOf(uri, line) ?? '', offset, encoding)) }
    : result;
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
