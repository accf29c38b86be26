import { directiveIn, scopesOf } from '../schema/lookup';
import { argumentsOf } from '../schema/values/check';
import type { Line } from '../syntax/line';

/** What stands in place of a secret. */
export const MASK = '••••••';

/** Names that tell of a secret where the schema doesn't know the directive. */
const telling = /passw|passphrase|secret|token|api-?key|credential/;

/**
 * The text of a line to show elsewhere, without its comment: passwords and keys that the schema knows are masked, whatever
 * block they stand in, and so are values of unknown directives that sound like secrets, and passwords in URLs.
 */
export function maskedText(line: Line): string {
  const end = line.commentStart < 0 ? line.eol : line.commentStart;
  const secret = secretStart(line);
  const shown =
    secret === undefined ? line.text.slice(0, end) : `${line.text.slice(0, Math.min(secret, end))}${MASK}`;
  return shown.trimEnd().replace(/(:\/\/)[^\s/@]*@/g, `$1${MASK}@`);
}

/** Where the secret in a line begins; it goes on to the line's end. Undefined for a line without one. */
export function secretStart(line: Line): number | undefined {
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
  return entries.length === 0 && telling.test(line.name) ? line.valueStart : undefined;
}
