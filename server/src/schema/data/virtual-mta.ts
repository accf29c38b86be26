import type { DirectiveEntry } from '../types';

export const virtualMta: readonly DirectiveEntry[] = [
  {
    name: 'use-proxy',
    scope: 'virtual-mta',
    params: [
      {
        name: 'PROXY-LIST',
        type: 'proxy',
        list: true,
      },
    ],
    default: 'None',
    text: 'As the global directive, for this virtual MTA.',
    source: {
      section: '3.3.12.1',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-msg-rate',
    scope: 'virtual-mta',
    params: [
      {
        name: 'RATE',
        type: 'rate',
      },
    ],
    default: 'unlimited',
    text: 'Attempted recipients per interval over all queues of the virtual MTA.',
    source: {
      section: '3.3.12.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-data-volume-rate',
    scope: 'virtual-mta',
    params: [
      {
        name: 'DATA-RATE',
        type: 'data-rate',
        rest: true,
      },
    ],
    default: 'unlimited',
    text: 'Data per interval over all queues of the virtual MTA; successful deliveries only.',
    source: {
      section: '3.3.12.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'cold-virtual-mta',
    scope: 'virtual-mta',
    params: [
      {
        name: 'VMTA-NAME',
        type: 'virtual-mta',
      },
    ],
    repeatable: true,
    text: 'Virtual MTA that takes the warm-up share set by max-cold-virtual-mta-msg; repeat for several, used round robin.',
    source: {
      section: '3.3.12.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'host-name',
    scope: 'virtual-mta',
    params: [
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    repeatable: true,
    text: 'As the global directive, for this virtual MTA.',
    source: {
      section: '3.3.12.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-source-host',
    scope: 'virtual-mta',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    repeatable: true,
    text: 'As the global directive, for this virtual MTA.',
    source: {
      section: '3.3.12.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-proxy-source-host',
    scope: 'virtual-mta',
    params: [
      {
        name: 'CIDR',
        type: 'cidr',
      },
      {
        name: 'PROXY-SERVER:PORT',
        type: 'host-port',
      },
      {
        name: 'PROXY-CLIENT-IP[:PORT]',
        type: 'ip-port',
      },
      {
        name: 'HOST-NAME',
        type: 'hostname',
      },
    ],
    repeatable: true,
    laterRelease: true,
    text: 'As the global directive, for this virtual MTA.',
    source: {
      section: '3.3.12.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'proxy-protocol',
    scope: 'virtual-mta',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    default: '1',
    laterRelease: true,
    text: 'HAProxy protocol version (1 or 2) for smtp-proxy-source-host.',
    source: {
      section: '3.3.12.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain-key',
    scope: 'virtual-mta',
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
    text: 'As the global directive, for this virtual MTA; goes before the global keys.',
    source: {
      section: '3.3.12.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include-headers-from',
    scope: 'virtual-mta',
    params: [
      {
        name: 'FILENAME',
        type: 'path',
      },
    ],
    text: 'As the global directive, for this virtual MTA.',
    source: {
      section: '3.3.12.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'max-smtp-out',
    scope: 'virtual-mta',
    params: [
      {
        name: 'N',
        type: 'integer',
      },
    ],
    text: 'Simultaneous connections over all queues of the virtual MTA.',
    source: {
      section: '3.3.12.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'rewrite-list',
    scope: 'virtual-mta',
    params: [
      {
        name: 'NAME',
        type: 'rewrite-list',
      },
    ],
    text: 'Name of the <rewrite-list> applied.',
    source: {
      section: '3.3.12.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'include',
    scope: 'virtual-mta',
    params: [
      {
        name: 'FILENAME-OR-URL',
        type: 'include',
      },
    ],
    repeatable: true,
    text: 'Reads another file or URL at this place.',
    source: {
      section: '3.3.12.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'enable-signals',
    scope: 'virtual-mta',
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
  {
    name: 'smtp-source-ip',
    scope: 'virtual-mta',
    params: [
      {
        name: 'IP',
        type: 'ip',
      },
    ],
    text: 'Source address without a host name; smtp-source-host replaces it.',
    source: {
      section: 'older versions, blog posts',
      document: 'public-configs',
      certainty: 'medium',
    },
  },
];
