import type { DirectiveEntry } from '../types';

export const transmissionsApi: readonly DirectiveEntry[] = [
  {
    name: 'log-requests',
    scope: 'transmissions-api',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs API requests.',
    source: {
      section: '3.3.20.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'api-key',
    scope: 'transmissions-api',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    repeatable: true,
    text: 'Key that applications send to use the API; repeatable; 32 to 128 letters, digits or underscores. It is a secret.',
    source: {
      section: '3.3.20.1.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-data',
    scope: 'transmissions-api',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs API data in full.',
    source: {
      section: '3.3.20.1.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'log-tls',
    scope: 'transmissions-api',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Logs TLS negotiation of the API.',
    source: {
      section: '3.3.20.1.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
