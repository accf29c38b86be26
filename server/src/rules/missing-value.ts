import { valueRule } from './value-rule';

/** A directive without a value that it needs. */
export const missingValue = valueRule({
  id: 'missing-value',
  kind: 'missing',
  severity: 'error',
  summary: 'A directive lacks a value that it needs.',
});
