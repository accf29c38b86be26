import { directiveIn } from '../../schema/lookup';
import type { DirectiveEntry } from '../../schema/types';
import type { Entry } from '../block-content';
import { shownValue } from './shown-value';

/** A block that gives settings, in its place among the others. */
export interface Layer {
  /** The block as a reader knows it: `<domain *>`, `<domain gmail.com> in <virtual-mta mta1>`. */
  readonly title: string;
  /** The line that opens it. */
  readonly header: Entry;
  /** Layers of one level rank alike as far as the guide says: which of them goes first isn't known. */
  readonly level: string;
}

/** A line that gives a setting a value. */
export interface Given {
  /** The directive in lower case. */
  readonly name: string;
  /** The value as it may be shown: without quotes, secrets masked. */
  readonly value: string;
  /** Whether it is `""`, which clears an inherited value. */
  readonly clears: boolean;
  readonly entry: Entry;
  readonly layer: Layer;
}

/**
 * What holds of a directive:
 * - `set`: the lines in `holds` say so
 * - `cleared`: `""` clears what would be inherited
 * - `default`: nothing sets it, and the guide has a default
 * - `unset`: nothing sets it, and what holds then isn't known
 */
export type State = 'set' | 'cleared' | 'default' | 'unset';

/** What holds of one directive, and why. */
export interface Setting {
  readonly name: string;
  /** What the schema knows of it; undefined for a directive that we don't know. */
  readonly entry: DirectiveEntry | undefined;
  readonly state: State;
  /** The lines that hold: one, or several of a directive that may be repeated, the most specific first. */
  readonly holds: readonly Given[];
  /** The lines that would hold if those didn't, the most specific first. */
  readonly overridden: readonly Given[];
  /** The line that clears what was inherited, if one does. */
  readonly clearedBy: Given | undefined;
  /** What the guide leaves open here: whole sentences. */
  readonly doubts: readonly string[];
}

/** A layer with the lines in it, in the order of reading. */
export interface FilledLayer {
  readonly layer: Layer;
  readonly entries: readonly Entry[];
}

/**
 * What holds of each directive that some layer sets.
 * @param layers the most specific first
 * @param scope the block that the directives are looked up in
 */
export function resolveSettings(layers: readonly FilledLayer[], scope: string): Map<string, Setting> {
  const lines = new Map<string, Given[]>();
  for (const { layer, entries } of [...layers].reverse()) {
    for (const entry of entries) {
      const { name } = entry.line;
      const given = { name, ...shownValue(entry.line), entry, layer };
      lines.set(name, [...(lines.get(name) ?? []), given]);
    }
  }
  return new Map([...lines].map(([name, given]) => [name, settingOf(name, scope, given)]));
}

/** A directive that nothing sets. */
export function unsetSetting(entry: DirectiveEntry): Setting {
  const state = entry.default === undefined ? 'unset' : 'default';
  return { name: entry.name, entry, state, holds: [], overridden: [], clearedBy: undefined, doubts: [] };
}

/** @param given the most general first, those of one layer in the order of reading */
function settingOf(name: string, scope: string, given: readonly Given[]): Setting {
  const entry = directiveIn(name, scope);
  const repeatable = entry?.repeatable === true;
  let holds: Given[] = [];
  const overridden: Given[] = [];
  let clearedBy: Given | undefined;
  for (const line of given) {
    if (line.clears || !repeatable) {
      overridden.unshift(...holds);
      holds = [];
    }
    if (line.clears) {
      overridden.unshift(...(clearedBy ? [clearedBy] : []));
      clearedBy = line;
    } else {
      // A later value takes up what was cleared; only what is repeated still owes its end to the clearing line.
      if (clearedBy !== undefined && !repeatable) {
        overridden.unshift(clearedBy);
        clearedBy = undefined;
      }
      holds = repeatable ? insertByLayer(holds, line) : [line];
    }
  }
  const state = holds.length > 0 ? 'set' : 'cleared';
  return { name, entry, state, holds, overridden, clearedBy, doubts: doubtsOf(repeatable, given, holds) };
}

/** Adds a line to those of its layer, in front of those of more general layers. */
function insertByLayer(holds: readonly Given[], line: Given): Given[] {
  const end = holds.findIndex(({ layer }) => layer !== line.layer);
  const count = end < 0 ? holds.length : end;
  return holds[0]?.layer === line.layer
    ? [...holds.slice(0, count), line, ...holds.slice(count)]
    : [line, ...holds];
}

function doubtsOf(repeatable: boolean, given: readonly Given[], holds: readonly Given[]): string[] {
  const doubts: string[] = [];
  const [first] = holds;
  const rivals = given.filter(
    (other) =>
      !repeatable &&
      first !== undefined &&
      other !== first &&
      other.layer.level === first.layer.level &&
      (other.clears || other.value !== first.value),
  );
  if (rivals.length > 0) {
    const others = [...new Set(rivals.map(({ layer }) => layer.title))].join(', ');
    doubts.push(
      others === first?.layer.title
        ? 'It is given more than once there: the line read last is taken.'
        : `${others} ranks alike and says otherwise: the guide doesn't say which goes first.`,
    );
  }
  if (holds.some(({ entry }) => entry.line.templated)) {
    doubts.push('A template fills in the value.');
  }
  return doubts;
}
