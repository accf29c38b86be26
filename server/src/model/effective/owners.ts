import { unquotedValue } from '../../syntax/words';
import { contentOf, type Entry, topLevelOf } from '../block-content';
import type { Configuration } from '../configuration';
import { type Derived, derivedInSteps } from '../derived';
import type { Steps } from '../steps';
import type { Unit } from '../units';

/** How many lines are looked at in one step. */
const STEP = 250;

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
export const ownersOf: Derived<ReadonlyMap<string, Owner>> = derivedInSteps(
  function* (configuration): Steps<ReadonlyMap<string, OwnerInWork>> {
    const owners = new Map<string, OwnerInWork>();
    const { entries } = yield* topLevelOf.steps(configuration);
    for (const [at, entry] of entries.entries()) {
      if (at % STEP === 0) {
        yield;
      }
      const { kind, name: block } = entry.line;
      if (kind === 'open' && (block === 'virtual-mta' || block === 'virtual-mta-pool')) {
        const name = unquotedValue(entry.line);
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
  (owners, replaced) => {
    // The blocks of a virtual MTA are put right in place, as there are thousands of others.
    for (const [before, unit] of replaced) {
      if (isOwner(before) || isOwner(unit)) {
        const { header: line } = unit;
        const name = unquotedValue(line);
        if (line.name !== before.header.name || name !== unquotedValue(before.header) || !isOwner(before)) {
          return undefined;
        }
        const owner = owners.get(name.toLowerCase());
        for (const [at, block] of owner?.blocks.entries() ?? []) {
          if (owner !== undefined && block.unit === before) {
            owner.blocks[at] = { unit, offset: 0, line };
          }
        }
      }
    }
    return owners;
  },
);

type OwnerInWork = Owner & { readonly blocks: Entry[] };

function isOwner({ header }: Unit): boolean {
  return header.kind === 'open' && (header.name === 'virtual-mta' || header.name === 'virtual-mta-pool');
}

/** Pools by the names of their members in lower case, in the order of reading. */
export function poolsByMember(configuration: Configuration): ReadonlyMap<string, readonly Owner[]> {
  return memberships(configuration).pools;
}

/** The same, with the owners that they are. */
export const memberships: Derived<Memberships> = derivedInSteps(
  function* (configuration): Steps<Memberships> {
    const owners = yield* ownersOf.steps(configuration);
    const pools = new Map<string, Owner[]>();
    for (const pool of owners.values()) {
      if (pool.kind === 'virtual-mta-pool') {
        yield;
      }
      for (const member of membersOf(configuration, pool)) {
        const known = pools.get(member.toLowerCase()) ?? [];
        pools.set(member.toLowerCase(), known.includes(pool) ? known : [...known, pool]);
      }
    }
    return { owners, pools };
  },
  (known, replaced, configuration) =>
    ownersOf(configuration) === known.owners && ![...replaced].flat().some(namesMembers) ? known : undefined,
);

interface Memberships {
  readonly owners: ReadonlyMap<string, Owner>;
  readonly pools: ReadonlyMap<string, readonly Owner[]>;
}

/** Whether a unit is a pool, or a line that may be read in one. */
function namesMembers({ header }: Unit): boolean {
  return header.kind === 'open' ? header.name === 'virtual-mta-pool' : header.name === 'virtual-mta';
}

/** The names of a pool's members as written, each once. */
export function membersOf(configuration: Configuration, pool: Owner): string[] {
  if (pool.kind !== 'virtual-mta-pool') {
    return [];
  }
  const members = new Map<string, string>();
  for (const { line } of contentOfOwner(configuration, pool).entries) {
    if (line.kind === 'directive' && line.name === 'virtual-mta' && !line.templated) {
      const name = unquotedValue(line);
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
