import type { DirectiveEntry } from '../types';

export const smtpUser: readonly DirectiveEntry[] = [
  {
    name: 'password',
    scope: 'smtp-user',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    text: "The user's password, in clear text; works with authentication-method password. Keep the file's permissions tight.",
    source: {
      section: '3.3.8.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'authentication-method',
    scope: 'smtp-user',
    params: [
      {
        name: 'VALUE',
        type: 'enum',
        words: ['password', 'system', 'certificate'],
      },
    ],
    default: 'password',
    text: 'password, system (Linux accounts) or certificate (needs TLS).',
    source: {
      section: '3.3.8.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'tls-certificate',
    scope: 'smtp-user',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'PEM certificate that the user must present when authentication-method is certificate.',
    source: {
      section: '3.3.8.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source',
    scope: 'smtp-user',
    params: [
      {
        name: 'SOURCE-NAME',
        type: 'source',
      },
    ],
    text: 'Named <source> whose settings apply once the user has authenticated; without it <source {auth}> applies.',
    source: {
      section: '3.3.8.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
