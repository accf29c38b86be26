import type { DirectiveEntry } from '../types';

export const addressList: readonly DirectiveEntry[] = [
  {
    name: 'address',
    scope: 'address-list',
    params: [
      {
        name: 'ADDRESS-OR-REGEX',
        type: 'email',
        or: ['regex'],
      },
    ],
    repeatable: true,
    text: 'One address, or a regular expression of addresses, in the list.',
    source: {
      section: '3.3.5.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'address-file',
    scope: 'address-list',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    repeatable: true,
    text: 'File with one address, or one local part, a line.',
    source: {
      section: '3.3.5.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain',
    scope: 'address-list',
    params: [
      {
        name: 'DOMAIN-PATTERN',
        type: 'domain-pattern',
      },
    ],
    repeatable: true,
    text: 'One complete domain name in the list.',
    source: {
      section: '3.3.5.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
