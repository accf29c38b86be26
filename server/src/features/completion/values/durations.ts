import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeDuration, durationUnits, parseDuration } from '../../../schema/values/duration';
import { commonIntervalLists, commonIntervals } from '../../../schema/values-known';
import type { Suggestion } from '../suggestion';
import type { Provider } from './request';

/** Time intervals: a number gets its units, an empty place the usual intervals; an empty list whole lists too. */
export const durations: Provider = ({ typed, param, before, after }) => {
  const lists = param.list && typed === '' && before.length + after.length === 0 ? commonIntervalLists : [];
  return [
    ...withUnits(typed),
    ...lists.map((list) => ({
      label: list,
      kind: CompletionItemKind.Value,
      detail: 'a pause for each attempt',
    })),
    ...commonIntervals.filter((interval) => interval.startsWith(typed)).map(intervalSuggestion),
  ];
};

/** `10` as `10s`, `10m`, `10h` …, `1d12` as `1d12h` and less: each unit is smaller than the one before it. */
function withUnits(typed: string): Suggestion[] {
  const match = /^((?:\d+[wdhms])*)(\d+)$/i.exec(typed);
  if (match === null) {
    return [];
  }
  const last = match[1]?.at(-1)?.toLowerCase();
  const from = durationUnits.findIndex(({ unit }) => unit === last) + 1;
  const units = durationUnits.slice(from);
  // Minutes and hours are what most settings take; weeks are rare.
  const usual = ['m', 'h', 's', 'd', 'w'];
  return [...units]
    .sort((a, b) => usual.indexOf(a.unit) - usual.indexOf(b.unit))
    .map(({ unit }) => intervalSuggestion(typed + unit));
}

function intervalSuggestion(label: string): Suggestion {
  const parsed = parseDuration(label);
  return {
    label,
    kind: CompletionItemKind.Unit,
    ...(parsed.ok && { detail: describeDuration(parsed) }),
  };
}
