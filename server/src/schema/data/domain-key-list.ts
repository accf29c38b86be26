import type { DirectiveEntry } from '../types';

export const domainKeyList: readonly DirectiveEntry[] = [
  {
    name: 'domain-key',
    scope: 'domain-key-list',
    params: [
      {
        name: 'SELECTOR',
        type: 'selector',
      },
      {
        name: 'DOMAIN',
        type: 'domain-or-macro',
        words: ['*'],
      },
      {
        name: 'FILENAME',
        type: 'key-file',
      },
    ],
    separator: ',',
    repeatable: true,
    text: 'A key of the list, in the form of the global directive.',
    source: {
      section: '3.3.19.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
