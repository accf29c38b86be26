import type { Configuration } from '../../model/configuration';
import { mapped, type Steps, sorted } from '../../model/steps';
import { plural } from '../../schema/values/wording';
import { domainItem } from './domain-items';
import { distinct, type Item, leaf } from './item';
import { naturally } from './natural';
import { textOf } from './place';
import { type Sender, type SenderPool, sendersOf } from './senders';

/** The virtual MTAs with their addresses, pools, keys and domains, by name. */
export function* virtualMtaItems(configuration: Configuration): Steps<Item[]> {
  const { virtualMtas } = yield* sendersOf.steps(configuration);
  const items = yield* mapped(virtualMtas.values(), (sender) => virtualMtaItem(configuration, sender));
  return yield* byName(items);
}

/** The pools with their members and domains, by name. */
export function* poolItems(configuration: Configuration): Steps<Item[]> {
  const { pools, virtualMtas } = yield* sendersOf.steps(configuration);
  const items: Item[] = [];
  for (const pool of pools.values()) {
    items.push(poolItem(configuration, pool, virtualMtas));
    yield;
  }
  return yield* byName(items);
}

function virtualMtaItem(configuration: Configuration, sender: Sender): Item {
  const { owner, addresses, keys, domains, pools } = sender;
  return {
    ...leaf('virtual-mta', owner.name, addressesInWords(sender), owner.blocks),
    children: distinct([
      ...addresses.map(({ entry, address, host }) => leaf('address', address, host, [entry])),
      ...pools.map((pool) => leaf('pool', pool.name, 'is in this pool', pool.blocks, { repeated: true })),
      ...keys.map(({ entry, name }) => leaf('key', name, 'DKIM key', [entry])),
      ...domains.map((entry) => domainItem(configuration, entry)),
    ]),
  };
}

/** `192.0.2.1 mta1.example.com`, with the number of further addresses. */
function addressesInWords({ addresses }: Sender): string {
  const [first] = addresses;
  if (first === undefined) {
    return 'no address of its own';
  }
  const shown = first.host === '' ? first.address : `${first.address} ${first.host}`;
  return addresses.length === 1 ? shown : `${shown}, ${addresses.length - 1} more`;
}

function poolItem(
  configuration: Configuration,
  { owner, members, domains }: SenderPool,
  virtualMtas: ReadonlyMap<string, Sender>,
): Item {
  return {
    ...leaf('pool', owner.name, plural(members.length, 'virtual MTA'), owner.blocks),
    children: distinct([
      ...members.map((entry) => {
        const name = textOf(entry);
        const sender = virtualMtas.get(name.toLowerCase());
        const detail = sender === undefined ? 'is not defined' : addressesInWords(sender);
        return leaf('virtual-mta', name, detail, [entry]);
      }),
      ...domains.map((entry) => domainItem(configuration, entry)),
    ]),
  };
}

function byName(items: readonly Item[]): Steps<Item[]> {
  return sorted(items, (a, b) => naturally(a.label, b.label));
}
