import { directiveIn } from '../../schema/lookup';
import { argumentsOf } from '../../schema/values/check';
import { matches, parseDomainPattern } from '../../schema/values/domain-pattern';
import { contentOf, type Entry, topLevelOf } from '../block-content';
import type { Configuration } from '../configuration';
import { derived } from '../derived';

/** An entry `mx PATTERN QUEUE [rollup-by-ip]` of an `<mx-rollup-list>` (2019 edition 10.17). */
export interface RollupEntry {
  readonly entry: Entry;
  readonly pattern: string;
  readonly queue: string;
  /** Whether MX hosts are also told by their addresses, which only DNS knows. */
  readonly byIp: boolean;
}

/** The entries of all `<mx-rollup-list>` blocks in the order of reading. */
export const rollupEntries: (configuration: Configuration) => readonly RollupEntry[] = derived(
  (configuration) => {
    const schema = directiveIn('mx', 'mx-rollup-list');
    return topLevelOf(configuration)
      .entries.filter(({ line }) => line.kind === 'open' && line.name === 'mx-rollup-list')
      .flatMap(({ unit, offset }) => contentOf(configuration, unit, unit.first + offset).entries)
      .flatMap((entry): RollupEntry[] => {
        const [pattern, queue, byIp] =
          entry.line.name === 'mx' && schema !== undefined ? argumentsOf(entry.line, schema) : [];
        return pattern === undefined || queue === undefined
          ? []
          : [{ entry, pattern: pattern.text, queue: queue.text, byIp: byIp !== undefined }];
      });
  },
);

/** The entries whose pattern matches an MX host. */
export function rollupFor(configuration: Configuration, host: string): RollupEntry[] {
  return rollupEntries(configuration).filter(({ pattern }) => {
    const parsed = parseDomainPattern(pattern);
    return parsed.ok && matches(parsed, host) === true;
  });
}
