import type { DirectiveEntry } from '../types';

export const emailPatterns: readonly DirectiveEntry[] = [
  {
    name: 'body-pattern-file',
    scope: 'email-patterns',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'File with patterns that extract the facts from non-standard bounce or complaint bodies.',
    source: {
      section: '3.3.6.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-match-info',
    scope: 'email-patterns',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    text: 'Logs what was extracted and which pattern matched.',
    source: {
      section: '3.3.6.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
