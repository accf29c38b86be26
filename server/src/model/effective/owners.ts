import type { Line } from '../../syntax/line';
import { contentOf, type Entry, topLevelOf } from '../block-content';
import type { Configuration } from '../configuration';
import { derived } from '../derived';

/** A virtual MTA or a pool: all blocks of its name. */
export interface Owner {
  readonly kind: 'virtual-mta' | 'virtual-mta-pool';
  /** As the first block writes it. */
  readonly name: string;
  /** In lower case. */
  readonly key: string;
  /** The lines that open its blocks, in the order of reading. */
  readonly blocks: readonly Entry[];
}

/** The virtual MTAs and pools of a configuration, by name in lower case; they share one name space (guide §3.3.13). */
export const ownersOf: (configuration: Configuration) => ReadonlyMap<string, Owner> = derived(
  (configuration) => {
    const owners = new Map<string, Owner & { blocks: Entry[] }>();
    for (const entry of topLevelOf(configuration).entries) {
      const { kind, name: block } = entry.line;
      if (kind === 'open' && (block === 'virtual-mta' || block === 'virtual-mta-pool')) {
        const name = argumentOf(entry);
        const key = name.toLowerCase();
        const known = owners.get(key);
        if (known === undefined) {
          owners.set(key, { kind: block, name, key, blocks: [entry] });
        } else {
          known.blocks.push(entry);
        }
      }
    }
    return owners;
  },
);

/** Pools by the names of their members in lower case, in the order of reading. */
export const poolsByMember: (configuration: Configuration) => ReadonlyMap<string, readonly Owner[]> = derived(
  (configuration) => {
    const pools = new Map<string, Owner[]>();
    for (const pool of ownersOf(configuration).values()) {
      for (const member of membersOf(configuration, pool)) {
        const known = pools.get(member.toLowerCase()) ?? [];
        pools.set(member.toLowerCase(), known.includes(pool) ? known : [...known, pool]);
      }
    }
    return pools;
  },
);

/** The names of a pool's members as written, each once. */
export function membersOf(configuration: Configuration, pool: Owner): string[] {
  if (pool.kind !== 'virtual-mta-pool') {
    return [];
  }
  const members = new Map<string, string>();
  for (const { line } of contentOfOwner(configuration, pool).entries) {
    if (line.kind === 'directive' && line.name === 'virtual-mta' && !line.templated) {
      const name = line.text.slice(line.valueStart, line.valueEnd).replace(/^"(.*)"$/, '$1');
      members.set(name.toLowerCase(), members.get(name.toLowerCase()) ?? name);
    }
  }
  return [...members.values()];
}

/** All that stands in the blocks of a virtual MTA or pool, in the order of reading. */
export function contentOfOwner(
  configuration: Configuration,
  owner: Owner,
): { readonly entries: readonly Entry[]; readonly complete: boolean } {
  const contents = owner.blocks.map(({ unit, offset }) =>
    contentOf(configuration, unit, unit.first + offset),
  );
  return {
    entries: contents.flatMap(({ entries }) => entries),
    complete: contents.every(({ complete }) => complete),
  };
}

/** The argument of a tag without quotes. */
export function argumentOf({ line }: Entry): string {
  return tagArgument(line);
}

/** As `argumentOf`, of the line itself. */
export function tagArgument({ text, valueStart, valueEnd }: Line): string {
  return text.slice(valueStart, valueEnd).replace(/^"(.*)"$/, '$1');
}
