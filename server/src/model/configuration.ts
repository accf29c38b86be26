import { derived } from './derived';
import { type FileModel, firstUnitEndingAt, type UnitChange } from './file-model';
import type { IncludeGraph, IncludeTarget } from './include-graph';
import type { Places } from './locate';
import {
  addUnits,
  countOf,
  emptyIndex,
  entriesOf,
  entryIn,
  hasRepeated,
  lineOf,
  type Mention,
  type NameEntry,
  type NameIndex,
  type NameKind,
  removeUnits,
  replaceUnits,
} from './names';
import type { Include } from './units';

/** A configuration as a whole: its entry file and what that includes, with the names of all of them. */
export interface Configuration {
  /** The files by URI; the first is the entry file. */
  readonly files: Map<string, FileModel>;
  readonly index: NameIndex;
  /** Where each include leads; empty as long as includes weren't followed. */
  targets: Map<Include, IncludeTarget>;
  /** Where the paths of the server are kept; undefined as long as includes weren't followed. */
  places: Places | undefined;
  /** URI of PowerMTA's own `config-defaults` among the files, whose definitions a configuration may repeat. */
  defaults: string | undefined;
  /**
   * Whether everything that PowerMTA would read is here: the entry file stands alone as a configuration and every file that
   * it includes was found. Only then can a name be called undefined.
   */
  complete: boolean;
}

/** Makes a configuration of files; the first is the entry file. */
export function configurationOf(files: readonly FileModel[], complete: boolean): Configuration {
  const configuration: Configuration = { ...emptyConfiguration(), complete };
  for (const file of files) {
    addFile(configuration, file);
  }
  return configuration;
}

/** A configuration without files. */
export function emptyConfiguration(): Configuration {
  return {
    files: new Map(),
    index: emptyIndex(),
    targets: new Map(),
    places: undefined,
    defaults: undefined,
    complete: false,
  };
}

/**
 * Brings a configuration to what its includes lead to now; files that stay are left alone.
 * @param configuration left out, a new one is made
 */
export function applyGraph(graph: IncludeGraph, configuration = emptyConfiguration()): Configuration {
  const { files } = configuration;
  for (const [uri, file] of [...files]) {
    if (graph.files.get(uri) !== file) {
      removeFile(configuration, uri);
    }
  }
  const known = new Set(files.values());
  files.clear();
  for (const [uri, file] of graph.files) {
    if (known.has(file)) {
      files.set(uri, file);
    } else {
      addFile(configuration, file, uri);
    }
  }
  if (!sameTargets(configuration.targets, graph.targets)) {
    configuration.targets = graph.targets;
  }
  configuration.places = graph.places;
  configuration.defaults = graph.defaults;
  configuration.complete = isComplete(configuration);
  return configuration;
}

/** What was worked out of a configuration stays right as long as its includes lead to the same: then the map stays too. */
function sameTargets(a: Configuration['targets'], b: Configuration['targets']): boolean {
  const others = b.entries();
  return (
    a.size === b.size &&
    [...a].every(([include, target]) => {
      const [otherInclude, other] = others.next().value ?? [];
      return (
        include === otherInclude &&
        target.state === other?.state &&
        target.sure === other.sure &&
        target.expected === other.expected &&
        target.reason === other.reason &&
        target.files.join('\n') === other.files.join('\n') &&
        target.cycle?.join('\n') === other.cycle?.join('\n')
      );
    })
  );
}

/**
 * Keeps what is known of the includes in units that were modelled anew.
 * @returns whether include lines came, went or changed, so that they must be followed again
 */
export function carryIncludes(configuration: Configuration, change: UnitChange): boolean {
  const before = change.removed.flatMap((unit) => unit.facts.includes);
  const after = change.added.flatMap((unit) => unit.facts.includes);
  if (before.length === 0 && after.length === 0) {
    return false;
  }
  const same =
    before.length === after.length &&
    before.every(
      (include, index) =>
        include.target === after[index]?.target &&
        include.scope === after[index]?.scope &&
        include.templated === after[index]?.templated,
    );
  if (same) {
    // The map stays the same one, as the includes lead to the same; so does its order, which is that of reading.
    const { targets } = configuration;
    const successors = new Map(before.map((include, index) => [include, after[index] ?? include]));
    const entries = [...targets];
    targets.clear();
    for (const [include, target] of entries) {
      targets.set(successors.get(include) ?? include, target);
    }
    configuration.index.revision++;
  }
  return !same;
}

