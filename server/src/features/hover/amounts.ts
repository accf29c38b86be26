import { type DailyLimit, describeDailyLimits, parseDailyLimit } from '../../schema/values/daily-limit';
import { describeDataRate, parseDataRate } from '../../schema/values/data-rate';
import { describeRate, parseRate } from '../../schema/values/rate';
import { describeSize, parseSize } from '../../schema/values/size';
import { number, ordinal } from '../../schema/values/wording';
import { splitList } from '../../syntax/words';
import { code, paragraphs } from '../describe/markdown';
import type { Explain } from './value';

/** A rate by other intervals than its own: `200/h` is about 3.3 a minute, 4,800 a day. */
export const explainRate: Explain = ({ text }) => {
  const rate = parseRate(text);
  const words = rate.ok ? describeRate(rate) : undefined;
  return words === undefined ? undefined : { text: `${code(text)}: **${words}**` };
};

/** A data rate by other intervals. It takes the rest of the line, blanks and all. */
export const explainDataRate: Explain = ({ text }) => {
  const rate = parseDataRate(text);
  const words = rate.ok ? describeDataRate(rate) : undefined;
  return words === undefined ? undefined : { text: `${code(text)}: **${words}**` };
};

/** A size in words. */
export const explainSize: Explain = ({ text }) => {
  const size = parseSize(text);
  return size.ok ? { text: `${code(text)}: **${describeSize(size)}**` } : undefined;
};

/** One daily limit of a warm-up: for which day it is, and how the others follow (guide §3.3.10.49). */
export const explainDailyLimit: Explain = ({ text, whole, start, wholeStart }) => {
  const pieces = splitList(whole, 0, whole.length);
  const limits = pieces.map((piece) => parseDailyLimit(piece.text)).filter((limit) => limit.ok);
  const at = pieces.findIndex((piece) => wholeStart + piece.start === start);
  const limit = parseDailyLimit(text);
  if (!limit.ok || at < 0) {
    return undefined;
  }
  const last = at === pieces.length - 1;
  const day = pieces.length === 1 ? 'every day' : `on the ${ordinal(at + 1)} day`;
  const words = `**at most ${number(limit.count)} messages ${day}${last && at > 0 ? ' and every day after it' : ''}**`;
  return { text: paragraphs(`${code(text)}: ${words}`, limits.length > 1 ? allDays(limits) : '') };
};

function allDays(limits: readonly DailyLimit[]): string {
  return `All days: ${describeDailyLimits(limits)}.`;
}
