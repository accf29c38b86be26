import { mismatchedClose } from './mismatched-close';
import { missingValue } from './missing-value';
import type { Rule } from './rule';
import { unclosedBlock } from './unclosed-block';
import { unexpectedClose } from './unexpected-close';
import { unknownBlock } from './unknown-block';
import { unknownDirective } from './unknown-directive';
import { wrongScope } from './wrong-scope';

/** Every rule, in the order of the documentation. Adding a rule is a file beside this one and a line here. */
export const allRules: readonly Rule[] = [
  unclosedBlock,
  unexpectedClose,
  mismatchedClose,
  unknownBlock,
  unknownDirective,
  wrongScope,
  missingValue,
];
