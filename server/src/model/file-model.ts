import { directiveIn, directivesIn, scopesOf } from '../schema/lookup';
import type { LineChange } from '../syntax/edit';
import type { Line } from '../syntax/line';
import { type SyntaxTree, scopeOf } from '../syntax/tree';
import { factsReader } from './facts';
import { inOneGo, type Steps } from './steps';
import { noFacts, type Unit } from './units';

/** One file as the rest of the program knows it: its tree and what its units say. */
export interface FileModel {
  readonly uri: string;
  readonly tree: SyntaxTree;
  /**
   * The block that the file is read in: `global` for a file of its own, the block around the `include` for an included
   * one. What stands at the top level of the file stands in this block.
   */
  baseScope: string;
  /** How many lines let a template engine add tags or whole lines, so that not all names are known. */
  templates: number;
  /** The lines with comments that speak to the linter (`# pmta-lint-…`), from first to last. */
  lintComments: readonly number[];
  /** The directives that begin with what may be an address, from first to last: lines from a list that were pasted. */
  addressLines: readonly number[];
  /** The units from first to last; blank lines and comments at the top level belong to none. */
  units: Unit[];
}

/**
 * Models a file.
 * @param baseScope the block that the file is read in; left out, it is guessed from the file's directives
 */
export function modelFile(uri: string, tree: SyntaxTree, baseScope?: string): FileModel {
  return inOneGo(modelInSteps(uri, tree, baseScope));
}

/** How many units are modelled in one step. */
const STEP = 250;

/** Does the same in steps, between which the tree must stay as it is. */
export function* modelInSteps(uri: string, tree: SyntaxTree, baseScope?: string): Steps<FileModel> {
  const file: FileModel = {
    uri,
    tree,
    baseScope: baseScope ?? guessBaseScope(tree),
    templates: 0,
    lintComments: [],
    addressLines: [],
    units: [],
  };
  findRareLines(file, { first: 0, inserted: tree.lines.length, removed: 0, before: [] });
  const factsOf = factsReader();
  for (const first of unitLines(tree)) {
    if (file.units.push(makeUnit(file, first, factsOf)) % STEP === 0) {
      yield;
    }
  }
  return file;
}

/** Notes the lines of a change that are rare and that somebody asks for, so that files needn't be searched for them. */
function findRareLines(file: FileModel, change: Omit<LineChange, 'structural'>): void {
  const lintComments: number[] = [];
  const addressLines: number[] = [];
  for (let at = change.first; at < change.first + change.inserted; at++) {
    const line = file.tree.lines[at];
    if (line?.kind === 'directive') {
      if (beginsWithAddress(line)) {
        addressLines.push(at);
      }
    } else if (line?.kind === 'comment') {
      if (line.text.includes('pmta-lint-')) {
        lintComments.push(at);
      }
    } else if (line !== undefined && addsNames(line)) {
      file.templates++;
    }
  }
  file.templates -= change.before.filter(addsNames).length;
  file.lintComments = replaced(file.lintComments, change, lintComments);
  file.addressLines = replaced(file.addressLines, change, addressLines);
}

/** Whether a template engine may make tags or lines of a line. */
function addsNames(line: Line): boolean {
  return line.kind === 'template' || (line.templated && line.kind === 'open');
}

/** Some lines after a change, with those that came in it. */
function replaced(
  lines: readonly number[],
  { first, removed, inserted }: Pick<LineChange, 'first' | 'removed' | 'inserted'>,
  fresh: readonly number[],
): readonly number[] {
  if (lines.length === 0) {
    return fresh;
  }
  const from = lines.findIndex((at) => at >= first);
  if (from < 0) {
    return [...lines, ...fresh];
  }
  const behind = lines.slice(from).filter((at) => at >= first + removed);
  return [...lines.slice(0, from), ...fresh, ...behind.map((at) => at - removed + inserted)];
}

/**
 * Whether a line may begin with an address as lists have them. Names of directives begin with a letter; an address does so
 * only when it has colons, and begins with one from `a` to `f` then.
 */
export function beginsWithAddress({ text, nameStart, name }: Line): boolean {
  const code = text.charCodeAt(nameStart);
  const letter = code | 32;
  if (letter >= 97 && letter <= 122) {
    return letter <= 102 && name.includes(':');
  }
  return (code >= 48 && code <= 58) || code === 91 || code === 34 || code === 124;
}

/** What a change did to the units of a file. */
export interface UnitChange {
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}

