import type { DirectiveEntry } from '../types';

export const aliases: readonly DirectiveEntry[] = [
  {
    name: 'alias',
    scope: 'aliases',
    params: [
      {
        name: 'SOURCE',
        type: 'address-pattern',
      },
      {
        name: 'TARGET',
        type: 'address-pattern',
        list: true,
      },
    ],
    repeatable: true,
    text: 'Forwards mail received for one address to others.',
    source: {
      section: '12.9',
      document: 'guide-2019',
      certainty: 'certain',
    },
  },
];
