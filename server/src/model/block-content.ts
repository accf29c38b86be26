import type { Line } from '../syntax/line';
import { childrenOf } from '../syntax/tree';
import type { Configuration } from './configuration';
import { derived } from './derived';
import type { FileModel } from './file-model';
import type { IncludeTarget } from './include-graph';
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
  const complete = collect(configuration, unit, children, entries, []);
  return { entries, complete };
}

/**
 * What stands at the top level of a configuration, with included files read in their places. PowerMTA's own
 * `config-defaults`, and files that nothing names, come first: what the configuration says is read after them.
 */
export const topLevelOf: (configuration: Configuration) => BlockContent = derived((configuration) => {
  const entries: Entry[] = [];
  let complete = true;
  for (const [uri, file] of rootsOf(configuration)) {
    for (const unit of file.units) {
      complete = collect(configuration, unit, [0], entries, [uri]) && complete;
    }
  }
  return { entries, complete };
});

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
function collect(
  configuration: Configuration,
  unit: Unit,
  offsets: readonly number[],
  into: Entry[],
  path: readonly string[],
): boolean {
  let complete = true;
  for (const offset of offsets) {
    const line = unit.file.tree.lines[unit.first + offset];
    if (line?.name === 'include' && line.kind === 'directive') {
      complete = collectIncluded(configuration, unit, offset, into, path) && complete;
    } else if (line?.kind === 'template') {
      complete = false;
    } else if (line?.kind === 'directive' || line?.kind === 'open') {
      into.push({ unit, offset, line });
    }
  }
  return complete;
}

function collectIncluded(
  configuration: Configuration,
  unit: Unit,
  offset: number,
  into: Entry[],
  path: readonly string[],
): boolean {
  const target = includedAt(configuration, unit, offset);
  let complete = target?.state === 'found' || target?.state === 'no-match';
  for (const uri of target?.files ?? []) {
    const file = configuration.files.get(uri);
    if (file === undefined || path.includes(uri)) {
      complete = false;
      continue;
    }
    for (const inner of file.units) {
      complete = collect(configuration, inner, [0], into, [...path, uri]) && complete;
    }
  }
  return complete;
}
