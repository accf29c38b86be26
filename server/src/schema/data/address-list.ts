import type { DirectiveEntry } from '../types';
import { file, guide } from './parts';

/** Directives of `<address-list>` (guide §3.3.5; 2019 edition 10.16). */
export const addressList: readonly DirectiveEntry[] = [
  {
    name: 'address',
    scope: 'address-list',
    params: [{ name: 'ADDRESS-OR-REGEX', type: 'address-pattern', or: ['regex'] }],
    repeatable: true,
    text: 'Adds an address to the list. Takes a complete address, a local part alone, or a regular expression between slashes; avoid more than 500 patterns in one list.',
    related: ['address-file', 'domain', 'suppression-lists'],
    source: guide('3.3.5.1'),
  },
  {
    name: 'address-file',
    scope: 'address-list',
    params: file,
    repeatable: true,
    text: 'Adds the addresses in a file to the list. The file has one address, or one local part, a line.',
    related: ['address', 'suppression-lists'],
    source: guide('3.3.5.2'),
  },
  {
    name: 'domain',
    scope: 'address-list',
    params: [{ name: 'DOMAIN-PATTERN', type: 'domain-pattern' }],
    repeatable: true,
    text: 'Adds a domain to the list. Write the complete domain name.',
    related: ['address', 'suppression-lists'],
    source: guide('3.3.5.3'),
  },
];
