import type { DirectiveEntry } from '../types';
import { domainKeyParams, guide } from './parts';

/** The entries of `<domain-key-list>`. */
export const domainKeyList: readonly DirectiveEntry[] = [
  {
    name: 'domain-key',
    scope: 'domain-key-list',
    params: domainKeyParams,
    separator: ',',
    repeatable: true,
    text: 'Adds a DKIM key to the list: selector, domain and private key, separated by commas, as at the top level.',
    related: ['dkim-sign', 'dkim-identity'],
    source: guide('3.3.19.1'),
  },
];
