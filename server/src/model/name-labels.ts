import type { NameKind } from './names';

/** What each kind of name that others refer to is called in texts for users. */
const referred = {
  'virtual-mta': 'virtual MTA',
  'virtual-mta-pool': 'virtual MTA pool',
  'pattern-list': 'pattern list',
  'smtp-pattern-list': 'SMTP pattern list',
  source: 'source',
  'source-group': 'source group',
  'rewrite-list': 'rewrite list',
  'address-list': 'address list',
  proxy: 'proxy',
  'signals-filter': 'signals filter',
  macro: 'macro',
} as const;

/** What kinds of names are called where names that are defined nowhere are told; kinds that are left out aren't. */
export const nameLabels: Readonly<Partial<Record<NameKind, string>>> = referred;

/** What each kind of name is called. */
export const allLabels: Readonly<Record<NameKind, string>> = {
  ...referred,
  'smtp-user': 'SMTP user',
  'domain-key-list': 'list of domain keys',
  domain: 'domain',
  queue: 'queue',
  listener: 'listener',
  'source-address': 'source address',
  setting: 'setting',
  'shared-setting': 'setting',
  selector: 'selector',
};
