import { directiveIn, directivesIn } from '../../schema/lookup';
import { type Entry, topLevelOf } from '../block-content';
import type { Configuration } from '../configuration';
import { derived } from '../derived';
import type { Sender } from './domain';
import { contentOfOwner, type Owner, poolsByMember } from './owners';
import { type Given, type Layer, type Setting, unsetSetting } from './setting';
import { shownValue } from './shown-value';

/**
 * How a directive that may stand in a virtual MTA, a pool and at the top level combines:
 * - `first`: the virtual MTA's lines replace the pool's, and these the global ones
 * - `all`: all lines hold, in that order
 * - `open`: the guide doesn't say
 */
type Combination = 'first' | 'all' | 'open';

const combinations: ReadonlyMap<string, Combination> = new Map<string, Combination>([
  // Guide §3.3.12.5–6: in place of the global ones.
  ['smtp-source-host', 'first'],
  ['host-name', 'first'],
  // 2019 edition 10.1.4.1.1.
  ['enable-signals', 'first'],
  // Guide §3.3.1.43.1: a virtual MTA's keys before the global ones.
  ['domain-key', 'all'],
  // Guide §3.3.12.10: on top of those of the global file.
  ['include-headers-from', 'all'],
  // Limits of the virtual MTA and of the pool, each for itself (guide §3.3.12.2–3, .11, §3.3.13.5–6, .8).
  ['max-smtp-out', 'all'],
  ['max-smtp-msg-rate', 'all'],
  ['max-smtp-data-volume-rate', 'all'],
]);

/** Not settings of the mail that goes out. */
const left: ReadonlySet<string> = new Set(['include', 'virtual-mta', 'smtp-source-ip']);

/**
 * The settings of a virtual MTA or pool itself (addresses, host name, keys, limits), with what its pools and the top level
 * say of them. Empty for mail without a virtual MTA.
 */
export function senderSettings(configuration: Configuration, { owner }: Sender): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  if (owner === undefined) {
    return settings;
  }
  const pools = poolsByMember(configuration).get(owner.key) ?? [];
  const groups = [
    linesOf(configuration, owner),
    ...pools.map((pool) => linesOf(configuration, pool)),
    globalLines(configuration),
  ];
  const names = new Set([
    ...directivesIn(owner.kind)
      .filter(({ removed }) => removed !== true)
      .map(({ name }) => name),
    ...groups.slice(0, 1).flatMap((lines) => [...lines.keys()]),
  ]);
  for (const name of names) {
    if (!left.has(name)) {
      const given = groups.map((lines) => lines.get(name) ?? []).filter((lines) => lines.length > 0);
      settings.set(name, combine(name, owner.kind, given));
    }
  }
  return settings;
}

function combine(name: string, scope: string, groups: readonly (readonly Given[])[]): Setting {
  const entry = directiveIn(name, scope);
  const [first, ...others] = groups;
  if (first === undefined) {
    return entry === undefined
      ? { name, entry, state: 'unset', holds: [], overridden: [], clearedBy: undefined, doubts: [] }
      : unsetSetting(entry);
  }
  const how = combinations.get(name) ?? 'open';
  const own = entry?.repeatable === true ? first : first.slice(-1);
  const holds = how === 'all' ? [...own, ...others.flat()] : own;
  const overridden =
    how === 'all' ? [] : [...first.filter((given) => !own.includes(given)), ...others.flat()];
  const doubts =
    how === 'open' && others.length > 0
      ? [`${others[0]?.[0]?.layer.title} gives it too: the guide doesn't say how the two combine.`]
      : [];
  return { name, entry, state: 'set', holds, overridden, clearedBy: undefined, doubts };
}

function linesOf(configuration: Configuration, owner: Owner): Map<string, Given[]> {
  const title = `<${owner.kind} ${owner.name}>`;
  const [header] = owner.blocks;
  const lines = new Map<string, Given[]>();
  for (const entry of contentOfOwner(configuration, owner).entries) {
    if (header !== undefined && entry.line.kind === 'directive') {
      enter(lines, entry, { title, header, level: owner.key });
    }
  }
  return lines;
}

/** The lines at the top level that virtual MTAs have as well. */
const globalLines = derived((configuration) => {
  const lines = new Map<string, Given[]>();
  for (const entry of topLevelOf(configuration).entries) {
    const { kind, name } = entry.line;
    if (kind === 'directive' && directiveIn(name, 'virtual-mta') !== undefined) {
      enter(lines, entry, { title: 'the top level', header: entry, level: '' });
    }
  }
  return lines;
});

function enter(lines: Map<string, Given[]>, entry: Entry, layer: Layer): void {
  const { name } = entry.line;
  const given = lines.get(name) ?? [];
  lines.set(name, given);
  given.push({ name, ...shownValue(entry.line), entry, layer });
}
