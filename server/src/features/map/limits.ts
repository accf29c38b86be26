import { contentOf, type Entry } from '../../model/block-content';
import type { Configuration } from '../../model/configuration';
import { textOf } from './place';

/** The directives that limit how much is sent at a time (guide §3.3.10.33–38, §3.3.10.49). */
const limits: ReadonlySet<string> = new Set([
  'max-smtp-out',
  'max-smtp-out-per-source-ip',
  'source-ip-max-smtp-out',
  'max-connect-rate',
  'source-ip-max-connect-rate',
  'max-msg-rate',
  'source-ip-max-msg-rate',
  'max-msg-per-hour',
  'max-msg-per-connection',
  'max-data-volume-rate',
  'source-ip-max-data-volume-rate',
  'max-cold-virtual-mta-msg',
]);

/** The limits in a `<domain>` block, each as written: `max-smtp-out 20`. */
export function limitsIn(configuration: Configuration, block: Entry): string[] {
  const { unit, offset } = block;
  return contentOf(configuration, unit, unit.first + offset)
    .entries.filter(({ line }) => line.kind === 'directive' && limits.has(line.name))
    .map((entry) => `${entry.line.name} ${textOf(entry)}`);
}