/**
 * Whether everything that PowerMTA reads is known for certain: all includes were found, no template engine adds names, and
 * the files make up a configuration.
 */
export function isComplete(configuration: Configuration): boolean {
  return (
    [...configuration.targets.values()].every(
      (target) => target.sure && (target.state === 'found' || target.state === 'no-match'),
    ) &&
    standsAlone(configuration) &&
    ![...configuration.files.values()].some((file) => file.templates > 0)
  );
}

/** Whether the files set what every configuration must (a log file and a spool, guide §3.3.1). */
function standsAlone(configuration: Configuration): boolean {
  return ['log-file', 'spool'].every((name) => {
    const settings = nameEntry(configuration, 'setting', name)?.definitions ?? [];
    return [...settings].some(({ unit, offset }) => offset === 0 && unit.file.baseScope === 'global');
  });
}

/** The includes of a configuration that read a file, in the order of reading: the first decides about its scope. */
export function includesOf(configuration: Configuration, uri: string): Include[] {
  return [...configuration.targets]
    .filter(([, target]) => target.files.includes(uri))
    .map(([include]) => include);
}

/** Where the include in a line of a file leads; undefined where no include stands or none was followed. */
export function includeTargetAt(
  configuration: Configuration,
  file: FileModel,
  line: number,
): { readonly include: Include; readonly target: IncludeTarget } | undefined {
  const unit = file.units[firstUnitEndingAt(file.units, line)];
  const include = unit?.facts.includes.find((candidate) => unit.first + candidate.offset === line);
  const target = include && configuration.targets.get(include);
  return include === undefined || target === undefined ? undefined : { include, target };
}

/**
 * A copy of a configuration in which another model of a file takes the place of one; the original stays as it is. What is
 * known of the file's includes holds for the same lines in the new one.
 */
export function withFile(configuration: Configuration, before: FileModel, after: FileModel): Configuration {
  const copy: Configuration = { ...configuration, files: new Map(), index: emptyIndex() };
  for (const [uri, file] of configuration.files) {
    addFile(copy, file === before ? after : file, uri);
  }
  const known = new Map<string, IncludeTarget>();
  const key = ({ target, scope }: Include) => `${scope} ${target}`;
  copy.targets = new Map();
  for (const [include, target] of configuration.targets) {
    if (include.unit.file === before) {
      known.set(key(include), target);
    } else {
      copy.targets.set(include, target);
    }
  }
  for (const include of after.units.flatMap((unit) => unit.facts.includes)) {
    const target = known.get(key(include));
    if (target !== undefined) {
      copy.targets.set(include, target);
    }
  }
  return copy;
}

/** Adds a file with its names. */
export function addFile(configuration: Configuration, file: FileModel, uri = file.uri): void {
  configuration.files.set(uri, file);
  addUnits(configuration.index, file.units);
}

/** Puts another model of a file in the place of the one that was there; gives what changed. */
export function replaceFile(configuration: Configuration, uri: string, file: FileModel): UnitChange {
  const change = { removed: configuration.files.get(uri)?.units ?? [], added: file.units };
  configuration.files.set(uri, file);
  updateNames(configuration, change);
  return change;
}

/** Takes a file and its names out. */
export function removeFile(configuration: Configuration, uri: string): void {
  removeUnits(configuration.index, configuration.files.get(uri)?.units ?? []);
  configuration.files.delete(uri);
}

/** Brings the names up to date after units of a file changed. */
export function updateNames(configuration: Configuration, change: UnitChange): void {
  replaceUnits(configuration.index, change.removed, change.added);
}

/** What is known of a name: where it is defined and used. `name` in any case. */
export function nameEntry(configuration: Configuration, kind: NameKind, name: string): NameEntry | undefined {
  return entryIn(configuration.index, kind, name.toLowerCase());
}

/** How often a name is defined as one of these kinds. */
export function countDefinitions(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
): number {
  return countMentions(configuration, kinds, name, 'definitions');
}

/**
 * Whether a name has several definitions, counted over all of some kinds. It is asked for every line of a large file, so the
 * first kind isn't looked into while none of its names is repeated and no other kind has the name.
 * @param kinds the one with most names first
 */
