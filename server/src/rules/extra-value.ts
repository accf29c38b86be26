import { valueRule } from './value-rule';

/** A directive with more values than it takes. */
export const extraValue = valueRule({
  id: 'extra-value',
  kind: 'extra',
  severity: 'error',
  summary: 'A directive has more values than it takes.',
});
