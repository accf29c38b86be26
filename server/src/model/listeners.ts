import { directiveIn } from '../schema/lookup';
import { argumentsOf } from '../schema/values/check';
import type { Cidr } from '../schema/values/cidr';
import { parseCidrPort } from '../schema/values/endpoint';
import { parseSourceOption } from '../schema/values/source-option';
import { childrenOf } from '../syntax/tree';
import { booleanOf } from './boolean';
import { allDefinitionsOf, type Configuration, definitionsOf } from './configuration';
import { derived } from './derived';
import { lineOf, type Mention } from './names';
import type { Unit } from './units';

/** An address and port that accept mail, as a line or as a block (guide §3.3.1.24, §3.3.17). */
export interface Listener {
  readonly unit: Unit;
  /** Lines below the unit's first line. */
  readonly offset: number;
  /** Where address and port stand in the line. */
  readonly start: number;
  readonly end: number;
  /** Address and port as written. */
  readonly name: string;
  readonly form: 'line' | 'block';
  /** Undefined where a template fills it in. */
  readonly address?: Cidr;
  readonly port?: number;
  /** The name of the source that it selects. */
  readonly source?: string;
  /** Whether connections begin with TLS. */
  readonly immediateTls: boolean;
  /** Whether it has a certificate of its own; else that of the whole server counts. */
  readonly hasCertificate: boolean;
}

/** The listeners of a configuration. Without any, PowerMTA listens on 0.0.0.0:25 (guide §3.3.1.24). */
export const listenersOf: (configuration: Configuration) => readonly Listener[] = derived((configuration) => [
  ...definitionsOf(configuration, ['setting'], 'smtp-listener').flatMap(({ unit, offset }) =>
    lineListener(unit, offset),
  ),
  ...blockListeners(configuration),
]);

const byUnit = derived(
  (configuration) => new Map(listenersOf(configuration).map((listener) => [listener.unit, listener])),
);

/** The listener that a line or block is; undefined for any other. */
export function listenerIn(configuration: Configuration, unit: Unit): Listener | undefined {
  return byUnit(configuration).get(unit);
}

function lineListener(unit: Unit, offset: number): Listener[] {
  const line = unit.file.tree.lines[unit.first + offset];
  const entry = directiveIn('smtp-listener', 'global');
  const [address, ...options] =
    line?.kind !== 'directive' || entry === undefined ? [] : argumentsOf(line, entry);
  if (address === undefined) {
    return [];
  }
  const source = options.map((option) => parseSourceOption(option.text)).find((option) => option.ok);
  return [
    {
      unit,
      offset,
      ...endpointOf(address.text),
      start: address.start,
      end: address.end,
      name: address.text,
      form: 'line',
      ...(source && { source: source.source }),
      immediateTls: false,
      hasCertificate: false,
    },
  ];
}

function blockListeners(configuration: Configuration): Listener[] {
  return allDefinitionsOf(configuration, 'listener').map(blockListener);
}

/** Blocks stay the same until a line of them changes; nothing can be included in them (guide §3.3.1.41). */
const kept = new WeakMap<Mention, Listener>();

function blockListener(mention: Mention): Listener {
  const known = kept.get(mention);
  if (known !== undefined) {
    return known;
  }
  const { unit, offset, start, end, name } = mention;
  const { tree } = unit.file;
  const settings = new Map<string, string>();
  for (const child of childrenOf(tree, lineOf(mention))) {
    const line = tree.lines[child];
    if (line?.kind === 'directive') {
      settings.set(line.name, line.text.slice(line.valueStart, line.valueEnd));
    }
  }
  const source = settings.get('source');
  const listener: Listener = {
    unit,
    offset,
    start,
    end,
    name,
    form: 'block',
    ...endpointOf(name),
    ...(source && { source }),
    immediateTls: booleanOf(settings.get('immediate-tls') ?? '') === true,
    hasCertificate: settings.has('tls-certificate'),
  };
  kept.set(mention, listener);
  return listener;
}

/** Address and port in any spelling that shows what is meant: `*:25` too. */
function endpointOf(text: string): { address?: Cidr; port?: number } {
  const parsed = parseCidrPort(text);
  const meant = parsed.ok || parsed.suggestion === undefined ? parsed : parseCidrPort(parsed.suggestion);
  return meant.ok ? { address: meant.cidr, port: meant.port } : {};
}
