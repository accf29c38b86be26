import { parseBoolean } from '../schema/values/choice';
import { withoutQuotes } from '../syntax/words';

/**
 * What a boolean says: `yes` and `true`, `no` and `false` (guide §3.2), in any case and with or without quotes.
 * Undefined for anything else, such as a value that a template fills in.
 */
export function booleanOf(text: string): boolean | undefined {
  const word = withoutQuotes(text).toLowerCase();
  if (word === 'yes' || word === 'true') {
    return true;
  }
  return word === 'no' || word === 'false' ? false : undefined;
}

/**
 * What a boolean is meant to say: as `booleanOf`, and where PowerMTA has no such word (`on`, `1`, `ture`), what the word that
 * is advised instead says. Undefined for what nobody can tell, such as a value that a template fills in.
 */
export function meantBy(text: string): boolean | undefined {
  const parsed = parseBoolean(withoutQuotes(text));
  return parsed.ok ? parsed.value : booleanOf(parsed.suggestion ?? '');
}

/** The opposite of a boolean in the words that it is written in: `false` for `true`, `no` for `yes`. */
export function oppositeOf(text: string): string {
  const words = /true|false/i.test(text) ? ['false', 'true'] : ['no', 'yes'];
  return words[booleanOf(text) === true ? 0 : 1] ?? text;
}
