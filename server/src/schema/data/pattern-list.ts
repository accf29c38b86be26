import type { DirectiveEntry } from '../types';

export const patternList: readonly DirectiveEntry[] = [
  {
    name: 'header',
    scope: 'pattern-list',
    params: [
      {
        name: 'HEADER-NAME',
        type: 'header-name',
      },
      {
        name: 'REGEX',
        type: 'regex',
      },
      {
        name: 'RESULT',
        type: 'pattern-result',
        rest: true,
      },
    ],
    repeatable: true,
    text: 'Tests a message header (its whole text, white space included) against a regular expression.',
    source: {
      section: '3.3.14.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'mail-from',
    scope: 'pattern-list',
    params: [
      {
        name: 'REGEX',
        type: 'regex',
      },
      {
        name: 'RESULT',
        type: 'pattern-result',
        rest: true,
      },
    ],
    repeatable: true,
    text: 'Tests the envelope sender against a regular expression.',
    source: {
      section: '3.3.14.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'rcpt-to',
    scope: 'pattern-list',
    params: [
      {
        name: 'REGEX',
        type: 'regex',
      },
      {
        name: 'RESULT',
        type: 'pattern-result',
        rest: true,
      },
    ],
    repeatable: true,
    text: 'Tests the envelope recipient against a regular expression. With several recipients the first match decides for the whole message.',
    source: {
      section: '3.3.14.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
