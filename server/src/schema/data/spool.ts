import type { DirectiveEntry } from '../types';

export const spool: readonly DirectiveEntry[] = [
  {
    name: 'delete-file-holders',
    scope: 'spool',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Whether placeholder files left to save disk I/O are deleted once a message is delivered.',
    source: {
      section: '3.3.2.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'deliver-only',
    scope: 'spool',
    params: [
      {
        name: 'BOOLEAN',
        type: 'boolean',
      },
    ],
    default: 'false',
    text: 'Only delivers what is in this spool and writes nothing new there; for recovering the spool of a failed server.',
    source: {
      section: '3.3.2.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'priority',
    scope: 'spool',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '1',
    text: '1 (lowest) to 100: higher spools are used until full; equal ones take turns.',
    source: {
      section: '3.3.2.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'min-free-space',
    scope: 'spool',
    params: [
      {
        name: 'SIZE',
        type: 'size',
      },
    ],
    default: '0',
    text: 'Stops accepting mail into this spool below this much free space, with a size suffix b, k, m, g or t.',
    source: {
      section: '3.3.2.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
];
