import type { BlockEntry } from '../types';

/** Every block that we know. */
export const blocks: readonly BlockEntry[] = [
  {
    name: 'acct-file',
    scopes: ['global'],
    argument: {
      name: 'PATH',
      type: 'path',
      rest: true,
    },
    text: 'file, or |command for a pipe',
    source: {
      section: '3.3.11',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'address-list',
    scopes: ['global', 'bounce-processor', 'feedback-loop-processor'],
    argument: {
      name: 'NAME',
      type: 'string',
      optional: true,
    },
    text: 'a name at the top level (used by suppression-lists); none inside the processors',
    source: {
      section: '3.3.5',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-category-patterns',
    scopes: ['global'],
    text: 'entries are /REGEX/ CATEGORY, first match wins; they go before those of config-defaults',
    source: {
      section: '10.8',
      document: 'guide-2019',
      certainty: 'certain',
    },
    entry: [
      {
        name: 'REGEX',
        type: 'regex',
      },
      {
        name: 'CATEGORY',
        type: 'category',
      },
    ],
  },
  {
    name: 'aliases',
    scopes: ['global'],
    text: 'entries are alias SOURCE TARGET[,TARGET...]; SOURCE an address, a local part, or *@domain',
    source: {
      section: '12.9',
      document: 'guide-2019',
      certainty: 'certain',
    },
  },
  {
    name: 'bounce-processor',
    scopes: ['global'],
    text: '',
    source: {
      section: '3.3.3',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'dns',
    scopes: ['global'],
    text: '',
    source: {
      section: '3.3.16',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain',
    scopes: ['global', 'virtual-mta', 'virtual-mta-pool'],
    argument: {
      name: 'PATTERN',
      type: 'domain-pattern',
    },
    text: "domain pattern, $macro, a rollup queue's name, or a {reserved} name such as {sparkpost}",
    source: {
      section: '3.3.10',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'domain-key-list',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: '',
    source: {
      section: '3.3.19',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'email-patterns',
    scopes: ['bounce-processor', 'feedback-loop-processor'],
    text: '',
    source: {
      section: '3.3.6',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'feedback-loop-processor',
    scopes: ['global'],
    text: '',
    source: {
      section: '3.3.4',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'mx-rollup-list',
    scopes: ['global'],
    text: 'entries are mx PATTERN QUEUE [rollup-by-ip]; QUEUE must end in .rollup',
    source: {
      section: '10.17',
      document: 'guide-2019',
      certainty: 'certain',
    },
  },
  {
    name: 'pattern-list',
    scopes: ['global', 'pattern-list'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: 'must be defined before the source that uses it',
    source: {
      section: '3.3.14',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'proxy',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: 'needs both server and client',
    source: {
      section: '3.3.22',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'rewrite-list',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: '',
    source: {
      section: '3.3.18',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'signals',
    scopes: ['global'],
    text: 'once called <sparkpost-analytics>, which is deprecated',
    source: {
      section: '10.1.4',
      document: 'guide-2019',
      certainty: 'certain',
    },
  },
  {
    name: 'signals-filter',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: 'entries are sender-or-from DOMAIN-PATTERN {enable-signals[,subaccount=N] | disable-signals}',
    source: {
      section: '10.1.4.3',
      document: 'guide-2019',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-listener',
    scopes: ['global'],
    argument: {
      name: 'CIDR:PORT',
      type: 'cidr-port',
    },
    text: 'block form of the directive',
    source: {
      section: '3.3.17',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-pattern-list',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: '',
    source: {
      section: '3.3.15',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'smtp-user',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: '',
    source: {
      section: '3.3.8',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source',
    scopes: ['global'],
    argument: {
      name: 'IP, CIDR, NAME or {RESERVED}',
      type: 'string',
    },
    text: '{pickup}: the pickup directory; {auth}: authenticated users without a source of their own; other {names} are in common use',
    source: {
      section: '3.3.7',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'source-group',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: '',
    source: {
      section: '3.3.9',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'spool',
    scopes: ['global'],
    argument: {
      name: 'DIRECTORY',
      type: 'path',
    },
    text: '',
    source: {
      section: '3.3.2',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'transmissions-api',
    scopes: ['global'],
    text: '',
    source: {
      section: '3.3.20',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'transmissions-api-listener',
    scopes: ['global'],
    argument: {
      name: 'IP:PORT',
      type: 'ip-port',
    },
    text: '',
    source: {
      section: '3.3.21',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'vault',
    scopes: ['global'],
    single: true,
    text: 'only one',
    source: {
      section: '3.3.23',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'virtual-mta',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: '',
    source: {
      section: '3.3.12',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'virtual-mta-pool',
    scopes: ['global'],
    argument: {
      name: 'NAME',
      type: 'string',
    },
    text: 'shares its name space with virtual MTAs',
    source: {
      section: '3.3.13',
      document: 'guide-2020',
      certainty: 'certain',
    },
  },
  {
    name: 'sparkpost-analytics',
    scopes: ['global'],
    deprecated: 'signals',
    text: 'Former name of <signals>.',
    source: {
      section: '10.1.4',
      document: 'guide-2019',
      certainty: 'certain',
    },
  },
];
