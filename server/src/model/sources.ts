import { type Cidr, formatCidr, parseCidr } from '../schema/values/cidr';
import { contains, countOf, type IpRange } from '../schema/values/ip-range';
import { contentOf, type Entry, topLevelOf } from './block-content';
import type { Configuration } from './configuration';
import { derived } from './derived';
import { lineOf, type Mention } from './names';

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
export interface Sources {
  /** Those by address, the most specific ones first. */
  readonly byAddress: readonly Source[];
  /** Those by name, reserved names in braces among them, by name in lower case. */
  readonly byName: ReadonlyMap<string, Source>;
}

/** The sources of a configuration, each with its own settings. */
export const sourcesOf: (configuration: Configuration) => Sources = derived((configuration) => {
  const blocks = new Map<string, Mention[]>();
  for (const entry of configuration.index.kinds.get('source')?.values() ?? []) {
    for (const block of entry.definitions) {
      const clients = clientsOf(block.name);
      const key = clients === undefined ? block.key : formatCidr(clients);
      blocks.set(key, [...(blocks.get(key) ?? []), block]);
    }
  }
  const sources = [...blocks.values()].map((same) => sourceOf(configuration, inOrder(configuration, same)));
  return {
    byAddress: sources.filter((source) => source.clients !== undefined).sort(bySize),
    byName: new Map(
      sources
        .filter((source) => source.clients === undefined)
        .map((source) => [source.name.toLowerCase(), source]),
    ),
  };
});

/**
 * The addresses that the argument of a `<source>` stands for, in any spelling: `0/0`, `0.0.0.0/0`, `::/0`, with the mask
 * written out, with brackets, blanks or quotes. Undefined for a name and for what a template fills in.
 */
export function clientsOf(argument: string): Cidr | undefined {
  const text = argument.replace(/["[\]\s]/g, '');
  const parsed = parseCidr(text);
  if (parsed.ok) {
    return parsed;
  }
  const meant = parsed.suggestion === undefined ? undefined : parseCidr(parsed.suggestion);
  return meant?.ok ? meant : undefined;
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

function sourceOf(configuration: Configuration, blocks: readonly Mention[]): Source {
  const settings = new Map<string, SourceSetting>();
  let complete = true;
  for (const block of blocks) {
    const content = contentOf(configuration, block.unit, lineOf(block));
    complete = complete && content.complete;
    for (const entry of content.entries) {
      const { line } = entry;
      const value = line.text.slice(line.valueStart, line.valueEnd).replace(/^"(.*)"$/, '$1');
      settings.set(line.name, { ...entry, value });
    }
  }
  const name = blocks[0]?.name ?? '';
  const clients = clientsOf(name);
  return { name, ...(clients && { clients }), blocks, settings, complete };
}

/** In the order of reading, where an included file counts at the place of its include. */
function inOrder(configuration: Configuration, blocks: readonly Mention[]): Mention[] {
  if (blocks.length < 2) {
    return [...blocks];
  }
  const order = new Map(topLevelOf(configuration).entries.map(({ unit }, index) => [unit, index]));
  const place = (block: Mention) => order.get(block.unit) ?? -1;
  return [...blocks].sort((a, b) => place(a) - place(b) || lineOf(a) - lineOf(b));
}

/** Smaller ranges first: they are more specific. */
function bySize(a: Source, b: Source): number {
  const difference = (a.clients ? countOf(a.clients) : 0n) - (b.clients ? countOf(b.clients) : 0n);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
