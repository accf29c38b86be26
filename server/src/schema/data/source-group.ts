import type { DirectiveEntry } from '../types';
import { guide } from './parts';

/** Directives of `<source-group>` (guide §3.3.9). */
export const sourceGroup: readonly DirectiveEntry[] = [
  {
    name: 'max-smtp-in',
    scope: 'source-group',
    params: [{ name: 'N', type: 'integer', words: ['unlimited'], unit: 'connections' }],
    default: 'unlimited',
    text: 'Limits how many incoming connections the sources of this group may have open together.',
    related: ['reserved-smtp-in', 'source-group', 'total-max-smtp-in'],
    source: guide('3.3.9.1'),
  },
  {
    name: 'reserved-smtp-in',
    scope: 'source-group',
    params: [{ name: 'N', type: 'integer', words: ['unlimited'], unit: 'connections' }],
    default: 'unlimited',
    text: 'Keeps this many incoming connections free for the sources of this group.',
    related: ['max-smtp-in', 'source-group', 'total-max-smtp-in'],
    source: guide('3.3.9.2'),
  },
];
