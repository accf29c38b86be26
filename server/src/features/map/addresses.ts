import { topLevelOf } from '../../model/block-content';
import type { Configuration } from '../../model/configuration';
import type { Steps } from '../../model/steps';
import { placeOf } from './place';
import { keyName, type Sender, sendersOf } from './senders';
import type { AddressPage, AddressRow } from './types';

/** More keys of the whole server than these are told by their number: they would be repeated in every row. */
const MOST_SHARED_KEYS = 3;

/** How many rows are given at once, if not more belong to one virtual MTA: about 500 KB. */
const PAGE = 2000;

/**
 * The address sheet: a row for each `smtp-source-host` of a virtual MTA, in the order of reading. A virtual MTA without keys
 * of its own shows those at the top level, which sign for it too (guide §3.3.1.43.1).
 * @param from where the page begins, as `next` of the page before says
 */
export function* addressPage(configuration: Configuration, from = 0): Steps<AddressPage> {
  const shared = sharedKeys(configuration);
  const { virtualMtas } = yield* sendersOf.steps(configuration);
  const senders = [...virtualMtas.values()];
  const rows: AddressRow[] = [];
  let at = from;
  for (let sender = senders[at]; sender !== undefined && rows.length < PAGE; sender = senders[++at]) {
    rows.push(...rowsOf(sender, shared));
    yield;
  }
  return { rows, ...(at < senders.length && { next: at }) };
}

function rowsOf({ owner, addresses, keys, pools }: Sender, shared: readonly string[]): AddressRow[] {
  const own = keys.map(({ name }) => name);
  const names = pools.map((pool) => pool.name);
  return addresses.map(({ entry, address, host }) => ({
    address,
    host,
    virtualMta: owner.name,
    pools: names,
    keys: own.length > 0 ? own : shared,
    place: placeOf(entry),
  }));
}

function sharedKeys(configuration: Configuration): string[] {
  const names = topLevelOf(configuration)
    .entries.filter(({ line }) => line.kind === 'directive' && line.name === 'domain-key')
    .flatMap((entry) => keyName(entry).map(({ name }) => name));
  return names.length > MOST_SHARED_KEYS ? [`${names.length} keys of the whole server`] : names;
}
