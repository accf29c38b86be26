import type { Entry } from '../../model/block-content';
import { type Derived, derivedInSteps } from '../../model/derived';
import { contentOfOwner, memberships, type Owner } from '../../model/effective/owners';
import type { Steps } from '../../model/steps';
import { directiveIn } from '../../schema/lookup';
import { argumentsOf } from '../../schema/values/check';
import { splitWords } from '../../syntax/words';
import { dkimName } from '../dkim/record';

/** A source address of a virtual MTA. */
interface SourceAddress {
  readonly entry: Entry;
  /** As written: an address or a range. */
  readonly address: string;
  readonly host: string;
}

/** A DKIM key by what receivers look up in DNS; where the key is kept is left out on purpose. */
interface KeyName {
  readonly entry: Entry;
  readonly name: string;
}

/** A virtual MTA with all that stands in its blocks, included files read in their places. */
export interface Sender {
  readonly owner: Owner;
  readonly addresses: readonly SourceAddress[];
  readonly keys: readonly KeyName[];
  /** The lines that open its `<domain>` blocks. */
  readonly domains: readonly Entry[];
  /** The pools that it is a member of. */
  readonly pools: readonly Owner[];
}

/** A pool. */
export interface SenderPool {
  readonly owner: Owner;
  /** Its `virtual-mta` lines. */
  readonly members: readonly Entry[];
  readonly domains: readonly Entry[];
}

/** The virtual MTAs and pools of a configuration by name in lower case, in the order of reading. */
export interface Senders {
  readonly virtualMtas: ReadonlyMap<string, Sender>;
  readonly pools: ReadonlyMap<string, SenderPool>;
}

/** How many virtual MTAs are looked at in one step. */
const STEP = 200;

/** What a configuration sends mail with. */
export const sendersOf: Derived<Senders> = derivedInSteps(function* (configuration): Steps<Senders> {
  const virtualMtas = new Map<string, Sender>();
  const pools = new Map<string, SenderPool>();
  const { owners, pools: poolsOf } = yield* memberships.steps(configuration);
  for (const [key, owner] of owners) {
    if (virtualMtas.size % STEP === 0) {
      yield;
    }
    const { entries } = contentOfOwner(configuration, owner);
    const named = (kind: 'directive' | 'open', name: string) =>
      entries.filter(({ line }) => line.kind === kind && line.name === name);
    const domains = named('open', 'domain');
    if (owner.kind === 'virtual-mta-pool') {
      pools.set(key, { owner, members: named('directive', 'virtual-mta'), domains });
    } else {
      const addresses = named('directive', 'smtp-source-host').flatMap(sourceAddress);
      const keys = named('directive', 'domain-key').flatMap(keyName);
      virtualMtas.set(key, { owner, addresses, keys, domains, pools: poolsOf.get(key) ?? [] });
    }
  }
  return { virtualMtas, pools };
});

function sourceAddress(entry: Entry): SourceAddress[] {
  const { line } = entry;
  const [address, host] = splitWords(line.text, line.valueStart, line.valueEnd, false);
  return address === undefined ? [] : [{ entry, address: address.text, host: host?.text ?? '' }];
}

/** The name of the key of a `domain-key` line: `selector._domainkey.domain` (RFC 6376 3.6.2.1). */
export function keyName(entry: Entry): KeyName[] {
  const schema = directiveIn('domain-key', 'global');
  const [selector, domain] = schema === undefined ? [] : argumentsOf(entry.line, schema);
  return selector === undefined || domain === undefined
    ? []
    : [{ entry, name: dkimName(selector.text, domain.text) }];
}
