import type { NameKind } from './names';

/** What each kind of name is called in texts for users; kinds that no text speaks of are left out. */
export const nameLabels: Readonly<Partial<Record<NameKind, string>>> = {
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
};
