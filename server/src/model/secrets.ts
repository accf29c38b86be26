import { blockEntry, directiveIn, namesWhere, nearest, scopesOf } from '../schema/lookup';
import { once } from '../schema/once';
import { argumentsOf } from '../schema/values/check';
import type { Line } from '../syntax/line';

/** What stands in place of a secret. */
export const MASK = '••••••';

/** Names that tell of a secret where the schema doesn't know the directive. */
const telling = /pass?w|passphrase|secret|token|api-?key|credential/;

/** The directives whose values are secrets: names that are nearly theirs are taken for them. */
const secretNames = once(() => namesWhere((entry) => entry.params.some(({ type }) => type === 'secret')));

/**
 * The text of a line to show elsewhere, without its comment: passwords and keys that the schema knows are masked, whatever
 * block they stand in, and so are values of unknown directives that sound like secrets, and passwords in URLs.
 */
export function maskedText(line: Line): string {
  const end = line.commentStart < 0 ? line.eol : line.commentStart;
  const secret = secretStart(line);
  const shown =
    secret === undefined ? line.text.slice(0, end) : `${line.text.slice(0, Math.min(secret, end))}${MASK}`;
  return maskedUrls(shown.trimEnd());
}

/** A text with what stands before the `@` of its URLs masked: names and passwords. Addresses of files have none. */
export function maskedUrls(text: string): string {
  return text.includes('@') ? text.replace(/[^\s"]+/g, maskedUrl) : text;
}

function maskedUrl(word: string): string {
  const scheme = word.indexOf('://');
  const at = word.lastIndexOf('@');
  return scheme >= 0 && at > scheme && !word.slice(0, scheme).endsWith('file')
    ? `${word.slice(0, scheme + 3)}${MASK}${word.slice(at)}`
    : word;
}

/** Where the secret in a line begins; it goes on to the line's end. Undefined for a line without one. */
export function secretStart(line: Line): number | undefined {
  if (line.kind === 'open') {
    return blockEntry(line.name) === undefined && soundsSecret(line.name) ? line.valueStart : undefined;
  }
  if (line.kind !== 'directive') {
    return undefined;
  }
  const entries = scopesOf(line.name).flatMap((scope) => directiveIn(line.name, scope) ?? []);
  const starts = entries.flatMap((entry) =>
    argumentsOf(line, entry).flatMap(({ param, start }) => (param.type === 'secret' ? [start] : [])),
  );
  if (starts.length > 0) {
    return Math.min(...starts);
  }
  if (entries.some((entry) => entry.params.some(({ type }) => type === 'secret'))) {
    return openQuote(line);
  }
  return entries.length === 0 && soundsSecret(line.name) ? line.valueStart : undefined;
}

/** A quote that is never closed swallows the arguments behind it, and the secret among them. */
function openQuote({ text, valueStart, valueEnd }: Line): number | undefined {
  const value = text.slice(valueStart, valueEnd);
  return value.split('"').length % 2 === 0 ? valueStart + value.lastIndexOf('"') : undefined;
}

function soundsSecret(name: string): boolean {
  return telling.test(name) || nearest(name, secretNames()) !== undefined;
}
