import { directiveIn, scopesOf } from '../../schema/lookup';
import { argumentsOf } from '../../schema/values/check';
import type { Line } from '../../syntax/line';

/** What stands in place of a secret. */
const MASK = '••••••';

/** Names that tell of a secret where the schema doesn't know the directive. */
const telling = /passw|passphrase|secret|token|api-?key|credential/;

/**
 * The value of a directive as it may be shown: without the quotes around it, passwords and keys masked.
 * @param scope the block that the directive is looked up in; elsewhere when it isn't known there
 * @returns `clears`: whether the value is `""`, which clears an inherited value
 */
export function shownValue(line: Line, scope: string): { value: string; clears: boolean } {
  const { name, valueStart, valueEnd } = line;
  const written = line.text.slice(valueStart, valueEnd);
  const entry = directiveIn(name, scope) ?? directiveIn(name, scopesOf(name)[0] ?? '');
  if (entry === undefined && telling.test(name)) {
    return { value: MASK, clears: written === '""' };
  }
  const secret = entry && argumentsOf(line, entry).find(({ param }) => param.type === 'secret');
  const open = secret === undefined ? written : `${line.text.slice(valueStart, secret.start)}${MASK}`;
  const value = open.replace(/^"(.*)"$/, '$1').replace(/(:\/\/)[^\s/@]*@/g, `$1${MASK}@`);
  return { value, clears: written === '""' };
}
