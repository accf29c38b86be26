import type { Mistake } from '../mutant';
import { nameMistakes } from './names';
import { queueMistakes } from './queues';
import { referenceMistakes } from './references';
import { securityMistakes } from './security';
import { tagMistakes } from './tags';
import { textMistakes } from './texts';
import { valueMistakes } from './values';

/** Every kind of mistake. */
export const mistakes: readonly Mistake[] = [
  ...tagMistakes,
  ...nameMistakes,
  ...valueMistakes,
  ...textMistakes,
  ...referenceMistakes,
  ...queueMistakes,
  ...securityMistakes,
];
