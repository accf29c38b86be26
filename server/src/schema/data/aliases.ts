import type { DirectiveEntry } from '../types';
import { guide2019 } from './parts';

/** The entries of `<aliases>`. */
export const aliases: readonly DirectiveEntry[] = [
  {
    name: 'alias',
    scope: 'aliases',
    params: [
      { name: 'SOURCE', type: 'address-pattern', text: 'an address, a local part, or `*@domain`' },
      {
        name: 'TARGET',
        type: 'address-pattern',
        list: true,
        rest: true,
        text: 'where it goes; several separated by commas',
      },
    ],
    repeatable: true,
    text: 'Passes mail for one address on to others. The source is an address, a local part alone, or `*@domain` for a whole domain.',
    related: ['relay-address', 'relay-domain'],
    source: guide2019('12.9'),
  },
];
