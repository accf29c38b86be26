import { isNumber, skipBlanks, skipDigits } from './chars';
import { durationWords, unitMeant } from './duration';
import { failure, type Parsed, quote } from './result';
import { roundly } from './wording';

/** Units of a rate's interval. */
type RateUnit = 's' | 'm' | 'h' | 'd';

/** The units of rates with their spellings, as the guide writes them: `d day h hr m min s sec` (§3.3.10.33). */
export const rateUnits: Readonly<
  Record<RateUnit, { names: readonly string[]; seconds: number; word: string }>
> = {
  s: { names: ['s', 'sec'], seconds: 1, word: 'second' },
  m: { names: ['m', 'min'], seconds: 60, word: 'minute' },
  h: { names: ['h', 'hr'], seconds: 3_600, word: 'hour' },
  d: { names: ['d', 'day'], seconds: 86_400, word: 'day' },
};

const unitByName = new Map(
  (['s', 'm', 'h', 'd'] as const).flatMap((unit) =>
    rateUnits[unit].names.map((name) => [name, unit] as const),
  ),
);

/** The interval of a rate: what stands after the slash. */
export interface RateInterval {
  readonly unit: RateUnit;
  /** How many of the units, `15` in `100/15m`; undefined when it isn't written. Version 5 and later only. */
  readonly multiple?: number;
  /** Length in seconds. */
  readonly seconds: number;
}

/** A rate: none at all, `0`, or so many in an interval. */
type Rate =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'zero' }
  | {
      readonly kind: 'limit';
      readonly count: number;
      readonly interval: RateInterval;
      readonly perSecond: number;
    };

/** Reads a rate: `unlimited`, `0` or `N/[M]unit` (guide §3.3.10.33). Letters may be of either case. */
export function parseRate(text: string): Parsed<Rate> {
  if (text === '0') {
    return { ok: true, kind: 'zero' };
  }
  if (text.toLowerCase() === 'unlimited') {
    return { ok: true, kind: 'unlimited' };
  }
  const slash = skipDigits(text, 0, text.length);
  const interval = slash > 0 && text[slash] === '/' ? parseInterval(text.slice(slash + 1)) : undefined;
  if (interval === undefined) {
    return notRate(text);
  }
  const count = Number(text.slice(0, slash));
  return { ok: true, kind: 'limit', count, interval, perSecond: count / interval.seconds };
}

/** Reads the interval of a rate, `h` or `15m`; gives undefined when it is none. */
export function parseInterval(text: string): RateInterval | undefined {
  const unitStart = skipDigits(text, 0, text.length);
  const unit = unitByName.get(text.slice(unitStart).toLowerCase());
  if (unit === undefined) {
    return undefined;
  }
  const { seconds } = rateUnits[unit];
  if (unitStart === 0) {
    return { unit, seconds };
  }
  const multiple = Number(text.slice(0, unitStart));
  return multiple === 0 ? undefined : { unit, multiple, seconds: multiple * seconds };
}

function notRate(text: string): Parsed<Rate> {
  if (isNumber(text)) {
    return failure(
      text,
      `${quote(text)} has no interval: write /s, /m, /h or /d after the number, as in ${text}/h`,
      {
        unsure: true,
      },
    );
  }
  const meant = intendedRate(text);
  const advice =
    meant === undefined
      ? 'unlimited, 0, or a number, a slash and d, h, m or s, as in 100/h'
      : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a rate: ${advice}`, { suggestion: meant });
}

/** What `200 / h`, `200/hour`, `200 per hour`, `200/15 min` should be. */
function intendedRate(text: string): string | undefined {
  const numberEnd = skipDigits(text, 0, text.length);
  const interval = intendedInterval(text.slice(skipBlanks(text, numberEnd, text.length)));
  return numberEnd === 0 || interval === undefined ? undefined : `${text.slice(0, numberEnd)}/${interval}`;
}

/** The interval that `/ hour`, `per 15 minutes` or `an hour` means, as `h` or `15m`. */
export function intendedInterval(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  const opener = ['/', 'per ', 'an ', 'a '].find((word) => lower.startsWith(word));
  if (opener === undefined) {
    return undefined;
  }
  const countStart = skipBlanks(lower, opener.length, lower.length);
  const countEnd = skipDigits(lower, countStart, lower.length);
  const meant = unitMeant(lower.slice(skipBlanks(lower, countEnd, lower.length)));
  const interval = `${lower.slice(countStart, countEnd)}${meant?.unit ?? ''}`;
  return parseInterval(interval) === undefined ? undefined : interval;
}

/** The intervals by which a rate is told besides its own. */
const tellingUnits: Readonly<Record<RateUnit, readonly RateUnit[]>> = {
  s: ['m', 'd'],
  m: ['h', 'd'],
  h: ['m', 'd'],
  d: ['h', 'm'],
};

/**
 * A rate in words, by other intervals than its own: `200/h` gives "about 3.3 a minute, 4,800 a day", `10/h` "one every
 * 6 minutes, 240 a day". Nothing for `0`, whose meaning the guide doesn't tell.
 */
export function describeRate(rate: Rate): string | undefined {
  if (rate.kind !== 'limit') {
    return rate.kind === 'unlimited' ? 'no limit' : undefined;
  }
  return rate.count === 0
    ? undefined
    : inOtherUnits(rate.interval, (seconds) => pace(rate.perSecond, seconds));
}

/**
 * Tells a pace by two intervals other than its own.
 * @param amount the words for what happens in so many seconds; the same words twice are said once
 */
export function inOtherUnits(
  interval: RateInterval,
  amount: (seconds: number) => { readonly words: string; readonly each: boolean },
): string {
  const phrases = tellingUnits[interval.unit].map((name) => {
    const { seconds, word } = rateUnits[name];
    const { words, each } = amount(seconds);
    return each ? `${words} ${word === 'hour' ? 'an' : 'a'} ${word}` : words;
  });
  return [...new Set(phrases)].join(', ');
}

function pace(perSecond: number, seconds: number): { words: string; each: boolean } {
  const amount = perSecond * seconds;
  if (amount >= 1) {
    return { words: roundly(amount), each: true };
  }
  const every = Math.round(1 / perSecond);
  const exact = Math.abs(every * perSecond - 1) < 1e-9;
  return { words: `one every ${exact ? '' : 'about '}${durationWords(every)}`, each: false };
}