/** Brings a file's units up to date after its tree changed: only units with a changed line are modelled anew. */
export function updateFile(file: FileModel, change: LineChange): UnitChange {
  findRareLines(file, change);
  if (!change.structural) {
    return updateInPlace(file, change);
  }
  const { tree } = file;
  const before = file.units;
  const added: Unit[] = [];
  const removed: Unit[] = [];
  const lastChanged = change.first + change.inserted - 1;
  const shift = change.inserted - change.removed;
  let next = 0;
  file.units = unitLines(tree).map((first) => {
    const count = (tree.end[first] ?? first) - first + 1;
    const formerly = first > lastChanged ? first - shift : Math.min(first, change.first + change.removed);
    let known = before[next];
    while (known !== undefined && known.first < formerly) {
      removed.push(known);
      known = before[++next];
    }
    const touched = first <= lastChanged + 1 && first + count > change.first;
    if (!touched && known?.first === formerly && known.count === count) {
      next++;
      known.first = first;
      return known;
    }
    const unit = makeUnit(file, first);
    added.push(unit);
    return unit;
  });
  removed.push(...before.slice(next));
  return { removed, added };
}

function updateInPlace(file: FileModel, change: LineChange): UnitChange {
  const removed: Unit[] = [];
  const added: Unit[] = [];
  const last = change.first + change.inserted - 1;
  let from = firstUnitEndingAt(file.units, change.first);
  let to = from;
  while ((file.units[to]?.first ?? Number.POSITIVE_INFINITY) <= last) {
    to++;
  }
  removed.push(...file.units.slice(from, to));
  const starts = new Set<number>();
  for (let line = change.first; line <= last; line++) {
    const owner = removed.find((unit) => line >= unit.first && line < unit.first + unit.count);
    const start = owner?.first ?? topLine(file.tree, line);
    if (isUnit(file.tree, start)) {
      starts.add(start);
    }
  }
  for (const first of [...starts].sort((a, b) => a - b)) {
    added.push(makeUnit(file, first));
  }
  if (removed.length === added.length) {
    for (const unit of added) {
      file.units[from++] = unit;
    }
  } else {
    file.units.splice(from, removed.length, ...added);
  }
  return { removed, added };
}

/** Index of the first unit that ends at or below a line (binary search). */
export function firstUnitEndingAt(units: readonly Unit[], line: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const unit = units[middle];
    if (unit !== undefined && unit.first + unit.count <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function makeUnit(file: FileModel, first: number, factsOf = factsReader()): Unit {
  const header = file.tree.lines[first];
  if (header === undefined) {
    throw new RangeError(`no line ${first}`);
  }
  const unit: Unit = {
    file,
    header,
    first,
    count: (file.tree.end[first] ?? first) - first + 1,
    facts: noFacts,
  };
  unit.facts = factsOf(unit);
  return unit;
}

function unitLines(tree: SyntaxTree): number[] {
  const found: number[] = [];
  for (let at = 0; at < tree.lines.length; at = (tree.end[at] ?? at) + 1) {
    if (isUnit(tree, at)) {
      found.push(at);
    }
  }
  return found;
}

function isUnit(tree: SyntaxTree, line: number): boolean {
  const kind = tree.lines[line]?.kind;
  return (
    kind === 'directive' || kind === 'entry' || kind === 'open' || kind === 'close' || kind === 'continuation'
  );
}

function topLine(tree: SyntaxTree, line: number): number {
  let at = line;
  for (let outer = tree.parent[at] ?? -1; outer >= 0; outer = tree.parent[at] ?? -1) {
    at = outer;
  }
  return at;
}

/** The block that a line stands in, `global` at the top level of a file that isn't read inside another block. */
export function scopeIn(file: FileModel, line: number): string {
  return (file.tree.parent[line] ?? -1) < 0 ? file.baseScope : scopeOf(file.tree, line);
}

/**
 * Guesses the block that a file is meant to be included in: the one that knows the directives at its top level, when the
 * top level of a configuration doesn't. A file of `domain-key` lines or of `reply` lines is no configuration by itself.
 */
export function guessBaseScope(tree: SyntaxTree): string {
  const names = new Set<string>();
  for (let at = 0; at < tree.lines.length; at = (tree.end[at] ?? at) + 1) {
    const line = tree.lines[at];
    if (line?.kind === 'open' && line.name !== 'domain') {
      return 'global';
    }
    if (line?.kind === 'directive' && scopesOf(line.name).length > 0) {
      names.add(line.name);
    }
  }
  const strangers = [...names].filter((name) => directiveIn(name, 'global') === undefined);
  if (strangers.length === 0) {
    return 'global';
  }
  const scopes = [...new Set(strangers.flatMap((name) => scopesOf(name)))];
  const fitting = scopes.filter((scope) => {
    const known = new Set(directivesIn(scope).map((entry) => entry.name));
    return [...names].every((name) => known.has(name));
  });
  return fitting[0] ?? 'global';
}
