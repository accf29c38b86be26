import { directiveIn } from '../schema/lookup';
import { argumentsOf } from '../schema/values/check';
import type { Cidr } from '../schema/values/cidr';
import { parseCidrPort } from '../schema/values/endpoint';
import { parseSourceOption } from '../schema/values/source-option';
import { contentOf } from './block-content';
import { booleanOf } from './boolean';
import { type Configuration, definitionsOf } from './configuration';
import { derived } from './derived';
import { lineOf } from './names';
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
  /** The source that it selects, in lower case. */
  readonly source?: string;
  /** Whether connections begin with TLS. */
  readonly immediateTls: boolean;
}

/** The listeners of a configuration. Without any, PowerMTA listens on 0.0.0.0:25 (guide §3.3.1.24). */
export const listenersOf: (configuration: Configuration) => readonly Listener[] = derived((configuration) => [
  ...definitionsOf(configuration, ['setting'], 'smtp-listener').flatMap(({ unit, offset }) =>
    lineListener(unit, offset),
  ),
  ...blockListeners(configuration),
]);

function lineListener(unit: Unit, offset: number): Listener[] {
  const line = unit.file.tree.lines[unit.first + offset];
  const entry = directiveIn('smtp-listener', 'global');
  const [address, ...options] = line === undefined || entry === undefined ? [] : argumentsOf(line, entry);
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
      ...(source && { source: source.source.toLowerCase() }),
      immediateTls: false,
    },
  ];
}

function blockListeners(configuration: Configuration): Listener[] {
  const names = configuration.index.kinds.get('listener')?.values() ?? [];
  return [...names]
    .flatMap((entry) => [...entry.definitions])
    .map((mention) => {
      const { unit, offset, start, end, name } = mention;
      const settings = new Map(
        contentOf(configuration, unit, lineOf(mention)).entries.map(({ line }) => [
          line.name,
          line.text.slice(line.valueStart, line.valueEnd),
        ]),
      );
      const source = settings.get('source');
      return {
        unit,
        offset,
        start,
        end,
        name,
        form: 'block' as const,
        ...endpointOf(name),
        ...(source && { source: source.toLowerCase() }),
        immediateTls: booleanOf(settings.get('immediate-tls') ?? '') === true,
      };
    });
}

/** Address and port in any spelling that shows what is meant: `*:25` too. */
function endpointOf(text: string): { address?: Cidr; port?: number } {
  const parsed = parseCidrPort(text);
  const meant = parsed.ok || parsed.suggestion === undefined ? parsed : parseCidrPort(parsed.suggestion);
  return meant.ok ? { address: meant.cidr, port: meant.port } : {};
}
