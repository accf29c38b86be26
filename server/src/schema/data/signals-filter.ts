import type { DirectiveEntry } from '../types';

export const signalsFilter: readonly DirectiveEntry[] = [
  {
    name: 'sender-or-from',
    scope: 'signals-filter',
    params: [
      {
        name: 'DOMAIN-PATTERN',
        type: 'domain-pattern',
      },
      {
        name: 'SWITCH',
        type: 'enum',
        words: ['enable-signals', 'disable-signals'],
      },
    ],
    repeatable: true,
    text: 'DOMAIN-PATTERN then enable-signals[,subaccount=N] or disable-signals.',
    source: {
      section: '10.1.4.3.1',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
];
