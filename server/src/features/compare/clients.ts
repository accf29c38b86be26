import { contentOf, topLevelOf } from '../../model/block-content';
import { type Configuration, definitionsOf } from '../../model/configuration';
import { sourceSettings } from '../../model/effective';
import { listenersOf } from '../../model/listeners';
import { lineOf } from '../../model/names';
import { layersFor, type Source, sourcesOf } from '../../model/sources';
import { formatCidr } from '../../schema/values/cidr';
import { contains } from '../../schema/values/ip-range';
import { unquotedValue } from '../../syntax/words';
import { type Change, changeKey, type Group, grouped, paired, type Section, settingChanges } from './changes';

/** What changes for clients: sources, users and listeners. */
export function clientSections(before: Configuration, after: Configuration): Section[] {
  return [
    { title: 'Clients by source', groups: grouped(sourceGroups(before, after)) },
    { title: 'Listeners', groups: grouped(valueGroups(listeners(before), listeners(after), 'source')) },
    { title: 'Users', groups: grouped(valueGroups(users(before), users(after), 'source')) },
  ];
}

function sourceGroups(before: Configuration, after: Configuration): Group[] {
  const pairs = paired(byKey(before), byKey(after)).sort((a, b) => widthOf(b) - widthOf(a));
  const told: { readonly source: Source; readonly keys: ReadonlySet<string> }[] = [];
  return pairs.flatMap(({ was, is }): Group[] => {
    const source = is ?? was;
    if (source === undefined) {
      return [];
    }
    const changes = settingChanges(settingsFor(before, source), settingsFor(after, source), 'source');
    const wider = told.filter((other) => isWithin(source, other.source));
    told.push({ source, keys: new Set(changes.map(changeKey)) });
    const fresh = changes.filter((change) => !wider.some(({ keys }) => keys.has(changeKey(change))));
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return fresh.length === 0 && kind === 'changed'
      ? []
      : [{ who: [`<source ${source.name}>`], kind, changes: fresh }];
  });
}

function byKey(configuration: Configuration): Map<string, Source> {
  const { byAddress, byName } = sourcesOf(configuration);
  return new Map([
    ...byAddress.flatMap((source): [string, Source][] =>
      source.clients === undefined ? [] : [[formatCidr(source.clients), source]],
    ),
    ...byName,
  ]);
}

/** How many bits of the address are open: wide ones are told first. Named sources come last. */
function widthOf({ was, is }: { readonly was: Source | undefined; readonly is: Source | undefined }): number {
  const clients = (is ?? was)?.clients;
  return clients === undefined ? -1 : (clients.last - clients.first + 1n).toString(2).length;
}

function isWithin(inner: Source, outer: Source): boolean {
  return inner.clients !== undefined && outer.clients !== undefined && contains(outer.clients, inner.clients);
}

/** What holds for the clients of a source: it and the wider ones. */
function settingsFor(configuration: Configuration, { clients, name }: Source) {
  const layers = layersFor(sourcesOf(configuration), clients, clients === undefined ? name : undefined);
  return sourceSettings(configuration, layers);
}

/** Things with one value that matters, and where they stand. */
type Valued = ReadonlyMap<string, { readonly title: string; readonly value: string | undefined }>;

function listeners(configuration: Configuration): Valued {
  const all = listenersOf(configuration).map(({ name, source, immediateTls }) => {
    const value = [source, immediateTls ? 'TLS from the start' : ''].filter((part) => part).join(', ');
    return [
      name.toLowerCase(),
      { title: `listener ${name}`, value: value === '' ? undefined : value },
    ] as const;
  });
  return new Map(all);
}

function users(configuration: Configuration): Valued {
  const names = topLevelOf(configuration)
    .entries.filter(({ line }) => line.kind === 'open' && line.name === 'smtp-user')
    .map(({ line }) => unquotedValue(line));
  return new Map(
    names.map((name) => {
      const source = definitionsOf(configuration, ['smtp-user'], name)
        .flatMap((block) => contentOf(configuration, block.unit, lineOf(block)).entries)
        .findLast(({ line }) => line.name === 'source')?.line;
      const value = source && unquotedValue(source);
      return [name.toLowerCase(), { title: `user ${name}`, value }];
    }),
  );
}

function valueGroups(before: Valued, after: Valued, what: string): Group[] {
  return paired(before, after).flatMap(({ was, is }): Group[] => {
    const title = (is ?? was)?.title ?? '';
    if (was !== undefined && is !== undefined && was.value?.toLowerCase() === is.value?.toLowerCase()) {
      return [];
    }
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const change: Change = {
      what,
      ...(was?.value !== undefined && { before: was.value }),
      ...(is?.value !== undefined && { after: is.value }),
    };
    return [{ who: [title], kind, changes: (change.before ?? change.after) ? [change] : [] }];
  });
}
