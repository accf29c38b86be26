import { directivesIn } from '../../schema/lookup';
import type { Configuration } from '../configuration';
import { settingsIn } from './domain-blocks';
import { type DomainLayer, globalIndex, indexOfOwner, matchingLayers } from './domain-layers';
import { membersOf, type Owner, ownersOf, poolsByMember } from './owners';
import { resolveSettings, type Setting, unsetSetting } from './setting';

/** What holds for one queue name, in one virtual MTA or in none. */
export interface DomainSettings {
  /** The domain or queue, in lower case. */
  readonly name: string;
  /** The blocks that match, the first to be asked first: the virtual MTA's, its pool's, the global ones. */
  readonly layers: readonly DomainLayer[];
  /** Every directive that the schema knows in `<domain>`, and every other one that a block gives; by name. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** What isn't known and may change the answer: whole sentences. */
  readonly unknowns: readonly string[];
}

/** The virtual MTA or pool that mail is sent through, and the pool whose blocks hold too. */
export interface Sender {
  readonly owner: Owner | undefined;
  readonly pool: Owner | undefined;
  readonly unknowns: readonly string[];
}

/**
 * Finds a virtual MTA or pool and the pool that a virtual MTA is in.
 * @param name in any case; left out for mail without a virtual MTA of its own
 */
export function senderOf(configuration: Configuration, name: string | undefined): Sender {
  if (name === undefined) {
    return { owner: undefined, pool: undefined, unknowns: [] };
  }
  const owner = ownersOf(configuration).get(name.toLowerCase());
  if (owner === undefined) {
    const unknown = `There is no virtual MTA or pool ${name} in the files that are known: only global settings are shown.`;
    return { owner, pool: undefined, unknowns: [unknown] };
  }
  const pools = (poolsByMember(configuration).get(owner.key) ?? []).filter(
    (pool) => indexOfOwner(configuration, pool).blocks.length > 0,
  );
  const [pool] = pools;
  const unknowns =
    pools.length < 2
      ? []
      : [
          `${owner.name} is in several pools with <domain> blocks (${pools.map((each) => each.name).join(', ')}), which PowerMTA refuses (§9.3): those of ${pool?.name} are shown.`,
        ];
  return { owner, pool, unknowns };
}

/**
 * The settings that hold for a domain or queue, merged from the most general matching block to the most specific (guide
 * §3.3.10); in a virtual MTA its own blocks go first, then those of its pool, then the global ones (§3.3.13.2).
 * Where its mail is put by `queue-to` or a rollup isn't looked at: see `effectiveForDomain`.
 */
export function domainSettings(configuration: Configuration, name: string, sender: Sender): DomainSettings {
  const given = givenDomainSettings(configuration, name, sender);
  const settings = new Map(given.settings);
  for (const entry of directivesIn('domain')) {
    if (!settings.has(entry.name) && entry.name !== 'include' && !entry.removed) {
      settings.set(entry.name, unsetSetting(entry));
    }
  }
  return { ...given, settings };
}

/** As `domainSettings`, with only those settings that a block gives. */
export function givenDomainSettings(
  configuration: Configuration,
  name: string,
  sender: Sender,
): DomainSettings {
  const key = (name.endsWith('.') ? name.slice(0, -1) : name).toLowerCase();
  const owners = [sender.owner, sender.pool].filter((owner) => owner !== undefined);
  const indexes = [...owners.map((owner) => indexOfOwner(configuration, owner)), globalIndex(configuration)];
  const layers = indexes.flatMap((index) => matchingLayers(index, key));
  const unknowns: string[] = [];
  const filled = layers.map((layer) => {
    const { entries, complete } = settingsIn(configuration, layer.header);
    if (!complete) {
      unknowns.push(`Not all of ${layer.title} is known: it includes a file that was not read.`);
    }
    return { layer, entries };
  });
  for (const { doubtful } of indexes) {
    for (const { name: written, problems } of doubtful) {
      unknowns.push(...problems.map((problem) => `<domain ${written}> may match as well: ${problem}.`));
    }
  }
  const settings = resolveSettings(filled, 'domain');
  settings.delete('include');
  return { name: key, layers, settings, unknowns };
}

/** The members of a pool whose own `<domain>` blocks match a name, so that other settings hold for them. */
export function membersThatDiffer(configuration: Configuration, pool: Owner, name: string): string[] {
  return membersOf(configuration, pool).filter((member) => {
    const owner = ownersOf(configuration).get(member.toLowerCase());
    return owner !== undefined && matchingLayers(indexOfOwner(configuration, owner), name).length > 0;
  });
}
