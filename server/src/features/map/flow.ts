import { type Entry, topLevelOf } from '../../model/block-content';
import { booleanOf } from '../../model/boolean';
import type { Configuration } from '../../model/configuration';
import { type Derived, derivedInSteps } from '../../model/derived';
import { listenersOf } from '../../model/listeners';
import type { Steps } from '../../model/steps';
import { plural } from '../../schema/values/wording';
import { entryOf, listenerInWords, usersOf } from './client-items';
import { chosenBy, inheritedSettings } from './flow-sources';
import { limitsIn } from './limits';
import { textOf } from './place';
import { type Senders, sendersOf } from './senders';

/** The columns of the overview from left to right; the hubs stand for "all of them", so that lines stay few. */
export const columns = [
  'listener',
  'by-address',
  'source',
  'any-sender',
  'pool',
  'virtual-mta',
  'address',
  'every-address',
  'domain',
] as const;

/** What a part of the flow is. */
export type FlowKind = (typeof columns)[number] | 'user';

/** Whether an arrow is a setting, or one of several that a message or pattern may choose. */
export type EdgeKind = 'set' | 'may';

/** A part of the flow. */
export interface FlowItem {
  readonly kind: FlowKind;
  /** By which things of its kind are told apart. */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  /** The line that it comes from; undefined for hubs and what is there without being written. */
  readonly entry: Entry | undefined;
}

/** An arrow between two items by their index. */
interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
}

/** The way of mail through a configuration. */
export interface Flow {
  readonly items: readonly FlowItem[];
  readonly edges: readonly FlowEdge[];
}

/** Collects a flow: an item is entered once, however many arrows lead to it. */
interface FlowBuilder {
  /** @returns the index of the item, a new one or that of the same kind and key */
  item(item: FlowItem): number;
  find(kind: FlowKind, key: string): number | undefined;
  edge(from: number | undefined, to: number | undefined, kind?: EdgeKind): void;
}

/** The flow of mail: listeners and users → sources → pools and virtual MTAs → addresses → domains with their limits. */
export const flowOf: Derived<Flow> = derivedInSteps(function* (configuration): Steps<Flow> {
  const { flow, builder } = newFlow();
  const senders = yield* sendersOf.steps(configuration);
  addSources(configuration, builder);
  addClients(configuration, builder);
  yield* addSenders(senders, builder);
  yield* addChoices(configuration, senders, builder);
  yield* addDomains(configuration, senders, builder);
  return flow;
});

/** How many things are looked at in one step. */
const STEP = 200;

function newFlow(): { flow: Flow; builder: FlowBuilder } {
  const items: FlowItem[] = [];
  const edges: FlowEdge[] = [];
  const byKey = new Map<string, number>();
  const drawn = new Set<string>();
  const builder: FlowBuilder = {
    item(item) {
      const id = `${item.kind} ${item.key}`;
      const known = byKey.get(id);
      if (known !== undefined) {
        return known;
      }
      byKey.set(id, items.length);
      return items.push(item) - 1;
    },
    find: (kind, key) => byKey.get(`${kind} ${key}`),
    edge(from, to, kind = 'set') {
      if (from !== undefined && to !== undefined && drawn.size < drawn.add(`${from} ${to}`).size) {
        edges.push({ from, to, kind });
      }
    },
  };
  return { flow: { items, edges }, builder };
}

const hubs = {
  'by-address': {
    label: 'by client address',
    detail: 'no source is selected: the address of the client decides',
  },
  'any-sender': { label: 'any', detail: 'the message or the address connected to chooses the virtual MTA' },
  'every-address': { label: 'all', detail: 'holds for every virtual MTA without a block of its own' },
} as const;

/** The hub of a kind, there from the first use on. */
function hub(flow: FlowBuilder, kind: keyof typeof hubs): number {
  return flow.item({ kind, key: '', ...hubs[kind], entry: undefined });
}

function addSources(configuration: Configuration, flow: FlowBuilder): void {
  for (const { source, key, settings } of inheritedSettings(configuration)) {
    const relays = booleanOf(settings.get('always-allow-relaying')?.value ?? '') === true;
    flow.item({
      kind: 'source',
      key,
      label: source.name,
      detail: relays ? 'may relay' : '',
      entry: source.blocks.flatMap(entryOf)[0],
    });
  }
}

