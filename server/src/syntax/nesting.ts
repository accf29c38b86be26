/**
 * Which block stands in which, as far as the shape of a file depends on it (guide §3.3.5–6, §3.3.10, §3.3.12–14). It is used
 * only to guess where a block that was never closed should have ended.
 */
const nestedIn: ReadonlyMap<string, readonly string[]> = new Map([
  ['domain', ['virtual-mta', 'virtual-mta-pool']],
  ['address-list', ['bounce-processor', 'feedback-loop-processor']],
  ['email-patterns', ['bounce-processor', 'feedback-loop-processor']],
  ['pattern-list', ['pattern-list']],
]);

const topLevelOnly: ReadonlySet<string> = new Set([
  'acct-file',
  'bounce-category-patterns',
  'aliases',
  'bounce-processor',
  'dns',
  'domain-key-list',
  'feedback-loop-processor',
  'mx-rollup-list',
  'proxy',
  'rewrite-list',
  'signals',
  'sparkpost-analytics',
  'signals-filter',
  'smtp-listener',
  'smtp-pattern-list',
  'smtp-user',
  'source',
  'source-group',
  'spool',
  'transmissions-api',
  'transmissions-api-listener',
  'vault',
  'virtual-mta',
  'virtual-mta-pool',
]);

/**
 * Whether a block may stand inside another, for error recovery: unknown blocks may stand anywhere.
 * @param inner name of the inner block, in lower case
 * @param outer name of the block around it, in lower case
 */
export function mayNest(inner: string, outer: string): boolean {
  const outers = nestedIn.get(inner);
  return outers === undefined ? !topLevelOnly.has(inner) : outers.includes(outer);
}
