import { CompletionItemKind } from 'vscode-languageserver-types';
import { describeDataRate, parseDataRate } from '../../../schema/values/data-rate';
import { describeRate, parseRate } from '../../../schema/values/rate';
import { describeSize, readSize } from '../../../schema/values/size';
import type { Suggestion } from '../suggestion';
import type { Provider } from './request';

const units = ['h', 'm', 's', 'd'];

/** Rates (guide §3.3.10.33): `200`, `200/` and `200/15` get their units. */
export const rates: Provider = ({ typed }) => [
  ...completed(typed, /^(\d+)(?:\/(\d*))?$/).map((label) => {
    const parsed = parseRate(label);
    return unitSuggestion(label, parsed.ok ? describeRate(parsed) : undefined);
  }),
  ...unlimitedFor(typed),
];

/** Data rates (guide §3.3.10.37): `500` gets a suffix and a unit, `500m` and `500m/` a unit. */
export const dataRates: Provider = ({ typed }) => [
  ...[typed, ...(/^\d+$/.test(typed) ? ['k', 'm', 'g'].map((suffix) => typed + suffix) : [])]
    .flatMap((text) => completed(text, /^(\d+[bkmgt]?)(?:\/(\d*))?$/i))
    .map((label) => {
      const parsed = parseDataRate(label);
      return unitSuggestion(label, parsed.ok ? describeDataRate(parsed) : undefined);
    }),
  ...unlimitedFor(typed),
];

/** Sizes (guide §3.3.7.34): a number gets its suffixes. */
export const sizes: Provider = ({ typed }) =>
  /^\d+$/.test(typed)
    ? ['m', 'k', 'g', 't', 'b'].map((suffix) => {
        const size = readSize(typed + suffix);
        return unitSuggestion(typed + suffix, size && describeSize(size));
      })
    : [];

/** Daily limits (guide §3.3.10.49): a number gets its day. */
export const dailyLimits: Provider = ({ typed, before }) => {
  const [, count] = /^(\d+)\/?d?$/.exec(typed) ?? [];
  return count === undefined
    ? []
    : [`${count}/d`, `${count}/day`].map((label) => unitSuggestion(label, `on day ${before.length + 1}`));
};

/** The interval behind a number: `/h`, or another unit for the multiple that is there. */
function completed(typed: string, form: RegExp): string[] {
  const [, count, multiple] = form.exec(typed) ?? [];
  return count === undefined ? [] : units.map((unit) => `${count}/${multiple ?? ''}${unit}`);
}

function unlimitedFor(typed: string): Suggestion[] {
  return /^\d/.test(typed)
    ? []
    : [{ label: 'unlimited', kind: CompletionItemKind.EnumMember, detail: 'no limit' }];
}

function unitSuggestion(label: string, detail: string | undefined): Suggestion {
  return { label, kind: CompletionItemKind.Unit, ...(detail !== undefined && { detail }) };
}
