import type { DirectiveEntry } from '../types';
import { dkim } from './domain/dkim';
import { guide2019 } from './parts';

/** The `dkim-…` directives that exist again for a second signature (2019 edition, 10.6.4). */
const doubled: ReadonlySet<string> = new Set([
  'dkim-add-body-limit',
  'dkim-add-timestamp',
  'dkim-algorithm',
  'dkim-body-canon',
  'dkim-disallow-adding-headers',
  'dkim-expire-after',
  'dkim-headers',
  'dkim-headers-canon',
  'dkim-identity',
  'dkim-identity-fallback',
  'dkim-sign',
  'dkim-query-method',
]);

/** `second-dkim-…`: each as its namesake, for the second signature; `x-dkim-options` headers don't apply to it. */
export const secondDkim: readonly DirectiveEntry[] = dkim
  .filter((entry) => doubled.has(entry.name))
  .map((entry) => ({
    ...entry,
    name: `second-${entry.name}`,
    text: `Does for a second DKIM signature what \`${entry.name}\` does for the first. \`X-DKIM-Options\` headers don't apply to the second one. ${entry.text}`,
    related: [entry.name, entry.name === 'dkim-sign' ? 'second-dkim-identity' : 'second-dkim-sign'],
    source: guide2019('10.6.4', 'high'),
  }));
