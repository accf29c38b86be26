import { formatCidr } from '../../schema/values/cidr';
import { type DomainPattern, matches, specificity } from '../../schema/values/domain-pattern';
import { blockName } from '../../syntax/tree';
import type { Entry } from '../block-content';
import type { Configuration } from '../configuration';
import type { FileModel } from '../file-model';
import { type DomainSettings, domainSettings, senderOf } from './domain';
import { type DomainBlock, settingsIn } from './domain-blocks';
import { type DomainIndex, globalIndex, indexOfOwner } from './domain-layers';
import { membersOf, type Owner, ownersOf } from './owners';

/** A label that no domain has: what stands under a wildcard and under nothing else. */
const NOBODY = '~';

/** A `<domain>` where it stands, with what holds for a name that it is the most specific block of. */
export interface BlockInPlace {
  readonly block: DomainBlock;
  /** A name that the block matches: the domain itself, or one that only its wildcard matches. */
  readonly sample: string;
  readonly settings: DomainSettings;
}

/**
 * The `<domain>` that a line opens, with what holds for it. Undefined for other lines, for a block whose pattern can't be
 * read, and where it isn't clear which virtual MTA it is in (in a file that is included in several places).
 */
export function domainBlockAt(
  configuration: Configuration,
  file: FileModel,
  line: number,
): BlockInPlace | undefined {
  const { tree } = file;
  const opener = tree.lines[line];
  const outer = tree.lines[tree.parent[line] ?? -1];
  if (opener?.kind !== 'open' || opener.name !== 'domain') {
    return undefined;
  }
  const argument = outer?.text.slice(outer.valueStart, outer.valueEnd).replace(/^"(.*)"$/, '$1');
  const isInOwner = outer !== undefined && ['virtual-mta', 'virtual-mta-pool'].includes(blockName(outer));
  const owner = isInOwner ? ownersOf(configuration).get(argument?.toLowerCase() ?? '') : undefined;
  if ((outer !== undefined || file.baseScope !== 'global') && owner === undefined) {
    return undefined;
  }
  const { blocks } = owner === undefined ? globalIndex(configuration) : indexOfOwner(configuration, owner);
  const block = blocks.find(({ header }) => header.line === opener);
  const pattern = block?.patterns[0]?.pattern;
  if (block === undefined || pattern === undefined) {
    return undefined;
  }
  const sample = sampleOf(pattern);
  return {
    block,
    sample,
    settings: domainSettings(configuration, sample, senderOf(configuration, owner?.name)),
  };
}

/** A name that a pattern matches and, for wildcards, hardly any other pattern does. */
export function sampleOf(pattern: DomainPattern): string {
  switch (pattern.kind) {
    case 'any':
      return NOBODY;
    case 'domain':
      return pattern.subdomains ? `${NOBODY}.${pattern.domain}` : pattern.domain;
    case 'literal':
      return `[${formatCidr({ ...pattern.cidr, last: pattern.cidr.first })}]`;
    case 'macro':
      return NOBODY;
    default:
      return `{${pattern.name.toLowerCase()}}`;
  }
}

/** A line that goes before another for some of the domains. */
export interface Override {
  readonly block: DomainBlock;
  readonly entry: Entry;
}

/**
 * The lines that give a directive another value for some of the domains of a block: in more specific blocks of the same
 * place, and in virtual MTAs and pools, whose blocks go first.
 */
export function overridesOf(configuration: Configuration, block: DomainBlock, directive: string): Override[] {
  const own =
    block.owner === undefined ? globalIndex(configuration) : indexOfOwner(configuration, block.owner);
  const inside = own.blocks.filter((other) => other !== block && isBelow(other, block));
  const before = ownersBefore(configuration, block.owner)
    .map((owner): DomainIndex => indexOfOwner(configuration, owner))
    .flatMap(({ blocks }) => blocks.filter((other) => overlap(other, block)));
  return [...inside, ...before].flatMap((other) => {
    const entry = settingsIn(configuration, other.header).entries.findLast(
      ({ line }) => line.name === directive,
    );
    return entry === undefined ? [] : [{ block: other, entry }];
  });
}

/** The virtual MTAs and pools whose blocks go before one in a place: all for a global one, a pool's members for its own. */
function ownersBefore(configuration: Configuration, owner: Owner | undefined): Owner[] {
  const owners = ownersOf(configuration);
  return owner === undefined
    ? [...owners.values()]
    : membersOf(configuration, owner).flatMap((member) => owners.get(member.toLowerCase()) ?? []);
}

function isBelow(inner: DomainBlock, outer: DomainBlock): boolean {
  return inner.patterns.some((a) =>
    outer.patterns.some(
      (b) =>
        matches(b.pattern, sampleOf(a.pattern)) === true && specificity(a.pattern) > specificity(b.pattern),
    ),
  );
}

function overlap(one: DomainBlock, other: DomainBlock): boolean {
  return one.patterns.some((a) =>
    other.patterns.some(
      (b) =>
        matches(a.pattern, sampleOf(b.pattern)) === true || matches(b.pattern, sampleOf(a.pattern)) === true,
    ),
  );
}