/** Listeners and users lead to the source that they select, else the client's address decides (guide §3.3.7). */
function addClients(configuration: Configuration, flow: FlowBuilder): void {
  const byAddress = inheritedSettings(configuration).filter(({ source }) => source.clients !== undefined);
  const toAddresses = (from: number) => {
    if (byAddress.length > 0) {
      const at = hub(flow, 'by-address');
      flow.edge(from, at);
      for (const { key } of byAddress) {
        flow.edge(at, flow.find('source', key));
      }
    }
  };
  for (const listener of listenersOf(configuration)) {
    const { name, source, port } = listener;
    const { port: _, ...portless } = listener;
    const isTold = port !== undefined && name.endsWith(`:${port}`);
    const [entry] = entryOf(listener);
    const at = flow.item({
      kind: 'listener',
      key: name,
      label: name,
      detail: isTold ? listenerInWords(portless) : listenerInWords(listener),
      entry,
    });
    flow.edge(at, source === undefined ? undefined : flow.find('source', source.toLowerCase()));
    if (source === undefined) {
      toAddresses(at);
    }
  }
  if (listenersOf(configuration).length === 0 && byAddress.length > 0) {
    // Without any, PowerMTA listens here (guide §3.3.1.24).
    const label = '0.0.0.0:25';
    const detail = 'as no smtp-listener is given';
    toAddresses(flow.item({ kind: 'listener', key: label, label, detail, entry: undefined }));
  }
  for (const { entry, name, source } of usersOf(configuration)) {
    const key = name.toLowerCase();
    const at = flow.item({ kind: 'user', key, label: name, detail: '', entry });
    // Users without a source have {auth} (guide §10.1.1).
    flow.edge(at, flow.find('source', source?.toLowerCase() ?? '{auth}'));
  }
}

/** Pools, their virtual MTAs, and the addresses of these. */
function* addSenders({ pools, virtualMtas }: Senders, flow: FlowBuilder): Steps<void> {
  for (const [key, { owner, members }] of pools) {
    const detail = plural(members.length, 'virtual MTA');
    flow.item({ kind: 'pool', key, label: owner.name, detail, entry: owner.blocks[0] });
  }
  for (const [key, { owner, addresses, pools: memberOf }] of virtualMtas) {
    const detail = addresses.length === 1 ? '' : plural(addresses.length, 'address', 'addresses');
    const at = flow.item({ kind: 'virtual-mta', key, label: owner.name, detail, entry: owner.blocks[0] });
    if (at % STEP === 0) {
      yield;
    }
    for (const pool of memberOf) {
      flow.edge(flow.find('pool', pool.key), at);
    }
    for (const { entry, address, host } of addresses) {
      const id = `${address} ${host}`.toLowerCase();
      flow.edge(at, flow.item({ kind: 'address', key: id, label: address, detail: host, entry }));
    }
  }
}

/** What each source sends with. */
function* addChoices(configuration: Configuration, all: Senders, flow: FlowBuilder): Steps<void> {
  const find = (name: string) =>
    flow.find('pool', name.toLowerCase()) ?? flow.find('virtual-mta', name.toLowerCase());
  for (const { key, settings } of inheritedSettings(configuration)) {
    const from = flow.find('source', key);
    const { names, patterns, any } = chosenBy(configuration, settings);
    for (const name of names) {
      flow.edge(from, find(name));
    }
    for (const name of patterns) {
      flow.edge(from, find(name), 'may');
    }
    if (any && all.virtualMtas.size > 0) {
      const at = hub(flow, 'any-sender');
      flow.edge(from, at, 'may');
      for (const pool of all.pools.keys()) {
        flow.edge(at, flow.find('pool', pool), 'may');
      }
      let seen = 0;
      for (const [name, { pools }] of all.virtualMtas) {
        if (++seen % STEP === 0) {
          yield;
        }
        if (pools.length === 0) {
          flow.edge(at, flow.find('virtual-mta', name), 'may');
        }
      }
    }
  }
}

/** The domains with limits, from the addresses of the virtual MTAs that they hold for (guide §3.3.13.2). */
function* addDomains(
  configuration: Configuration,
  { virtualMtas, pools }: Senders,
  flow: FlowBuilder,
): Steps<void> {
  const globalBlocks = topLevelOf(configuration)
    .entries.filter(({ line }) => line.kind === 'open' && line.name === 'domain')
    .flatMap((block) => domainItem(configuration, flow, block));
  let seen = 0;
  for (const { addresses, domains, pools: memberOf } of virtualMtas.values()) {
    if (++seen % STEP === 0) {
      yield;
    }
    const blocks = [...domains, ...memberOf.flatMap((pool) => pools.get(pool.key)?.domains ?? [])];
    const own = blocks.flatMap((block) => domainItem(configuration, flow, block));
    for (const { address, host } of addresses) {
      const from = flow.find('address', `${address} ${host}`.toLowerCase());
      for (const to of own) {
        flow.edge(from, to);
      }
      if (globalBlocks.length > 0) {
        flow.edge(from, hub(flow, 'every-address'));
      }
    }
  }
  const every = flow.find('every-address', '');
  for (const to of globalBlocks) {
    flow.edge(every, to);
  }
}

/** The item of a `<domain>` block; blocks for the same domain with the same limits are one. None without limits. */
function domainItem(configuration: Configuration, flow: FlowBuilder, block: Entry): number[] {
  const limits = limitsIn(configuration, block);
  if (limits.length === 0) {
    return [];
  }
  const label = textOf(block);
  const detail = limits.join(', ');
  return [
    flow.item({ kind: 'domain', key: `${label} ${detail}`.toLowerCase(), label, detail, entry: block }),
  ];
}
