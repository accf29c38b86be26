import { nearestWord } from './nearest-word';
import { failure, type Parsed, quote } from './result';
import { anyOf } from './wording';

/** One of the words that are allowed, as the schema spells it. */
interface Choice {
  readonly word: string;
}

/**
 * Reads one of several words. Either case is taken, since nothing says that PowerMTA tells them apart; where one may say
 * yes or no, true and false do too (public configurations: `add-date-header true`).
 */
export function parseChoice(text: string, words: readonly string[]): Parsed<Choice> {
  const lower = text.toLowerCase();
  const word = words.find((one) => one.toLowerCase() === lower) ?? truthOf(lower, words);
  if (word !== undefined) {
    return { ok: true, word };
  }
  const meant = nearestWord(text, words);
  const advice = meant === undefined ? `write ${anyOf(words)}` : `did you mean ${meant}?`;
  return failure(text, `${quote(text)} isn't one of the words allowed here: ${advice}`, {
    suggestion: meant,
  });
}

function truthOf(lower: string, words: readonly string[]): string | undefined {
  if (lower === 'true' || lower === 'false') {
    const word = lower === 'true' ? 'yes' : 'no';
    return words.includes(word) ? word : undefined;
  }
  if (lower === 'yes' || lower === 'no') {
    const word = lower === 'yes' ? 'true' : 'false';
    return words.includes(word) ? word : undefined;
  }
  return undefined;
}

/** A boolean. */
interface Truth {
  readonly value: boolean;
}

const truths: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/** What people write instead of yes and no. */
const likeTruths: Readonly<Record<string, string>> = {
  on: 'yes',
  enable: 'yes',
  enabled: 'yes',
  y: 'yes',
  '1': 'yes',
  off: 'no',
  disable: 'no',
  disabled: 'no',
  n: 'no',
  '0': 'no',
};

/** Reads a boolean: `yes`, `no`, `true` or `false` (guide §3.2), in either case. */
export function parseBoolean(text: string): Parsed<Truth> {
  const lower = text.toLowerCase();
  const value = Object.hasOwn(truths, lower) ? truths[lower] : undefined;
  if (value !== undefined) {
    return { ok: true, value };
  }
  const meant =
    (Object.hasOwn(likeTruths, lower) ? likeTruths[lower] : undefined) ??
    nearestWord(text, Object.keys(truths));
  const advice = meant === undefined ? 'write yes or no' : `write ${meant}`;
  return failure(text, `${quote(text)} isn't yes or no: ${advice}`, { suggestion: meant });
}
