import { formatCidr } from '../../schema/values/cidr';
import { type DomainPattern, matches, specificity } from '../../schema/values/domain-pattern';
import type { Line } from '../../syntax/line';
import { blockName, childrenOf } from '../../syntax/tree';
import type { Entry } from '../block-content';
import type { Configuration } from '../configuration';
import { type Opener, openersAround } from '../enclosing';
import type { FileModel } from '../file-model';
import { lineOf, type Mention } from '../names';
import type { Unit } from '../units';
import { sourceSettings } from './client';
import { type DomainSettings, givenDomainSettings, senderOf } from './domain';
import { type DomainBlock, patternsOf, type ReadPattern, settingsIn } from './domain-blocks';
import { globalIndex, indexOfOwner } from './domain-layers';
import { membersOf, type Owner, ownersOf } from './owners';
import type { Setting } from './setting';
import { sourcesAround } from './source-around';

/** A label that no domain has: what stands under a wildcard and under nothing else. */
const NOBODY = '~';

/** A `<domain>` where it stands, with what holds for a name that it is the most specific block of. */
export interface BlockInPlace {
  readonly block: DomainBlock;
  /** A name that the block matches: the domain itself, or one that only its wildcard matches. */
  readonly sample: string;
  readonly settings: DomainSettings;
}

/** What holds for the domains or clients of a block. */
export interface SettingsInPlace {
  readonly settings: ReadonlyMap<string, Setting>;
  /** Of a `<domain>`. */
  readonly place?: BlockInPlace;
}

/**
 * What holds for the domains or clients of the `<domain>` or `<source>` that a line opens: once for each virtual MTA or pool
 * that it stands in, of which an included file may have several. None for other lines, and where that isn't known.
 */
export function settingsAt(
  configuration: Configuration,
  file: FileModel,
  opener: number,
): readonly SettingsInPlace[] {
  if (file.tree.lines[opener]?.name === 'source') {
    const layers = sourcesAround(configuration, file, opener);
    return layers === undefined ? [] : [{ settings: sourceSettings(configuration, layers) }];
  }
  return domainBlocksAt(configuration, file, opener).map((place) => ({
    settings: place.settings.settings,
    place,
  }));
}

/** A file that is included in more virtual MTAs than these has too many answers to work out while somebody types. */
const MOST_OWNERS = 200;

/**
 * The `<domain>` that a line opens, in each virtual MTA or pool that it is read in, with what holds for it. None for other
 * lines, for a block whose pattern can't be read, and in a file that is included in a great many places.
 */
export function domainBlocksAt(
  configuration: Configuration,
  file: FileModel,
  line: number,
): readonly BlockInPlace[] {
  const opener = file.tree.lines[line];
  if (opener?.kind !== 'open' || opener.name !== 'domain') {
    return [];
  }
  const around = openersAround(configuration, file, line);
  if (around.length === 0) {
    return file.baseScope === 'global' ? blockIn(configuration, opener, undefined) : [];
  }
  const owners = new Set(around.flatMap((place) => ownerOpenedAt(configuration, place) ?? []));
  return owners.size > MOST_OWNERS
    ? []
    : [...owners].flatMap((owner) => blockIn(configuration, opener, owner));
}

function blockIn(configuration: Configuration, opener: Line, owner: Owner | undefined): BlockInPlace[] {
  const { blocks } = owner === undefined ? globalIndex(configuration) : indexOfOwner(configuration, owner);
  const block = blocks.find(({ header }) => header.line === opener);
  const pattern = block?.patterns[0]?.pattern;
  if (block === undefined || pattern === undefined) {
    return [];
  }
  const sample = sampleOf(pattern);
  const settings = givenDomainSettings(configuration, sample, senderOf(configuration, owner?.name));
  return [{ block, sample, settings }];
}

/** The virtual MTA or pool whose block a line opens. */
function ownerOpenedAt(configuration: Configuration, { file, line }: Opener): Owner | undefined {
  const tag = file.tree.lines[line];
  return tag !== undefined && ['virtual-mta', 'virtual-mta-pool'].includes(blockName(tag))
    ? ownersOf(configuration).get(tagArgument(tag).toLowerCase())
    : undefined;
}

function tagArgument({ text, valueStart, valueEnd }: Line): string {
  return text.slice(valueStart, valueEnd).replace(/^"(.*)"$/, '$1');
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
  const units = owner && new Set(ownersWith(configuration, owner, members).flatMap(unitsOf));
  const near: Override[] = [];
  const far: Override[] = [];
  for (const { definitions } of configuration.index.kinds.get('domain')?.values() ?? []) {
    const patterns = patternsOf(configuration, definitions[0]?.name ?? '');
    const below = isBelow(patterns, block.patterns);
    const overlaps = below || overlap(patterns, block.patterns);
    for (const mention of overlaps ? definitions : []) {
      if (units !== undefined && isOwnersBlock(mention.unit.header) && !units.has(mention.unit)) {
        continue;
      }
      for (const around of ownersAround(configuration, mention)) {
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
  }
  return [...near, ...far];
}

/** A virtual MTA or pool, and the members that go before it. */
function ownersWith(
  configuration: Configuration,
  owner: { readonly key: string },
  members: ReadonlySet<string> = new Set(),
): Owner[] {
  const owners = ownersOf(configuration);
  return [owner.key, ...members].flatMap((key) => owners.get(key) ?? []);
}

function unitsOf({ blocks }: Owner): Unit[] {
  return blocks.map(({ unit }) => unit);
}

function isOwnersBlock(tag: Line): boolean {
  return tag.kind === 'open' && (tag.name === 'virtual-mta' || tag.name === 'virtual-mta-pool');
}

/** The virtual MTAs and pools that a `<domain>` is read in, as written; undefined for the top level. */
function ownersAround(configuration: Configuration, mention: Mention): readonly (string | undefined)[] {
  const { file } = mention.unit;
  const openers = openersAround(configuration, file, lineOf(mention));
  return openers.length === 0
    ? [undefined]
    : openers.flatMap(({ file: outer, line }) => {
        const tag = outer.tree.lines[line];
        return tag === undefined ? [] : [tagArgument(tag)];
      });
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
