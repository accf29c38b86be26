import { parseDuration } from '../schema/values/duration';
import { splitList, unquotedValue } from '../syntax/words';
import type { Rule } from './rule';
import { lineOfSetting, valueText } from './shared';

/** The longest list of intervals (2019 edition 10.15). */
const MOST_INTERVALS = 30;

/** Retries that come too late: a message bounces at `bounce-after` whether or not it was tried again (guide §3.3.10.39). */
export const retryBeyondBounce: Rule = {
  id: 'retry-beyond-bounce',
  severity: 'warning',
  summary: 'retry-after is not shorter than bounce-after, or has more than 30 intervals.',
  evidence: '§3.3.10.39; 2019 edition 10.15',
  directives: ['retry-after', 'backoff-retry-after'],
  checkDirective: (context, at) => {
    const { tree } = context;
    const line = tree.lines[at];
    if (line === undefined || line.templated) {
      return;
    }
    const value = unquotedValue(line);
    const intervals = splitList(value, 0, value.length);
    const place = { line: at, start: line.valueStart, end: line.valueEnd };
    if (intervals.length > MOST_INTERVALS) {
      const message = `${line.name} takes at most ${MOST_INTERVALS} intervals; these are ${intervals.length}. The last one stays for all later retries.`;
      context.report({ ...place, message });
    }
    const outer = tree.parent[at] ?? -1;
    const limitAt =
      line.name === 'retry-after' && outer >= 0 ? lineOfSetting(tree, outer, 'bounce-after') : -1;
    const limit = limitAt < 0 ? undefined : parseDuration(valueText(tree, limitAt));
    const first = parseDuration(intervals[0]?.text ?? '');
    if (limit?.ok && first.ok && limit.seconds > 0 && first.seconds >= limit.seconds) {
      const message = `The first retry comes after ${intervals[0]?.text}, but messages bounce after ${valueText(tree, limitAt)} (line ${limitAt + 1}), so nothing is ever retried: choose a shorter retry-after.`;
      context.report({ ...place, message });
    }
  },
};
