import type { UnitChange } from '../model/file-model';
import type { Mention, NameKind } from '../model/names';
import type { Unit } from '../model/units';

/** Keys of names whose definitions or uses changed, by kind. */
export type ChangedNames = ReadonlyMap<NameKind, ReadonlySet<string>>;

/** Names whose definitions or uses changed, and settings that changed. */
export function changedNames(
  { removed, added }: UnitChange,
  moved: boolean,
): { names: ChangedNames; settings: Set<string> } {
  const names = new Map<NameKind, Set<string>>();
  const settings = new Set<string>();
  // The domains that settings are for may be others now, or the blocks that they stand in.
  let patterns = moved;
  const before = countMentions(removed);
  for (const [key, { mention, count }] of countMentions(added)) {
    const known = before.get(key);
    before.delete(key);
    if (known?.count !== count) {
      note(mention);
    }
  }
  for (const { mention } of before.values()) {
    note(mention);
  }
  if (patterns) {
    for (const unit of [...removed, ...added]) {
      unit.facts.definitions.filter((mention) => isSetting(mention.kinds)).forEach(note);
    }
  }
  return { names, settings };

  function note(mention: Mention): void {
    if (isSetting(mention.kinds)) {
      settings.add(mention.key);
    } else {
      for (const kind of mention.kinds) {
        names.set(kind, (names.get(kind) ?? new Set()).add(mention.key));
      }
    }
    patterns ||= mention.kinds[0] === 'domain';
  }
}

/**
 * The mentions of units, counted. One counts as the same only in a unit of the same sort; a setting or source address only
 * while its line stays where it is in its unit, since rules look at what else is in it and at the block around it.
 */
function countMentions(units: readonly Unit[]): Map<string, { mention: Mention; count: number }> {
  const counts = new Map<string, { mention: Mention; count: number }>();
  for (const unit of units) {
    for (const list of [unit.facts.definitions, unit.facts.references]) {
      const side = list === unit.facts.definitions ? 'defines' : 'uses';
      for (const mention of list) {
        const what = readsLine(mention.kinds)
          ? `${mention.offset} ${mention.line.text}`
          : `${side} ${mention.kinds.join()} ${mention.key}`;
        const key = `${unit.header.name} ${what}`;
        const known = counts.get(key);
        counts.set(key, { mention, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  return counts;
}

function readsLine(kinds: readonly NameKind[]): boolean {
  return isSetting(kinds) || kinds[0] === 'source-address';
}

function isSetting(kinds: readonly NameKind[]): boolean {
  return kinds[0] === 'setting';
}
