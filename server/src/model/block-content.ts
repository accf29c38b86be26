import type { Line } from '../syntax/line';
import { childrenOf } from '../syntax/tree';
import type { Configuration } from './configuration';
import { type Derived, derivedInSteps } from './derived';
import type { FileModel } from './file-model';
import type { IncludeTarget } from './include-graph';
import { inOneGo, type Steps } from './steps';
import type { Unit } from './units';

/** A line that says something, with where it stands; `line` is the unit's first line plus `offset`. */
export interface Entry {
  readonly unit: Unit;
  /** Lines below the unit's first line. */
  readonly offset: number;
  readonly line: Line;
}

/** What stands directly in a block. */
export interface BlockContent {
  /** Directives and the lines that open nested blocks, in the order in which they are read. */
  readonly entries: readonly Entry[];
  /** Whether all of it is known: each file that is included in the block was found. */
  readonly complete: boolean;
}

/**
 * What stands directly in a block, with the files that it includes read in their places (guide §3.3.1.41).
 * @param unit the unit that the block is in
 * @param opener the line that opens the block, counted from the file's first
 */
export function contentOf(configuration: Configuration, unit: Unit, opener: number): BlockContent {
  const entries: Entry[] = [];
  const children = childrenOf(unit.file.tree, opener).map((at) => at - unit.first);
  const complete = inOneGo(collect({ configuration, entries }, unit, children, []));
  return { entries, complete };
}

/**
 * What stands at the top level of a configuration, with included files read in their places. PowerMTA's own
 * `config-defaults`, and files that nothing names, come first: what the configuration says is read after them.
 */
export const topLevelOf: Derived<BlockContent> = derivedInSteps(topLevel, patchedTopLevel);

function* topLevel(configuration: Configuration): Steps<BlockContent> {
  const entries: Entry[] = [];
  let complete = true;
  for (const [uri, file] of rootsOf(configuration)) {
    complete = (yield* collectFile({ configuration, entries }, file, [uri])) && complete;
  }
  return { entries, complete };
}

function patchedTopLevel(
  { entries, complete }: BlockContent,
  replaced: ReadonlyMap<Unit, Unit>,
): BlockContent | undefined {
  const before = [...replaced.keys()];
  if (before.length > FEW || before.some((unit) => isSaying(unit) !== isSaying(replaced.get(unit)))) {
    return undefined;
  }
  const patched = entries.map((entry) => {
    const unit = before.includes(entry.unit) ? replaced.get(entry.unit) : undefined;
    return unit === undefined ? entry : { unit, offset: 0, line: unit.header };
  });
  return { entries: patched, complete };
}

/** So many units are looked for one by one. */
const FEW = 16;

function isSaying(unit: Unit | undefined): boolean {
  return unit?.header.kind === 'directive' || unit?.header.kind === 'open';
}

interface Collecting {
  readonly configuration: Configuration;
  readonly entries: Entry[];
}

/**
 * Those of some lines that begin a unit at the top level of a configuration, in the order and as often as `topLevelOf` has
 * them. Looks at nothing else but includes, so it costs no more in a large configuration than in a small one.
 */
export function topLevelAmong(configuration: Configuration, lines: Iterable<Entry>): Entry[] {
  const byFile = new Map<FileModel, Entry[]>();
  const add = (entry: Entry) => {
    const { file } = entry.unit;
    const known = byFile.get(file);
    if (known === undefined) {
      byFile.set(file, [entry]);
    } else {
      known.push(entry);
    }
  };
  for (const entry of lines) {
    if (entry.offset === 0) {
      add(entry);
    }
  }
  for (const { unit } of byFile.size === 0 ? [] : configuration.targets.keys()) {
    if (unit.header.kind === 'directive' && unit.header.name === 'include') {
      add({ unit, offset: 0, line: unit.header });
    }
  }
  for (const entries of byFile.values()) {
    entries.sort((a, b) => a.unit.first - b.unit.first);
  }
  const found: Entry[] = [];
  for (const [uri, file] of rootsOf(configuration)) {
    collectAmong(configuration, file, byFile, found, [uri]);
  }
  return found;
}

function collectAmong(
  configuration: Configuration,
  file: FileModel,
  byFile: ReadonlyMap<FileModel, readonly Entry[]>,
  into: Entry[],
  path: readonly string[],
): void {
  for (const entry of byFile.get(file) ?? []) {
    if (entry.line.name !== 'include' || entry.line.kind !== 'directive') {
      into.push(entry);
      continue;
    }
    for (const uri of includedAt(configuration, entry.unit, 0)?.files ?? []) {
      const inner = configuration.files.get(uri);
      if (inner !== undefined && !path.includes(uri)) {
        collectAmong(configuration, inner, byFile, into, [...path, uri]);
      }
    }
  }
}

/** The files that nothing includes, and the entry file as the last of them, as far as they are read at the top level. */
function rootsOf(configuration: Configuration): [string, FileModel][] {
  const [entry, ...others] = [...configuration.files];
  const included = new Set([...configuration.targets.values()].flatMap(({ files }) => files));
  const roots = [...others.filter(([uri]) => !included.has(uri)), ...(entry === undefined ? [] : [entry])];
  return roots.filter(([, { baseScope }]) => baseScope === 'global');
}

function includedAt(configuration: Configuration, unit: Unit, offset: number): IncludeTarget | undefined {
  const include = unit.facts.includes.find((candidate) => candidate.offset === offset);
  return include && configuration.targets.get(include);
}

/** Collects lines of a unit; gives whether every include among them was followed. */
function* collect(
  into: Collecting,
  unit: Unit,
  offsets: readonly number[],
  path: readonly string[],
): Steps<boolean> {
  let complete = true;
  for (const offset of offsets) {
    const line = unit.file.tree.lines[unit.first + offset];
    if (line?.name === 'include' && line.kind === 'directive') {
      complete = (yield* collectIncluded(into, unit, offset, path)) && complete;
    } else {
      complete = take(into, unit, offset, line) && complete;
    }
  }
  return complete;
}

/** Collects what stands at the top level of a file. */
function* collectFile(into: Collecting, { units }: FileModel, path: readonly string[]): Steps<boolean> {
  let complete = true;
  for (const unit of [...units]) {
    const { header } = unit;
    if (header.name === 'include' && header.kind === 'directive') {
      complete = (yield* collectIncluded(into, unit, 0, path)) && complete;
    } else {
      complete = take(into, unit, 0, header) && complete;
    }
  }
  return complete;
}

/** Collects a line that is no include; gives whether all is known of it. */
function take({ entries }: Collecting, unit: Unit, offset: number, line: Line | undefined): boolean {
  if (line?.kind === 'directive' || line?.kind === 'open') {
    entries.push({ unit, offset, line });
  }
  return line?.kind !== 'template';
}

function* collectIncluded(
  into: Collecting,
  unit: Unit,
  offset: number,
  path: readonly string[],
): Steps<boolean> {
  const target = includedAt(into.configuration, unit, offset);
  let complete = target?.state === 'found' || target?.state === 'no-match';
  for (const uri of target?.files ?? []) {
    const file = into.configuration.files.get(uri);
    if (file === undefined || path.includes(uri)) {
      complete = false;
      continue;
    }
    yield;
    complete = (yield* collectFile(into, file, [...path, uri])) && complete;
  }
  return complete;
}
