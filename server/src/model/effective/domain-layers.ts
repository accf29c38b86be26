import { type DomainPattern, matches, specificity } from '../../schema/values/domain-pattern';
import type { Configuration } from '../configuration';
import { derived } from '../derived';
import type { Unit } from '../units';
import { type DomainBlock, domainsAmong, globalDomains, type ReadPattern } from './domain-blocks';
import { contentOfOwner, type Owner } from './owners';
import type { Layer } from './setting';

/** `<domain>` blocks that are found by the names they match. */
interface DomainIndex {
  readonly blocks: readonly DomainBlock[];
  /** By the unit that their opening lines stand in. */
  readonly byUnit: ReadonlyMap<Unit, readonly DomainBlock[]>;
  /** Those that may match more than is known. */
  readonly doubtful: readonly DomainBlock[];
  /** By the name that a pattern is about, in lower case: `d`, `*.d` and `[*.]d` alike. */
  readonly named: ReadonlyMap<string, readonly Candidate[]>;
  /** All other patterns: `*`, address literals, reserved names. */
  readonly others: readonly Candidate[];
}

interface Candidate extends ReadPattern {
  readonly block: DomainBlock;
}

/** A `<domain>` that matches a name. */
export interface DomainLayer extends Layer {
  readonly block: DomainBlock;
  /** The pattern that matches, macros filled in. */
  readonly pattern: string;
}

/** The global blocks. */
export const globalIndex: (configuration: Configuration) => DomainIndex = derived(
  (configuration) => indexOf(globalDomains(configuration)),
  (index, _, configuration) => (index.blocks === globalDomains(configuration) ? index : undefined),
);

const ownIndexes = derived(() => new Map<Owner, DomainIndex>());

/** The blocks in a virtual MTA or pool. */
export function indexOfOwner(configuration: Configuration, owner: Owner): DomainIndex {
  const known = ownIndexes(configuration);
  const index =
    known.get(owner) ??
    indexOf(domainsAmong(configuration, contentOfOwner(configuration, owner).entries, owner));
  known.set(owner, index);
  return index;
}

function indexOf(blocks: readonly DomainBlock[]): DomainIndex {
  const named = new Map<string, Candidate[]>();
  const others: Candidate[] = [];
  const byUnit = new Map<Unit, DomainBlock[]>();
  for (const block of blocks) {
    const { unit } = block.header;
    const inUnit = byUnit.get(unit);
    if (inUnit === undefined) {
      byUnit.set(unit, [block]);
    } else {
      inUnit.push(block);
    }
    for (const read of block.patterns) {
      const candidate = { ...read, block };
      if (read.pattern.kind === 'domain') {
        const group = named.get(read.pattern.domain) ?? [];
        named.set(read.pattern.domain, group);
        group.push(candidate);
      } else {
        others.push(candidate);
      }
    }
  }
  const doubtful = blocks.filter(({ problems }) => problems.length > 0);
  return { blocks, byUnit, doubtful, named, others };
}

/**
 * The blocks that match a name, the most specific first: `d` before `[*.]d` and `*.d`, these before `*` (guide §3.3.10). Of
 * blocks for the same pattern the one read last comes first.
 * @param name a domain, a queue, an address literal as `[192.0.2.1]`, or a reserved name as `{sparkpost}`
 */
export function matchingLayers(index: DomainIndex, name: string): DomainLayer[] {
  const key = name.toLowerCase();
  const candidates = [...index.others.filter(({ pattern }) => matchesName(pattern, key))];
  for (let at = 0; at >= 0; ) {
    const group = index.named.get(key.slice(at)) ?? [];
    candidates.push(...group.filter(({ pattern }) => matchesName(pattern, key)));
    at = key.indexOf('.', at) + 1 || -1;
  }
  const best = new Map<DomainBlock, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.block);
    if (known === undefined || rank(candidate) > rank(known)) {
      best.set(candidate.block, candidate);
    }
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        rank(b) - rank(a) ||
        Number(a.block.isDefault) - Number(b.block.isDefault) ||
        b.block.order - a.block.order,
    )
    .map(layerOf);
}

function matchesName(pattern: DomainPattern, name: string): boolean {
  return pattern.kind === 'reserved'
    ? name === `{${pattern.name.toLowerCase()}}`
    : matches(pattern, name) === true;
}

/** `*.d` is narrower than `[*.]d`: it goes first where both match, though the guide ranks them alike. */
function rank({ pattern }: ReadPattern): number {
  return specificity(pattern) + (pattern.kind === 'domain' && !pattern.itself ? 0.5 : 0);
}

function layerOf({ block, pattern, text }: Candidate): DomainLayer {
  const { owner, name, header } = block;
  const place = owner === undefined ? '' : ` in <${owner.kind} ${owner.name}>`;
  return {
    title: `<domain ${name}>${place}`,
    header,
    level: `${owner?.key ?? ''} ${specificity(pattern)}`,
    block,
    pattern: text,
  };
}
