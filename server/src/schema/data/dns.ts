import type { DirectiveEntry } from '../types';

export const dns: readonly DirectiveEntry[] = [
  {
    name: 'precached-domains-file',
    scope: 'dns',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'File with one domain a line whose DNS data is kept fresh in the cache.',
    source: {
      section: '3.3.16.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'precached-refresh-interval',
    scope: 'dns',
    params: [
      {
        name: 'TIME-INTERVAL',
        type: 'duration',
      },
    ],
    default: '5m',
    text: 'How often those are looked up again, whatever their TTL.',
    source: {
      section: '3.3.16.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'precached-max-domains',
    scope: 'dns',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '500',
    text: 'Most domains that are precached.',
    source: {
      section: '3.3.16.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
