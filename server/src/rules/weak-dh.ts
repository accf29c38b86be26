import { isNumber } from '../schema/values/chars';
import { unquotedValue } from '../syntax/words';
import { writeInstead } from './edits';
import type { Rule } from './rule';

/** RFC 9325 §4.1: Diffie-Hellman groups of less than 2048 bits must not be used. */
const LEAST_BITS = 2048;

/** Diffie-Hellman parameters that are too short. */
export const weakDh: Rule = {
  id: 'weak-dh',
  severity: 'warning',
  summary: 'Diffie-Hellman parameters are shorter than 2048 bits.',
  evidence: 'RFC 9325',
  directives: ['smtp-server-tls-dh-key-length', 'http-tls-dh-key-length', 'tls-dh-key-length'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const value = line === undefined ? '' : unquotedValue(line);
    if (line === undefined || !isNumber(value) || Number(value) >= LEAST_BITS) {
      return;
    }
    context.report({
      line: at,
      start: line.valueStart,
      end: line.valueEnd,
      message: `Diffie-Hellman parameters of ${value} bits are within reach of an attacker: write ${LEAST_BITS}.`,
      fixable: true,
      data: { value: LEAST_BITS },
    });
  },
  fixes: writeInstead,
};
