import { isDigit, isNumber, skipDigits } from './chars';
import { inOtherUnits, intendedInterval, parseInterval, type RateInterval } from './rate';
import { failure, type Parsed, quote } from './result';
import { amountOf, intendedSize, readSize, type Size } from './size';

/** A data rate: none at all, `0`, or so many bytes in an interval. */
type DataRate =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'zero' }
  | {
      readonly kind: 'limit';
      readonly size: Size;
      readonly interval: RateInterval;
      /** Bytes a second, with the same reserve as `Size.bytes`. */
      readonly bytesPerSecond: number;
    };

/**
 * Reads a data rate: `unlimited`, `0`, or a number with an optional suffix `b k m g t`, a slash and an interval. The guide
 * writes it with blanks around the suffix (`N [{b|B|…}] /[X]{d|…}`, §3.3.10.37), so blanks are taken.
 */
export function parseDataRate(text: string): Parsed<DataRate> {
  if (text === '0') {
    return { ok: true, kind: 'zero' };
  }
  if (text.toLowerCase() === 'unlimited') {
    return { ok: true, kind: 'unlimited' };
  }
  const slash = text.indexOf('/');
  const size = slash < 0 ? undefined : readSize(joined(text.slice(0, slash)));
  const interval = slash < 0 ? undefined : parseInterval(joined(text.slice(slash + 1)));
  if (size === undefined || interval === undefined) {
    return notDataRate(text);
  }
  return { ok: true, kind: 'limit', size, interval, bytesPerSecond: size.bytes / interval.seconds };
}

function notDataRate(text: string): Parsed<DataRate> {
  if (readSize(text) !== undefined) {
    return failure(text, `${quote(text)} has no interval: write /s, /m, /h or /d after it, as in ${text}/h`, {
      unsure: true,
    });
  }
  const meant = intendedDataRate(text);
  const advice =
    meant === undefined ? 'unlimited, 0, or a size, a slash and an interval, as in 50M/h' : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a data rate: ${advice}`, { suggestion: meant });
}

/** What `50MB/hour`, `50 MB per hour` should be. */
function intendedDataRate(text: string): string | undefined {
  const split = /\/|[ \t](?:per|an?)[ \t]/i.exec(text);
  if (split === null) {
    return undefined;
  }
  const amount = text.slice(0, split.index).trim();
  const size = isNumber(amount) ? amount : intendedSize(amount);
  const interval = intendedInterval(text.slice(split.index));
  return size === undefined || interval === undefined ? undefined : `${size}/${interval}`;
}

/** A number and its unit without the blanks around and between them. */
function joined(text: string): string {
  const trimmed = text.trim();
  const end = skipDigits(trimmed, 0, trimmed.length);
  const unit = trimmed.slice(end).trim();
  return isDigit(unit.charCodeAt(0)) ? trimmed : trimmed.slice(0, end) + unit;
}

/** A data rate in words, by other intervals than its own: `60M/h` gives "1 megabyte a minute, 1,440 megabytes a day". */
export function describeDataRate(rate: DataRate): string | undefined {
  if (rate.kind !== 'limit') {
    return rate.kind === 'unlimited' ? 'no limit' : undefined;
  }
  const { size, interval } = rate;
  if (size.count === 0) {
    return undefined;
  }
  return inOtherUnits(interval, (seconds) => ({
    words: amountOf((size.count / interval.seconds) * seconds, size.unit ?? 'b'),
    each: true,
  }));
}
