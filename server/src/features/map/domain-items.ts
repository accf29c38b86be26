import { contentOf, type Entry, topLevelOf } from '../../model/block-content';
import type { Configuration } from '../../model/configuration';
import { entriesOf } from '../../model/names';
import { plural } from '../../schema/values/wording';
import { type Item, leaf } from './item';
import { limitsIn } from './limits';
import { naturally } from './natural';
import { textOf } from './place';

/** A `<domain>` block with the queue it leads to or its limits. */
export function domainItem(configuration: Configuration, block: Entry): Item {
  return leaf('domain', textOf(block), detailOf(configuration, block), [block]);
}

function detailOf(configuration: Configuration, block: Entry): string {
  const { unit, offset } = block;
  const { entries } = contentOf(configuration, unit, unit.first + offset);
  const queue = entries.findLast(({ line }) => line.kind === 'directive' && line.name === 'queue-to');
  if (queue !== undefined && textOf(queue) !== '') {
    return `queue ${textOf(queue)}`;
  }
  const limits = limitsIn(configuration, block);
  return limits.length > 0 ? limits.join(', ') : plural(entries.length, 'setting');
}

/** The global domains, and the queues that mail is put into by `queue-to` or a rollup and that have no `<domain>` block. */
export function domainItems(configuration: Configuration): Item[] {
  const blocks = topLevelOf(configuration).entries.filter(
    ({ line }) => line.kind === 'open' && line.name === 'domain',
  );
  const named = new Set(blocks.map((block) => textOf(block).toLowerCase()));
  const items = [
    ...blocks.map((block) => domainItem(configuration, block)),
    ...queueItems(configuration, named),
  ];
  return items.sort((a, b) => naturally(a.label, b.label));
}

function queueItems(configuration: Configuration, named: ReadonlySet<string>): Item[] {
  return [...entriesOf(configuration.index, 'queue')].flatMap(([key, { references }]): Item[] => {
    const [first] = references;
    return first === undefined || named.has(key)
      ? []
      : [leaf('queue', first.name, plural(references.length, 'use'), [first], { repeated: true })];
  });
}
