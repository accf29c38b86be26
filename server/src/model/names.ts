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
  definitions: readonly Mention[];
  references: readonly Mention[];
}

/** All names of one configuration, by kind and key. */
export interface NameIndex {
  /** Goes up whenever a unit comes or goes, so that what was worked out of the whole configuration is known to be old. */
  revision: number;
  /** The last changes that put units in the places of others. */
  readonly replacements: Replacements;
  readonly kinds: Map<NameKind, Map<string, NameEntry>>;
  /** The include lines, in no order. */
  readonly includes: Set<Include>;
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
      const entry = names?.get(mention.key);
      if (entry === undefined || done.has(entry[side])) {
        continue;
      }
      if (gone === undefined) {
        entry[side] = withoutMention(entry[side], mention);
      } else {
        entry[side] = withoutUnits(entry[side], gone);
        done.add(entry[side]);
      }
      if (entry.definitions.length === 0 && entry.references.length === 0) {
        names?.delete(mention.key);
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
      names = new Map();
      index.kinds.set(kind, names);
    }
    let entry = names.get(mention.key);
    if (entry === undefined) {
      entry = { definitions: none, references: none };
      names.set(mention.key, entry);
    }
    entry[side] = withMention(entry[side], mention);
  }
}

/** Most names have one definition and no reference or the other way round: the empty side costs nothing. */
const none: Mention[] = [];

/** The list itself with a mention more; a new one only for the first. */
function withMention(mentions: readonly Mention[], mention: Mention): readonly Mention[] {
  if (mentions === none) {
    return [mention];
  }
  (mentions as Mention[]).push(mention);
  return mentions;
}

/** The list itself with a mention less, whose place the last one takes. */
function withoutMention(mentions: readonly Mention[], mention: Mention): readonly Mention[] {
  const at = mentions.lastIndexOf(mention);
  const last = mentions.at(-1);
  if (at >= 0 && last !== undefined) {
    const own = mentions as Mention[];
    own[at] = last;
    own.pop();
  }
  return mentions.length === 0 ? none : mentions;
}

/** The list itself without the mentions of some units. */
function withoutUnits(mentions: readonly Mention[], gone: ReadonlySet<Unit>): readonly Mention[] {
  const own = mentions as Mention[];
  let kept = 0;
  for (const mention of own) {
    if (!gone.has(mention.unit)) {
      own[kept++] = mention;
    }
  }
  own.length = kept;
  return kept === 0 ? none : own;
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
