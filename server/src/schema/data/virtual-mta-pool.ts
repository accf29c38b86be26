import type { DirectiveEntry } from '../types';

export const virtualMtaPool: readonly DirectiveEntry[] = [
  {
    name: 'virtual-mta',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta',
      },
    ],
    repeatable: true,
    text: 'A member of the pool; repeat for each. The name must be that of a defined virtual MTA.',
    source: {
      section: '3.3.13.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain-key',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'SELECTOR',
        type: 'selector',
      },
      {
        name: 'DOMAIN',
        type: 'domain-or-macro',
        words: ['*'],
      },
      {
        name: 'FILENAME',
        type: 'key-file',
      },
    ],
    separator: ',',
    repeatable: true,
    text: "As the global directive, for the pool's members.",
    source: {
      section: '3.3.13.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include-headers-from',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: "As the global directive, for the pool's members.",
    source: {
      section: '3.3.13.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-msg-rate',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    text: 'As in <virtual-mta>, for the pool.',
    source: {
      section: '3.3.13.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-out',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    text: 'Simultaneous connections of the pool.',
    source: {
      section: '3.3.13.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'rewrite-list',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'NAME',
        type: 'rewrite-list',
      },
    ],
    text: 'Name of the <rewrite-list> applied.',
    source: {
      section: '3.3.13.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-data-volume-rate',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'DATA-RATE',
        type: 'data-rate',
        rest: true,
      },
    ],
    default: 'unlimited',
    text: 'As in <virtual-mta>, for the pool.',
    source: {
      section: '3.3.13.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'cold-virtual-mta',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta',
      },
    ],
    repeatable: true,
    text: 'As in <virtual-mta>, for the pool.',
    source: {
      section: '3.3.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'enable-signals',
    scope: 'virtual-mta-pool',
    params: [
      {
        name: 'SWITCH',
        type: 'signals-switch',
      },
    ],
    text: "True[,subaccount=N], false, or the name of a <signals-filter>; the virtual MTA's value goes before the pool's, that before the global one.",
    source: {
      section: '10.1.4.1.1',
      document: 'guide-2019',
      certainty: 'high',
    },
  },
];
