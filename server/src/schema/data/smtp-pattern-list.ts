import type { DirectiveEntry } from '../types';

export const smtpPatternList: readonly DirectiveEntry[] = [
  {
    name: 'include',
    scope: 'smtp-pattern-list',
    params: [
      {
        name: 'FILENAME-OR-URL',
        type: 'include',
      },
    ],
    repeatable: true,
    text: 'Reads another file or URL at this place.',
    source: {
      section: '3.3.15.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'reply',
    scope: 'smtp-pattern-list',
    params: [
      {
        name: 'REGEX',
        type: 'regex',
      },
      {
        name: 'ACTIONS',
        type: 'pattern-action',
        list: true,
        rest: true,
      },
    ],
    repeatable: true,
    text: "Tests the remote host's reply against a case-insensitive regular expression ((?-i) makes it case-sensitive; # must be written \\x23; backslashes and quotes are escaped) and lists the actions to take.",
    source: {
      section: '3.3.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
