import type { DirectiveEntry } from '../types';

export const mxRollupList: readonly DirectiveEntry[] = [
  {
    name: 'mx',
    scope: 'mx-rollup-list',
    params: [
      {
        name: 'PATTERN',
        type: 'domain-pattern',
      },
      {
        name: 'QUEUE',
        type: 'queue',
      },
      {
        name: 'rollup-by-ip',
        type: 'enum',
        words: ['rollup-by-ip'],
        optional: true,
      },
    ],
    repeatable: true,
    text: "Mx PATTERN QUEUE [rollup-by-ip]: domains whose lowest-preference MXs match go into that queue, whose name must end in .rollup. A wildcard without rollup-by-ip needs smtp-hosts in the queue's <domain>; every rollup queue should have a <domain> of its own.",
    source: {
      section: '10.17',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
];
