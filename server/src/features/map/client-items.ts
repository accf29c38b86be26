import { contentOf, type Entry, topLevelOf } from '../../model/block-content';
import type { Configuration } from '../../model/configuration';
import { type Listener, listenersOf } from '../../model/listeners';
import { type Source, sourcesOf } from '../../model/sources';
import { plural } from '../../schema/values/wording';
import { type Item, leaf } from './item';
import { naturally } from './natural';
import { textOf } from './place';

/** The listeners in the order of reading. */
export function listenerItems(configuration: Configuration): Item[] {
  return listenersOf(configuration).map((listener) =>
    leaf('listener', listener.name, listenerInWords(listener), entryOf(listener)),
  );
}

/** `port 587, TLS from the start, source {auth}`. */
export function listenerInWords({ port, immediateTls, source }: Listener): string {
  const parts = [
    port === undefined ? '' : `port ${port}`,
    immediateTls ? 'TLS from the start' : '',
    source === undefined ? '' : `source ${source}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The line of a listener. */
export function entryOf({ unit, offset }: Pick<Listener, 'unit' | 'offset'>): Entry[] {
  const line = unit.file.tree.lines[unit.first + offset];
  return line === undefined ? [] : [{ unit, offset, line }];
}

/** The sources: by name first, then by address. */
export function sourceItems(configuration: Configuration): Item[] {
  const { byName, byAddress } = sourcesOf(configuration);
  const named = [...byName.values()].sort((a, b) => naturally(a.name, b.name));
  const ranged = [...byAddress].sort((a, b) => naturally(a.name, b.name));
  return [...named, ...ranged].map((source) =>
    leaf('source', source.name, sourceInWords(source), source.blocks),
  );
}

/** `virtual MTA pool1, 5 settings`. */
function sourceInWords({ settings }: Source): string {
  const chosen = settings.get('default-virtual-mta')?.value;
  const count = plural(settings.size, 'setting');
  return chosen === undefined ? count : `default virtual MTA ${chosen}, ${count}`;
}

/** The users by name, each with the source that it selects. */
export function userItems(configuration: Configuration): Item[] {
  return usersOf(configuration)
    .map(({ entry, name, source }) =>
      leaf('user', name, source === undefined ? '' : `source ${source}`, [entry]),
    )
    .sort((a, b) => naturally(a.label, b.label));
}

/** A `<smtp-user>`; of its settings only the source: the others may be secrets. */
interface User {
  readonly entry: Entry;
  readonly name: string;
  readonly source: string | undefined;
}

/** The users of a configuration in the order of reading. */
export function usersOf(configuration: Configuration): User[] {
  return topLevelOf(configuration)
    .entries.filter(({ line }) => line.kind === 'open' && line.name === 'smtp-user')
    .map((entry) => {
      const { unit, offset } = entry;
      const { entries } = contentOf(configuration, unit, unit.first + offset);
      const source = entries.findLast(({ line }) => line.kind === 'directive' && line.name === 'source');
      return { entry, name: textOf(entry), source: source && textOf(source) };
    });
}
