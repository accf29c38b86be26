import type { DirectiveEntry } from '../types';

export const sourceGroup: readonly DirectiveEntry[] = [
  {
    name: 'max-smtp-in',
    scope: 'source-group',
    params: [
      {
        name: 'N',
        type: 'integer',
        words: ['unlimited'],
      },
    ],
    default: 'unlimited',
    text: 'Limit of inbound connections of the group.',
    source: {
      section: '3.3.9.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reserved-smtp-in',
    scope: 'source-group',
    params: [
      {
        name: 'N',
        type: 'integer',
        words: ['unlimited'],
      },
    ],
    default: 'unlimited',
    text: 'Inbound connections reserved for the group.',
    source: {
      section: '3.3.9.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
