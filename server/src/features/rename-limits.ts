import { type Configuration, definitionsOf, nameEntry } from '../model/configuration';
import { selectorKey } from '../model/facts';
import { allLabels } from '../model/name-labels';
import { lineOf, type Mention, type NameKind } from '../model/names';
import { baseName } from '../model/paths';
import { classifySourceName } from '../model/source-name';
import type { Occurrences } from './mentions';

/** Kinds that share one name space (guide §3.3.13 for pools). */
const shared: readonly (readonly NameKind[])[] = [
  ['virtual-mta', 'virtual-mta-pool'],
  ['domain', 'queue'],
];

/** Why a name can't be renamed at all; undefined when it can. */
export function refusedToRename(
  configurations: readonly Configuration[],
  mention: Mention,
  { definitions, references }: Occurrences,
): string | undefined {
  const [kind] = (definitions[0] ?? mention).kinds;
  if (kind === 'listener') {
    return "A listener's address is not a name: change it where it stands.";
  }
  if (kind === 'domain' && references.length === 0) {
    return 'A domain is not a name of the configuration: change it where it stands.';
  }
  if (kind === 'source' && classifySourceName(mention.name) === 'address') {
    return 'An address is not a name: change it where it stands.';
  }
  if (mention.name.startsWith('{')) {
    return `Names in braces have a meaning to PowerMTA: ${mention.name} can't be renamed.`;
  }
  const own = new Set(configurations.flatMap(({ defaults }) => (defaults === undefined ? [] : [defaults])));
  const fixed = [...definitions, ...references].find(({ unit }) => own.has(unit.file.uri));
  return fixed === undefined
    ? undefined
    : `${mention.name} also stands in ${baseName(fixed.unit.file.uri)}, which comes with PowerMTA and must not be changed.`;
}

/** Why a name can't get a new name; undefined when it can. */
export function refusedName(
  configurations: readonly Configuration[],
  mention: Mention,
  occurrences: Occurrences,
  name: string,
): string | undefined {
  const kinds = spaceOf((occurrences.definitions[0] ?? mention).kinds);
  return malformed(kinds, mention, name) ?? collision(configurations, kinds, mention, name);
}

function spaceOf(kinds: readonly NameKind[]): readonly NameKind[] {
  return shared.find((space) => kinds.some((kind) => space.includes(kind))) ?? kinds;
}

function malformed(kinds: readonly NameKind[], mention: Mention, name: string): string | undefined {
  if (name === '') {
    return 'A name must have at least one letter.';
  }
  if (/[\s#<>",;=]/.test(name)) {
    return 'A name must not hold blanks, #, <, >, quotes, commas, semicolons or equals signs.';
  }
  if (name.startsWith('{')) {
    return 'Names in braces have a meaning to PowerMTA: choose one without.';
  }
  if (kinds.includes('macro') && !/^\w+$/.test(name)) {
    return "A macro's name is made of letters, digits and underscores.";
  }
  if (kinds.includes('selector') && !/^[\w.-]+$/.test(name)) {
    return 'A selector is a part of a DNS name: letters, digits, hyphens, underscores and dots.';
  }
  if (kinds.includes('source') && classifySourceName(name) !== 'name') {
    return `PowerMTA would take ${name} for an address: choose another name.`;
  }
  if (mention.key.endsWith('.rollup') && !name.toLowerCase().endsWith('.rollup')) {
    return 'The name of a rollup queue must end in .rollup.';
  }
  return undefined;
}

/** Another definition of the new name: PowerMTA compares names without regard to case. */
function collision(
  configurations: readonly Configuration[],
  kinds: readonly NameKind[],
  mention: Mention,
  name: string,
): string | undefined {
  if (name.toLowerCase() === mention.name.toLowerCase()) {
    return undefined;
  }
  if (kinds.includes('selector')) {
    return otherSelector(configurations, mention, name);
  }
  for (const configuration of configurations) {
    const other = definitionsOf(configuration, kinds, name)[0];
    if (other !== undefined) {
      const label = allLabels[other.kinds[0] ?? 'setting'];
      const article = /^(?:[aeio]|SMTP)/.test(label) ? 'an' : 'a';
      return `${name} is already ${article} ${label}, in line ${lineOf(other) + 1} of ${baseName(other.unit.file.uri)}.`;
    }
  }
  return undefined;
}

/** Two keys of one domain under one selector would be one DNS record (RFC 6376 3.6.2.1). */
function otherSelector(
  configurations: readonly Configuration[],
  { name: before, key }: Mention,
  name: string,
): string | undefined {
  const domain = key.slice(before.length + 1);
  for (const configuration of configurations) {
    const other = nameEntry(configuration, 'selector', selectorKey(name, domain))?.references[0];
    if (other !== undefined) {
      return `${name} is already a selector of ${domain}, in line ${lineOf(other) + 1} of ${baseName(other.unit.file.uri)}.`;
    }
  }
  return undefined;
}
