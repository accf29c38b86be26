import type { DirectiveEntry } from '../types';

export const rewriteList: readonly DirectiveEntry[] = [
  {
    name: 'mail-from',
    scope: 'rewrite-list',
    params: [
      {
        name: 'SOURCE-ADDRESS',
        type: 'address-pattern',
      },
      {
        name: 'TARGET-ADDRESS',
        type: 'address-pattern',
      },
    ],
    repeatable: true,
    text: 'Rewrites the envelope sender: source pattern (addr, local@*, *@domain, *@*, or <> for the empty sender) and its target.',
    source: {
      section: '3.3.18.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'from-domain',
    scope: 'rewrite-list',
    params: [
      {
        name: 'SOURCE-DOMAIN',
        type: 'domain-pattern',
      },
      {
        name: 'TARGET-DOMAIN',
        type: 'domain',
      },
    ],
    repeatable: true,
    text: 'Rewrites the domain of the From header: a domain pattern and the new domain.',
    source: {
      section: '3.3.18.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
