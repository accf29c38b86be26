import { booleanOf } from '../../model/boolean';
import { type Configuration, nameEntry } from '../../model/configuration';
import { derived } from '../../model/derived';
import { lineOf } from '../../model/names';
import { type Source, type SourceSetting, sourcesOf } from '../../model/sources';
import { formatCidr } from '../../schema/values/cidr';
import { prefixFor } from '../../schema/values/ip-range';

/** A source with the settings that it has and inherits. */
interface InheritedSource {
  readonly source: Source;
  /** Its name in lower case, or its addresses in one spelling. */
  readonly key: string;
  readonly settings: ReadonlyMap<string, SourceSetting>;
}

/**
 * The sources with what they inherit: those by address from the more general ones around them (guide §3.3.7). What a named one
 * inherits depends on the client, so it has only its own.
 */
export const inheritedSettings: (configuration: Configuration) => readonly InheritedSource[] = derived(
  (configuration) => {
    const { byName, byAddress } = sourcesOf(configuration);
    const networks = networksOf(byAddress);
    return [
      ...[...byName].map(([key, source]) => ({ source, key, settings: source.settings })),
      ...byAddress.map((source) => ({
        source,
        key: source.clients === undefined ? source.name : formatCidr(source.clients),
        settings: inherited(source, networks),
      })),
    ];
  },
);

/** The sources by network, and the lengths of prefixes that there are: few, so that looking around a source is quick. */
interface Networks {
  readonly byKey: ReadonlyMap<string, Source>;
  /** From the longest to the shortest. */
  readonly prefixes: readonly number[];
}

function networksOf(sources: readonly Source[]): Networks {
  const byKey = new Map<string, Source>();
  const prefixes = new Set<number>();
  for (const source of sources) {
    const { clients } = source;
    if (clients !== undefined) {
      const prefix = prefixFor(clients);
      prefixes.add(prefix);
      byKey.set(`${clients.version} ${clients.first} ${prefix}`, source);
    }
  }
  return { byKey, prefixes: [...prefixes].sort((a, b) => b - a) };
}

function inherited(source: Source, { byKey, prefixes }: Networks): Map<string, SourceSetting> {
  const settings = new Map(source.settings);
  const { clients } = source;
  if (clients === undefined) {
    return settings;
  }
  const bits = clients.version === 4 ? 32 : 128;
  for (const prefix of prefixes) {
    const shift = BigInt(Math.max(0, bits - prefix));
    const around = byKey.get(`${clients.version} ${(clients.first >> shift) << shift} ${prefix}`);
    if (around !== undefined && around !== source && prefix < prefixFor(clients)) {
      for (const [name, setting] of around.settings) {
        if (!settings.has(name)) {
          settings.set(name, setting);
        }
      }
    }
  }
  return settings;
}

/** What a source sends with. */
interface Choice {
  /** Virtual MTAs and pools that it names. */
  readonly names: readonly string[];
  /** Those that its pattern list may choose. */
  readonly patterns: readonly string[];
  /** Whether the message's `x-virtual-mta` header or the address that was connected to may choose any. */
  readonly any: boolean;
}

/** What the settings of a source send with (guide §3.3.7.29, §3.3.7.39, §3.3.7.48). */
export function chosenBy(configuration: Configuration, settings: ReadonlyMap<string, SourceSetting>): Choice {
  const chosen = settings.get('default-virtual-mta')?.value ?? '';
  const byAddress = chosen.toLowerCase() === 'by-smtp-source-ip';
  const list = settings.get('pattern-list')?.value;
  return {
    names: chosen === '' || byAddress ? [] : [chosen],
    patterns: list === undefined ? [] : [...chosenByList(configuration, list, new Set())],
    any: byAddress || booleanOf(settings.get('process-x-virtual-mta')?.value ?? '') === true,
  };
}

/** The virtual MTAs and pools that a pattern list names, itself or in a list that it calls. */
function chosenByList(configuration: Configuration, list: string, seen: Set<string>): Set<string> {
  const names = new Set<string>();
  const key = list.toLowerCase();
  if (seen.has(key)) {
    return names;
  }
  seen.add(key);
  for (const block of nameEntry(configuration, 'pattern-list', list)?.definitions ?? []) {
    const { unit } = block;
    const first = lineOf(block);
    const last = unit.file.tree.end[first] ?? first;
    for (const mention of unit.facts.references) {
      const at = lineOf(mention);
      if (at < first || at > last) {
        continue;
      }
      if (mention.kinds.includes('virtual-mta')) {
        names.add(mention.name);
      } else if (mention.kinds.includes('pattern-list')) {
        for (const name of chosenByList(configuration, mention.name, seen)) {
          names.add(name);
        }
      }
    }
  }
  return names;
}
