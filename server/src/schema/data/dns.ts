import type { DirectiveEntry } from '../types';
import { countOf, guide, interval } from './parts';

/** What may stand in `<dns>`. */
export const dns: readonly DirectiveEntry[] = [
  {
    name: 'precached-domains-file',
    scope: 'dns',
    params: [{ name: 'FILENAME', type: 'path', text: 'a file with one domain a line' }],
    text: 'Keeps the DNS data of the domains in this file fresh in the cache. The file holds one domain a line.',
    related: ['precached-refresh-interval', 'precached-max-domains'],
    source: guide('3.3.16.1'),
  },
  {
    name: 'precached-refresh-interval',
    scope: 'dns',
    params: interval,
    default: '5m',
    text: 'Sets how often the domains of `precached-domains-file` are looked up again. Their TTL in DNS makes no difference.',
    related: ['precached-domains-file'],
    source: guide('3.3.16.2'),
  },
  {
    name: 'precached-max-domains',
    scope: 'dns',
    params: countOf('domains'),
    default: '500',
    text: 'Limits how many domains of `precached-domains-file` are kept fresh.',
    related: ['precached-domains-file'],
    source: guide('3.3.16.3'),
  },
];
