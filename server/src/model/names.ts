import type { Line } from '../syntax/line';
import { noteReplacement, type Replacements } from './replaced-units';
import type { Include, Unit } from './units';

/** What a name can stand for. Virtual MTAs and pools share one name space (guide §3.3.13) but are kinds of their own. */
export type NameKind =
  | 'virtual-mta'
  | 'virtual-mta-pool'
  | 'pattern-list'
  | 'smtp-pattern-list'
  | 'source'
  | 'source-group'
  | 'smtp-user'
  | 'rewrite-list'
  | 'address-list'
  | 'domain-key-list'
  | 'proxy'
  | 'signals-filter'
  | 'macro'
  | 'domain'
  | 'queue'
  | 'listener'
  | 'source-address'
  | 'selector'
  | 'setting'
  /** A setting that stands in no virtual MTA or pool; entered as a `setting` too. */
  | 'shared-setting';

/** A place where a name stands: in a unit, so that it stays right when lines above the unit come or go. */
export interface Mention {
  /** The kinds that the name may be of here; a definition has one. */
  readonly kinds: readonly NameKind[];
  /** The name as written. */
  readonly name: string;
  /** The name as PowerMTA compares it: case doesn't matter. Of a selector, with its domain (`selectorKey`). */
  readonly key: string;
  readonly unit: Unit;
  /** The line that it stands in. */
  readonly line: Line;
  /** Lines below the unit's first line. */
  readonly offset: number;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** Where a name is defined and used in one configuration. */
export interface NameEntry {
  /** In no order; `definitionsOf` gives the order of reading. */
  readonly definitions: readonly Mention[];
  readonly references: readonly Mention[];
}

/** All names of one configuration, by kind and key. */
export interface NameIndex {
  /** Goes up whenever a unit comes or goes, so that what was worked out of the whole configuration is known to be old. */
  revision: number;
  /** The last changes that put units in the places of others. */
  readonly replacements: Replacements;
  readonly kinds: Map<NameKind, Names>;
  /** The include lines, in no order. */
  readonly includes: Set<Include>;
}

/**
 * The names of one kind by key. Most names have one definition or one use and nothing else, so that a single mention stands
 * by itself. `entryIn` and `entriesOf` give the usual view of it.
 */
interface Names {
  readonly definitions: Map<string, Mention | Mention[]>;
  readonly references: Map<string, Mention | Mention[]>;
  /** How many names have several definitions. */
  repeated: number;
}

/** An index without names. */
export function emptyIndex(): NameIndex {
  return { revision: 0, replacements: [], kinds: new Map(), includes: new Set() };
}

/** Takes the names of units out and enters those of the units in their places. */
export function replaceUnits(index: NameIndex, removed: readonly Unit[], added: readonly Unit[]): void {
  const before = index.revision;
  removeUnits(index, removed);
  addUnits(index, added);
  noteReplacement(index.replacements, { before, after: index.revision, removed, added });
}

/** What is known of a name; undefined for one that is neither defined nor used. */
export function entryIn({ kinds }: NameIndex, kind: NameKind, key: string): NameEntry | undefined {
  const names = kinds.get(kind);
  const definitions = names?.definitions.get(key);
  const references = names?.references.get(key);
  return definitions === undefined && references === undefined
    ? undefined
    : { definitions: asList(definitions), references: asList(references) };
}

/** All names of a kind with what is known of each, those with a definition first. */
export function* entriesOf({ kinds }: NameIndex, kind: NameKind): Generator<readonly [string, NameEntry]> {
  const names = kinds.get(kind);
  for (const [key, definitions] of names?.definitions ?? []) {
    yield [key, { definitions: asList(definitions), references: asList(names?.references.get(key)) }];
  }
  for (const [key, references] of names?.references ?? []) {
    if (names?.definitions.has(key) !== true) {
      yield [key, { definitions: none, references: asList(references) }];
    }
  }
}

/** How many names of a kind are defined. */
export function countDefined({ kinds }: NameIndex, kind: NameKind): number {
  return kinds.get(kind)?.definitions.size ?? 0;
}

/** How often a name is defined, or used, as a kind. */
export function countOf({ kinds }: NameIndex, kind: NameKind, key: string, side: keyof NameEntry): number {
  const known = kinds.get(kind)?.[side].get(key);
  return known === undefined ? 0 : Array.isArray(known) ? known.length : 1;
}

/** Whether any name of a kind has several definitions: quicker to tell than whether a certain one has. */
export function hasRepeated({ kinds }: NameIndex, kind: NameKind): boolean {
  return (kinds.get(kind)?.repeated ?? 0) > 0;
}

/** Enters the names of units. */
export function addUnits(index: NameIndex, units: readonly Unit[]): void {
  index.revision++;
  for (const { facts } of units) {
    for (const side of sides) {
      for (const mention of facts[side]) {
        add(index, mention, side);
      }
    }
    for (const include of facts.includes) {
      index.includes.add(include);
    }
  }
}

/**
 * Takes the names of units out again. Few names are looked for one by one; of many, each list is gone through once, as one
 * selector may stand in a hundred thousand lines.
 */
export function removeUnits(index: NameIndex, units: readonly Unit[]): void {
  index.revision++;
  for (const { facts } of units) {
    for (const include of facts.includes) {
      index.includes.delete(include);
    }
  }
  const mentions = units.flatMap(({ facts }) =>
    sides.flatMap((side) => facts[side].map((mention) => ({ side, mention }))),
  );
  const gone = mentions.length > FEW ? new Set(units) : undefined;
  const done = new Set<readonly Mention[]>();
  for (const { side, mention } of mentions) {
    for (const kind of mention.kinds) {
      const names = index.kinds.get(kind);
      const known = names?.[side].get(mention.key);
      if (names === undefined || known === undefined) {
        continue;
      }
      if (!Array.isArray(known)) {
        if (known === mention) {
          names[side].delete(mention.key);
        }
      } else if (!done.has(known)) {
        if (gone === undefined) {
          withoutMention(known, mention);
        } else {
          withoutUnits(known, gone);
          done.add(known);
        }
        shorten(names, side, mention.key, known);
      }
    }
  }
}

/** How many names are looked for one by one. */
const FEW = 64;

const sides = ['definitions', 'references'] as const;

function add(index: NameIndex, mention: Mention, side: keyof NameEntry): void {
  for (const kind of mention.kinds) {
    let names = index.kinds.get(kind);
    if (names === undefined) {
      names = { definitions: new Map(), references: new Map(), repeated: 0 };
      index.kinds.set(kind, names);
    }
    const known = names[side].get(mention.key);
    if (known === undefined) {
      names[side].set(mention.key, mention);
    } else if (Array.isArray(known)) {
      known.push(mention);
    } else {
      names[side].set(mention.key, [known, mention]);
      names.repeated += side === 'definitions' ? 1 : 0;
    }
  }
}

const none: readonly Mention[] = [];

function asList(known: Mention | readonly Mention[] | undefined): readonly Mention[] {
  return known === undefined ? none : 'kinds' in known ? [known] : known;
}

/** Puts in place what is left of a list. */
function shorten(names: Names, side: keyof NameEntry, key: string, left: readonly Mention[]): void {
  const [first, second] = left;
  if (second !== undefined) {
    return;
  }
  names.repeated -= side === 'definitions' ? 1 : 0;
  if (first === undefined) {
    names[side].delete(key);
  } else {
    names[side].set(key, first);
  }
}

/** How many mentions stay at the end of a list: they came last, and where somebody edits they are the next to go. */
const RECENT = 256;

/** Takes a mention out of a list; the last one that isn't recent takes its place. */
function withoutMention(mentions: Mention[], mention: Mention): void {
  const at = mentions.lastIndexOf(mention);
  const from = Math.max(at, mentions.length - 1 - RECENT);
  const other = mentions[from];
  if (at >= 0 && other !== undefined) {
    mentions[at] = other;
    mentions.splice(from, 1);
  }
}

/** Takes the mentions of some units out of a list. */
function withoutUnits(mentions: Mention[], gone: ReadonlySet<Unit>): void {
  let kept = 0;
  for (const mention of mentions) {
    if (!gone.has(mention.unit)) {
      mentions[kept++] = mention;
    }
  }
  mentions.length = kept;
}

/** Whether the units of a file define or use other names than before. */
export function changesNames(change: {
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}): boolean {
  return namesIn(change.removed) !== namesIn(change.added);
}

function namesIn(units: readonly Unit[]): string {
  const names = units.flatMap(({ facts }) => [
    ...facts.definitions.map((mention) => `=${mention.kinds} ${mention.key}`),
    ...facts.references.map((mention) => `${mention.kinds} ${mention.key}`),
  ]);
  return names.sort().join('\n');
}

/** The line that a mention, or another part of a unit, stands in now. */
export function lineOf(part: Pick<Mention, 'unit' | 'offset'>): number {
  return part.unit.first + part.offset;
}
