import { assignmentsIn } from './assignment';
import { isNumber } from './chars';
import { failure, type Parsed, quote } from './result';

/** Whether events go to Signals. */
type SignalsSwitch =
  | { readonly kind: 'on'; readonly subaccount?: string }
  | { readonly kind: 'off' }
  | { readonly kind: 'filter'; readonly filter: string };

const words: Readonly<Record<string, 'on' | 'off'>> = {
  true: 'on',
  yes: 'on',
  'enable-signals': 'on',
  false: 'off',
  no: 'off',
  'disable-signals': 'off',
};

/**
 * Reads `true[,subaccount=N]`, `false` or the name of a filter (2019 edition 10.1.4.1.1); in a filter's entries the first
 * two are `enable-signals[,subaccount=N]` and `disable-signals` (10.1.4.3.1).
 */
export function parseSignalsSwitch(text: string): Parsed<SignalsSwitch> {
  const [first, ...options] = assignmentsIn(text);
  const kind = first !== undefined && Object.hasOwn(words, first.name) ? words[first.name] : undefined;
  if (kind === undefined && options.length === 0) {
    return { ok: true, kind: 'filter', filter: text };
  }
  const [option, extra] = options;
  if (option === undefined) {
    return kind === 'off' ? { ok: true, kind: 'off' } : { ok: true, kind: 'on' };
  }
  if (kind !== 'on' || extra !== undefined || option.name !== 'subaccount') {
    return failure(
      text,
      `${quote(text)} isn't a setting for Signals: write true, true,subaccount=N, false or a filter's name`,
      {
        unsure: true,
      },
    );
  }
  if (option.value === undefined || !isNumber(option.value)) {
    return failure(text, 'subaccount needs a number, as in subaccount=1', {
      start: option.start,
      end: option.end,
      unsure: true,
    });
  }
  return { ok: true, kind: 'on', subaccount: option.value };
}
