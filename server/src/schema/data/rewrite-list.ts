import type { DirectiveEntry } from '../types';
import { guide } from './parts';

/** The entries of `<rewrite-list>`. */
export const rewriteList: readonly DirectiveEntry[] = [
  {
    name: 'mail-from',
    scope: 'rewrite-list',
    params: [
      {
        name: 'SOURCE-ADDRESS',
        type: 'address-pattern',
        words: ['<>'],
        text: 'an address, `local@*`, `*@domain`, `*@*`, or `<>` for the empty sender',
      },
      { name: 'TARGET-ADDRESS', type: 'address-pattern', words: ['<>'], text: 'what it becomes' },
    ],
    repeatable: true,
    text: 'Rewrites the envelope sender of a message. The source is an address or a pattern: `local@*`, `*@domain`, `*@*`, or `<>` for the empty sender.',
    related: ['from-domain', 'rewrite-list'],
    source: guide('3.3.18.1'),
  },
  {
    name: 'from-domain',
    scope: 'rewrite-list',
    params: [
      { name: 'SOURCE-DOMAIN', type: 'domain-pattern', text: 'a domain pattern, as `[*.]example.com`' },
      { name: 'TARGET-DOMAIN', type: 'domain', text: 'the domain to put there' },
    ],
    repeatable: true,
    text: 'Replaces the domain in the From header when it matches a domain pattern.',
    related: ['mail-from', 'rewrite-list'],
    source: guide('3.3.18.2'),
  },
];
