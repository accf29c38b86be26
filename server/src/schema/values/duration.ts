import { isBlank } from '../../syntax/words';
import { isDigit, isNumber, skipBlanks, skipDigits, skipLetters } from './chars';
import { failure, type Parsed, quote } from './result';
import { plural } from './wording';

/** Units of a time interval (guide §3.2). */
type DurationUnit = 'w' | 'd' | 'h' | 'm' | 's';

/** The units of time intervals, longest first, with their length in seconds. */
export const durationUnits: readonly { unit: DurationUnit; seconds: number; word: string }[] = [
  { unit: 'w', seconds: 604_800, word: 'week' },
  { unit: 'd', seconds: 86_400, word: 'day' },
  { unit: 'h', seconds: 3_600, word: 'hour' },
  { unit: 'm', seconds: 60, word: 'minute' },
  { unit: 's', seconds: 1, word: 'second' },
];

/** A time interval such as `4d12h`. */
interface Duration {
  readonly seconds: number;
  readonly parts: readonly { readonly count: number; readonly unit: DurationUnit }[];
}

/** Spellings of units that people write instead of the letter. */
const spelled: Readonly<Record<DurationUnit, readonly string[]>> = {
  w: ['wk', 'wks', 'week', 'weeks'],
  d: ['day', 'days'],
  h: ['hr', 'hrs', 'hour', 'hours'],
  m: ['min', 'mins', 'minute', 'minutes'],
  s: ['sec', 'secs', 'second', 'seconds'],
};

/**
 * Reads a time interval: parts of a number and a unit without spaces, or `0` (guide §3.2). Units in capitals are taken
 * too, since nothing says that PowerMTA refuses them.
 */
export function parseDuration(text: string): Parsed<Duration> {
  if (text === '0') {
    return { ok: true, seconds: 0, parts: [] };
  }
  const parts: { count: number; unit: DurationUnit }[] = [];
  let seconds = 0;
  let at = 0;
  while (at < text.length) {
    const numberEnd = skipDigits(text, at, text.length);
    const unit = durationUnits.find((one) => one.unit === text[numberEnd]?.toLowerCase());
    if (numberEnd === at || unit === undefined) {
      return notDuration(text);
    }
    const count = Number(text.slice(at, numberEnd));
    parts.push({ count, unit: unit.unit });
    seconds += count * unit.seconds;
    at = numberEnd + 1;
  }
  return parts.length === 0 ? notDuration(text) : { ok: true, seconds, parts };
}

function notDuration(text: string): Parsed<Duration> {
  if (isNumber(text)) {
    return failure(
      text,
      `${quote(text)} has no unit: write w, d, h, m or s after the number, as in ${text}m`,
      {
        unsure: true,
      },
    );
  }
  const meant = intendedDuration(text);
  const advice = meant === undefined ? 'numbers with w, d, h, m or s, as in 30m or 4d12h' : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a time interval: ${advice}`, { suggestion: meant });
}

/** What `10 minutes`, `1 hour 30 min`, `1.5h` should be. */
function intendedDuration(text: string): string | undefined {
  let meant = '';
  let larger = Number.POSITIVE_INFINITY;
  let at = skipBlanks(text, 0, text.length);
  while (at < text.length) {
    let numberEnd = skipDigits(text, at, text.length);
    if (text[numberEnd] === '.' && isDigit(text.charCodeAt(numberEnd + 1))) {
      numberEnd = skipDigits(text, numberEnd + 1, text.length);
    }
    const wordStart = skipBlanks(text, numberEnd, text.length);
    const wordEnd = skipLetters(text, wordStart, text.length);
    const unit = unitMeant(text.slice(wordStart, wordEnd));
    // What doesn't go from larger to smaller units, as in `10m,20m`, is a list.
    if (numberEnd === at || unit === undefined || unit.seconds >= larger) {
      return undefined;
    }
    larger = unit.seconds;
    const seconds = Number(text.slice(at, numberEnd)) * unit.seconds;
    if (!Number.isSafeInteger(seconds)) {
      return undefined;
    }
    const written = text.slice(at, numberEnd);
    meant += written.includes('.') ? formatDuration(seconds) : written + unit.unit;
    at = skipSeparators(text, wordEnd);
  }
  return meant === '' ? undefined : meant;
}

/** The unit that a word means in whatever spelling: `h`, `hr`, `Hours`. */
export function unitMeant(word: string): (typeof durationUnits)[number] | undefined {
  const lower = word.toLowerCase();
  return durationUnits.find(({ unit }) => unit === lower || spelled[unit].includes(lower));
}

/** Blanks, commas and `and` between two parts of an interval in words. */
function skipSeparators(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isBlank(text.charCodeAt(at)) || text[at] === ',')) {
    at++;
  }
  return text.slice(at, at + 4).toLowerCase() === 'and ' ? skipBlanks(text, at + 4, text.length) : at;
}

/** Writes a number of whole seconds as a time interval in days, hours, minutes, seconds: `4d12h`; `0` for none. */
export function formatDuration(seconds: number): string {
  return (
    split(seconds)
      .map(({ count, unit }) => `${count}${unit}`)
      .join('') || '0'
  );
}

/**
 * A time interval in words: `4d12h` gives "4 days 12 hours (108 hours)", `300s` "5 minutes". The total stands behind
 * what takes more than one unit to say.
 */
export function describeDuration({ seconds }: Pick<Duration, 'seconds'>): string {
  const parts = split(seconds);
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) {
    return durationWords(seconds);
  }
  return `${durationWords(seconds)} (${plural(seconds / last.seconds, last.word)})`;
}

/** A number of whole seconds in words: `1 hour 30 minutes`. */
export function durationWords(seconds: number): string {
  return (
    split(seconds)
      .map(({ count, word }) => plural(count, word))
      .join(' ') || '0 seconds'
  );
}

/** Days, hours, minutes and seconds that make up a number of seconds; those that are none are left out. */
function split(seconds: number): ((typeof durationUnits)[number] & { count: number })[] {
  let left = seconds;
  const parts = [];
  for (const unit of durationUnits.slice(1)) {
    const count = Math.floor(left / unit.seconds);
    left -= count * unit.seconds;
    if (count > 0) {
      parts.push({ ...unit, count });
    }
  }
  return parts;
}