export function isDefinedTwice(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
): boolean {
  const { index } = configuration;
  const key = name.toLowerCase();
  let count = 0;
  // The small kinds first: what they have decides whether the large one must be looked into.
  for (let at = kinds.length - 1; at >= 0; at--) {
    const kind = kinds[at];
    if (kind !== undefined && (at > 0 || count > 0 || hasRepeated(index, kind))) {
      count += countOf(index, kind, key, 'definitions');
    }
  }
  return count > 1;
}

/** The definitions of a name as any of some kinds, in the order of reading. */
export function definitionsOf(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
): readonly Mention[] {
  return mentionsOf(configuration, kinds, name, 'definitions');
}

/** Every definition of a kind, in the order of reading. */
export function allDefinitionsOf(configuration: Configuration, kind: NameKind): readonly Mention[] {
  const entries = [...entriesOf(configuration.index, kind)];
  return inReadingOrder(
    configuration,
    entries.flatMap(([, { definitions }]) => definitions),
  );
}

/** The places that use a name as any of some kinds, in the order of reading. */
export function referencesOf(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
): readonly Mention[] {
  return mentionsOf(configuration, kinds, name, 'references');
}

function countMentions(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
  side: keyof NameEntry,
): number {
  const key = name.toLowerCase();
  let count = 0;
  for (const kind of kinds) {
    count += countOf(configuration.index, kind, key, side);
  }
  return count;
}

function mentionsOf(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
  side: keyof NameEntry,
): readonly Mention[] {
  const count = countMentions(configuration, kinds, name, side);
  if (count === 0) {
    return none;
  }
  if (count < FEW) {
    return inReadingOrder(configuration, gathered(configuration, kinds, name, side));
  }
  // A name that stands everywhere is asked for everywhere: its places are put in order once.
  const orders = ordersOf(configuration);
  const key = `${side} ${kinds.join()} ${name.toLowerCase()}`;
  const known = orders.get(key) ?? inReadingOrder(configuration, gathered(configuration, kinds, name, side));
  orders.set(key, known);
  return known;
}

const none: readonly Mention[] = [];

/** Where a name is mentioned, whichever of the kinds it is; a mention that may be of several kinds comes once. */
function gathered(
  configuration: Configuration,
  kinds: readonly NameKind[],
  name: string,
  side: keyof NameEntry,
): Mention[] {
  const mentions = new Set<Mention>();
  for (const kind of kinds) {
    for (const mention of nameEntry(configuration, kind, name)?.[side] ?? []) {
      mentions.add(mention);
    }
  }
  return [...mentions];
}

/** Mentions of a name that are quicker put in order than looked up. */
const FEW = 8;

/** The mentions of names that stand in many places, in the order of reading. */
const ordersOf = derived((): Map<string, readonly Mention[]> => new Map());

/** The last directive of a name at the top level of a file above one of its lines, if there is one. */
export function directiveAbove(
  configuration: Configuration,
  name: string,
  place: { readonly file: FileModel; readonly line: number },
): Mention | undefined {
  const files = new Map([...configuration.files.values()].map((file, index) => [file, index]));
  const own = files.get(place.file) ?? 0;
  const isAbove = (mention: Mention | undefined) => {
    const order = mention === undefined ? Number.POSITIVE_INFINITY : (files.get(mention.unit.file) ?? 0);
    return order < own || (order === own && mention !== undefined && lineOf(mention) < place.line);
  };
  const definitions = definitionsOf(configuration, ['shared-setting'], name);
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(definitions[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (let at = low - 1; definitions[at]?.unit.file === place.file; at--) {
    if (definitions[at]?.unit.header.kind === 'directive') {
      return definitions[at];
    }
  }
  return undefined;
}

/** Mentions by the order of the files that they stand in, then of their lines. */
function inReadingOrder(configuration: Configuration, mentions: Mention[]): Mention[] {
  if (mentions.length < 2) {
    return mentions;
  }
  const order = new Map([...configuration.files.values()].map((file, index) => [file, index]));
  const place = (mention: Mention) => order.get(mention.unit.file) ?? 0;
  return mentions.sort((a, b) => place(a) - place(b) || lineOf(a) - lineOf(b) || a.start - b.start);
}
