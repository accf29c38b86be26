import { formatCidr } from '../../schema/values/cidr';
import { type DomainPattern, matches, specificity } from '../../schema/values/domain-pattern';
import { blockName, childrenOf } from '../../syntax/tree';
import type { Entry } from '../block-content';
import type { Configuration } from '../configuration';
import type { FileModel } from '../file-model';
import { lineOf, type Mention } from '../names';
import { type DomainSettings, domainSettings, senderOf } from './domain';
import { type DomainBlock, patternsOf, type ReadPattern, settingsIn } from './domain-blocks';
import { globalIndex, indexOfOwner } from './domain-layers';
import { membersOf, ownersOf } from './owners';

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
  /** The pattern of its `<domain>` as written. */
  readonly name: string;
  /** The virtual MTA or pool that its `<domain>` stands in. */
  readonly owner: string | undefined;
  readonly entry: Entry;
}

/**
 * The lines that give a directive another value for some of the domains of a block: in more specific blocks of the same
 * place, and in virtual MTAs and pools, whose blocks go before the global ones. Goes through all `<domain>` blocks by their
 * names, of which there are few even where there are thousands of virtual MTAs.
 */
export function overridesOf(configuration: Configuration, block: DomainBlock, directive: string): Override[] {
  const { owner } = block;
  const members =
    owner?.kind === 'virtual-mta-pool'
      ? new Set(membersOf(configuration, owner).map((member) => member.toLowerCase()))
      : undefined;
  const near: Override[] = [];
  const far: Override[] = [];
  for (const { definitions } of configuration.index.kinds.get('domain')?.values() ?? []) {
    const patterns = patternsOf(configuration, definitions[0]?.name ?? '');
    const below = isBelow(patterns, block.patterns);
    const overlaps = below || overlap(patterns, block.patterns);
    for (const mention of overlaps ? definitions : []) {
      const around = ownerAround(mention);
      const key = around?.toLowerCase();
      const isSame = key === owner?.key;
      const goesFirst = isSame ? below : owner === undefined || members?.has(key ?? '') === true;
      const entry = goesFirst ? settingIn(configuration, mention, directive) : undefined;
      if (entry !== undefined) {
        const override = { name: mention.name, owner: around, entry };
        (isSame ? near : far).push(override);
      }
    }
  }
  return [...near, ...far];
}

/** The virtual MTA or pool that a `<domain>` stands in, as written; undefined at the top level. */
function ownerAround(mention: Mention): string | undefined {
  const { file } = mention.unit;
  const outer = file.tree.lines[file.tree.parent[lineOf(mention)] ?? -1];
  return outer?.text
    .slice(outer.valueStart, outer.valueEnd)
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase();
}

function settingIn(configuration: Configuration, mention: Mention, directive: string): Entry | undefined {
  const { unit } = mention;
  const { lines } = unit.file.tree;
  const children = childrenOf(unit.file.tree, lineOf(mention));
  if (children.some((at) => lines[at]?.name === 'include')) {
    return settingsIn(configuration, mention).entries.findLast(({ line }) => line.name === directive);
  }
  const at = children.findLast(
    (child) => lines[child]?.kind === 'directive' && lines[child].name === directive,
  );
  const line = lines[at ?? -1];
  return at === undefined || line === undefined ? undefined : { unit, offset: at - unit.first, line };
}

function isBelow(inner: readonly ReadPattern[], outer: readonly ReadPattern[]): boolean {
  return inner.some((a) =>
    outer.some(
      (b) =>
        matches(b.pattern, sampleOf(a.pattern)) === true && specificity(a.pattern) > specificity(b.pattern),
    ),
  );
}

function overlap(one: readonly ReadPattern[], other: readonly ReadPattern[]): boolean {
  return one.some((a) =>
    other.some(
      (b) =>
        matches(a.pattern, sampleOf(b.pattern)) === true || matches(b.pattern, sampleOf(a.pattern)) === true,
    ),
  );
}
