import { topLevelOf } from '../../model/block-content';
import type { Configuration } from '../../model/configuration';
import { mapped, type Steps } from '../../model/steps';
import { placeOf } from './place';
import { keyName, sendersOf } from './senders';
import type { AddressRow } from './types';

/** More keys of the whole server than these are told by their number: they would be repeated in every row. */
const MOST_SHARED_KEYS = 3;

/**
 * The address sheet: a row for each `smtp-source-host` of a virtual MTA, in the order of reading. A virtual MTA without keys
 * of its own shows those at the top level, which sign for it too (guide §3.3.1.43.1).
 */
export function* addressRows(configuration: Configuration): Steps<AddressRow[]> {
  const shared = sharedKeys(configuration);
  const { virtualMtas } = yield* sendersOf.steps(configuration);
  const rows = yield* mapped(virtualMtas.values(), ({ owner, addresses, keys, pools }) => {
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
  });
  return rows.flat();
}

function sharedKeys(configuration: Configuration): string[] {
  const names = topLevelOf(configuration)
    .entries.filter(({ line }) => line.kind === 'directive' && line.name === 'domain-key')
    .flatMap((entry) => keyName(entry).map(({ name }) => name));
  return names.length > MOST_SHARED_KEYS ? [`${names.length} keys of the whole server`] : names;
}
