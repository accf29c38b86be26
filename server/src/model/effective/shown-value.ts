import type { Line } from '../../syntax/line';
import { withoutQuotes } from '../../syntax/words';
import { MASK, maskedUrls, secretStart } from '../secrets';

/**
 * The value of a directive as it may be shown: without the quotes around it, passwords and keys masked.
 * @returns `clears`: whether the value is `""`, which clears an inherited value
 */
export function shownValue(line: Line): { value: string; clears: boolean } {
  const { valueStart, valueEnd } = line;
  const written = line.text.slice(valueStart, valueEnd);
  const secret = secretStart(line);
  const open =
    secret === undefined ? written : `${line.text.slice(valueStart, Math.min(secret, valueEnd))}${MASK}`;
  const value = maskedUrls(withoutQuotes(open));
  return { value, clears: written === '""' };
}
