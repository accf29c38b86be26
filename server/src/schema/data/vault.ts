import type { DirectiveEntry } from '../types';

export const vault: readonly DirectiveEntry[] = [
  {
    name: 'server-url',
    scope: 'vault',
    params: [
      {
        name: 'URL',
        type: 'url',
      },
    ],
    laterRelease: true,
    text: 'URL of the Vault server.',
    source: {
      section: '3.3.23.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'access-token',
    scope: 'vault',
    params: [
      {
        name: 'STRING',
        type: 'secret',
      },
    ],
    laterRelease: true,
    text: 'Token for Vault; a secret.',
    source: {
      section: '3.3.23.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'cache-ttl',
    scope: 'vault',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '24h',
    laterRelease: true,
    text: 'How long a key from Vault is cached; a missing key is cached for one hour.',
    source: {
      section: '3.3.23.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
