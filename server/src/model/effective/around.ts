import { formatCidr } from '../../schema/values/cidr';
import type { DomainPattern } from '../../schema/values/domain-pattern';
import { blockName } from '../../syntax/tree';
import { unquotedValue } from '../../syntax/words';
import type { Configuration } from '../configuration';
import { type Opener, openersAround } from '../enclosing';
import { type FileModel, firstUnitEndingAt } from '../file-model';
import { lineOf } from '../names';
import { sourceSettings } from './client';
import { type DomainSettings, givenDomainSettings, senderOf } from './domain';
import type { DomainBlock } from './domain-blocks';
import { globalIndex, indexOfOwner } from './domain-layers';
import { type Owner, ownersOf } from './owners';
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
interface SettingsInPlace {
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
    return file.baseScope === 'global' ? blockIn(configuration, { file, line }, undefined) : [];
  }
  const owners = new Set(around.flatMap((place) => ownerOpenedAt(configuration, place) ?? []));
  return owners.size > MOST_OWNERS
    ? []
    : [...owners].flatMap((owner) => blockIn(configuration, { file, line }, owner));
}

function blockIn(
  configuration: Configuration,
  { file, line }: Opener,
  owner: Owner | undefined,
): BlockInPlace[] {
  const index = owner === undefined ? globalIndex(configuration) : indexOfOwner(configuration, owner);
  const unit = file.units[firstUnitEndingAt(file.units, line)];
  const inUnit = (unit && index.byUnit.get(unit)) ?? [];
  const block = inUnit.find(({ header }) => lineOf(header) === line);
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
    ? ownersOf(configuration).get(unquotedValue(tag).toLowerCase())
    : undefined;
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
