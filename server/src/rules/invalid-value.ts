import { valueRule } from './value-rule';

/** A value that isn't of the kind that its directive takes. */
export const invalidValue = valueRule({
  id: 'invalid-value',
  kind: 'invalid',
  severity: 'error',
  summary: 'A value is not of the kind that its directive takes.',
});
