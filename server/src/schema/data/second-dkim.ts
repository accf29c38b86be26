import type { DirectiveEntry } from '../types';
import { domain } from './domain';

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
export const secondDkim: readonly DirectiveEntry[] = domain
  .filter((entry) => doubled.has(entry.name))
  .map((entry) => ({
    ...entry,
    name: `second-${entry.name}`,
    text: `For a second DKIM signature. ${entry.text} \`X-DKIM-Options\` headers don't apply to the second signature.`,
    related: [entry.name],
    source: { section: '10.6.4', document: 'guide-2019', certainty: 'high' },
  }));
