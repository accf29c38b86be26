import { type Cidr, formatCidr, parseCidr } from '../schema/values/cidr';
import { contains, countOf, type IpRange } from '../schema/values/ip-range';
import { unquotedValue } from '../syntax/words';
import { contentOf, type Entry, topLevelAmong } from './block-content';
import { allDefinitionsOf, type Configuration } from './configuration';
import { derived } from './derived';
import { lineOf, type Mention } from './names';
import { classifySourceName } from './source-name';

/** A setting in a `<source>`, with the place that gives it. */
export interface SourceSetting extends Entry {
  /** As written, without quotes. */
  readonly value: string;
}

/** All that a configuration says about one `<source>`: blocks for the same clients or of the same name count as one. */
export interface Source {
  /** The argument as the first block writes it. */
  readonly name: string;
  /** The addresses of its clients; undefined for a named source. */
  readonly clients?: Cidr;
  /** The blocks in the order of reading. */
  readonly blocks: readonly Mention[];
  /** By directive in lower case; what is read last holds. */
  readonly settings: ReadonlyMap<string, SourceSetting>;
  /** Whether all of it is known: each file that it includes was found, and no template engine adds to it. */
  readonly complete: boolean;
}

/** The sources of a configuration. */
interface Sources {
  /** Those by address, the most specific ones first. */
  readonly byAddress: readonly Source[];
  /** Those by name, reserved names in braces among them, by name in lower case. */
  readonly byName: ReadonlyMap<string, Source>;
}

/** The sources of a configuration, each with its own settings. */
export const sourcesOf: (configuration: Configuration) => Sources = derived((configuration) => {
  const byName = new Map<string, Source>();
  const byRange = new Map<string, Source>();
  for (const block of allDefinitionsOf(configuration, 'source')) {
    const source = sourceOf(configuration, block);
    const into = source.clients === undefined ? byName : byRange;
    const key = source.clients === undefined ? block.key : formatCidr(source.clients);
    const same = into.get(key);
    into.set(key, same === undefined ? source : merged(configuration, [...same.blocks, block]));
  }
  return { byAddress: [...byRange.values()].sort(bySize), byName };
});

/**
 * The addresses that the argument of a `<source>` stands for, in any spelling: `0/0`, `0.0.0.0/0`, `::/0`, with the mask
 * written out, with brackets, blanks or quotes. Undefined for a name and for what a template fills in.
 */
export function clientsOf(argument: string): Cidr | undefined {
  if (classifySourceName(argument) !== 'address' && !/^["[]/.test(argument)) {
    return undefined;
  }
  const parsed = parseCidr(argument.replace(/["[\]\s]/g, ''));
  if (parsed.ok) {
    return asV4(parsed);
  }
  const meant = parsed.suggestion === undefined ? undefined : parseCidr(parsed.suggestion);
  return meant?.ok ? asV4(meant) : undefined;
}

/** IPv4 addresses that are written as IPv6 ones, as in `::ffff:0.0.0.0/96` (RFC 4291 §2.5.5.2), are IPv4 addresses. */
function asV4(range: Cidr): Cidr {
  const { version, first, last, prefix } = range;
  if (version === 4 || first >> 32n !== 0xffffn || last >> 32n !== 0xffffn) {
    return range;
  }
  const low = (value: bigint) => value & 0xffffffffn;
  return {
    version: 4,
    first: low(first),
    last: low(last),
    ...(prefix !== undefined && { prefix: prefix - 96 }),
  };
}

/**
 * The sources whose settings hold for a client, in the order in which they are asked: first the named source that its
 * listener or user selects, then the address sources from the most specific to the most general (guide §3.3.7).
 * @param clients the address or addresses of the client; left out, no address source holds
 * @param name the selected source, in any case
 */
export function layersFor(sources: Sources, clients: IpRange | undefined, name?: string): Source[] {
  const named = name === undefined ? undefined : sources.byName.get(name.toLowerCase());
  const general =
    clients === undefined
      ? []
      : sources.byAddress.filter(
          (source) => source.clients !== undefined && contains(source.clients, clients),
        );
  return named === undefined ? general : [named, ...general];
}

/** A setting as it holds for a client: the first of its sources that has it. Undefined where the default holds. */
export function settingIn(layers: readonly Source[], directive: string): SourceSetting | undefined {
  for (const layer of layers) {
    const setting = layer.settings.get(directive);
    if (setting !== undefined) {
      return setting;
    }
  }
  return undefined;
}

/** Sources of one block that includes nothing: they stay the same until a line of the block changes. */
const kept = new WeakMap<Mention, Source>();

function sourceOf(configuration: Configuration, block: Mention): Source {
  const known = kept.get(block);
  if (known !== undefined) {
    return known;
  }
  const source = merged(configuration, [block]);
  if (block.unit.facts.includes.length === 0) {
    kept.set(block, source);
  }
  return source;
}

/** The source that some blocks make together. */
function merged(configuration: Configuration, blocks: readonly Mention[]): Source {
  const ordered = inOrder(configuration, blocks);
  const settings = new Map<string, SourceSetting>();
  let complete = true;
  for (const block of ordered) {
    const content = contentOf(configuration, block.unit, lineOf(block));
    complete = complete && content.complete;
    for (const entry of content.entries) {
      const { line } = entry;
      const value = unquotedValue(line);
      settings.set(line.name, { ...entry, value });
    }
  }
  const name = ordered[0]?.name ?? '';
  const clients = clientsOf(name);
  return { name, ...(clients && { clients }), blocks: ordered, settings, complete };
}

/** In the order of reading, where an included file counts at the place of its include. */
function inOrder(configuration: Configuration, blocks: readonly Mention[]): Mention[] {
  if (blocks.length < 2) {
    return [...blocks];
  }
  const order = new Map(topLevelAmong(configuration, blocks).map(({ unit }, index) => [unit, index]));
  const place = (block: Mention) => order.get(block.unit) ?? -1;
  return [...blocks].sort((a, b) => place(a) - place(b) || lineOf(a) - lineOf(b));
}

/** Smaller ranges first: they are more specific. */
function bySize(a: Source, b: Source): number {
  const difference = (a.clients ? countOf(a.clients) : 0n) - (b.clients ? countOf(b.clients) : 0n);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
