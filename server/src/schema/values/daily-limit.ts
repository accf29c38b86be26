import { isNumber, skipDigits } from './chars';
import { intendedInterval } from './rate';
import { failure, type Parsed, quote } from './result';
import { number, ordinal } from './wording';

/** How many messages may go out on one day of a warm-up. */
export interface DailyLimit {
  readonly count: number;
}

/** Reads one daily limit: `N/d` or `N/day` (guide §3.3.10.49). */
export function parseDailyLimit(text: string): Parsed<DailyLimit> {
  const end = skipDigits(text, 0, text.length);
  const unit = text.slice(end).toLowerCase();
  if (end > 0 && (unit === '/d' || unit === '/day')) {
    return { ok: true, count: Number(text.slice(0, end)) };
  }
  const count = text.slice(0, end);
  const daily = isNumber(text) || intendedInterval(unit) === 'd';
  const meant = daily && count !== '' ? `${count}/d` : undefined;
  const advice = meant === undefined ? 'a number and /d, as in 500/d' : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a daily limit: ${advice}`, {
    suggestion: meant,
    ...(isNumber(text) ? { unsure: true } : {}),
  });
}

/** Daily limits in words: the last one holds for all days after it. */
export function describeDailyLimits(limits: readonly DailyLimit[]): string {
  return limits
    .map(({ count }, index) => {
      const last = index === limits.length - 1;
      const day = index === 0 && last ? 'every day' : `on the ${ordinal(index + 1)} day`;
      return `${number(count)} ${day}${last && index > 0 ? ' and every day after it' : ''}`;
    })
    .join(', ');
}
