import type { DirectiveEntry } from '../types';
import { guide2019 } from './parts';

/** The entries of `<mx-rollup-list>`. */
export const mxRollupList: readonly DirectiveEntry[] = [
  {
    name: 'mx',
    scope: 'mx-rollup-list',
    params: [
      {
        name: 'PATTERN',
        type: 'domain-pattern',
        text: "the MX host's name, or a pattern as `*.example.net`",
      },
      { name: 'QUEUE', type: 'queue', text: 'the queue, whose name ends in `.rollup`' },
      {
        name: 'rollup-by-ip',
        type: 'enum',
        words: ['rollup-by-ip'],
        optional: true,
        text: 'the word `rollup-by-ip`',
      },
    ],
    repeatable: true,
    text: 'Puts the mail of all domains whose MX hosts of the lowest preference match into one queue, so that they share its limits. The name of the queue ends in `.rollup`, and there should be a `<domain>` for it; a pattern with a wildcard and without `rollup-by-ip` needs `smtp-hosts` in that block.',
    related: ['queue-to', 'disable-mx-rollup', 'smtp-hosts'],
    source: guide2019('10.17', 'high'),
  },
];
