import { hostMarks } from '../schema/ip-lines/roles';
import type { LineIdentity } from '../schema/ip-lines/types';
import { formatIp, type Ip } from '../schema/values/ip';
import { fillIn } from './patterns';

/** The most addresses that one line may stand for: a /20. */
const MAX_OF_LINE = 4096;

/** One address of a line, with the host name that it gets. */
interface Sender {
  readonly address: string;
  readonly host: string;
}

/** The senders that a line stands for, or why it can't be said (without a full stop). */
type Senders =
  | { readonly ok: true; readonly senders: readonly Sender[]; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Counts the addresses that got a name from each host pattern, so that numbers go on from line to line. */
export type HostCounter = Map<string, number>;

/**
 * Spreads a line out into its addresses and gives each its host name.
 * @param hostPattern for lines without a host name; '' for none
 */
export function sendersOf(identity: LineIdentity, hostPattern: string, counter: HostCounter): Senders {
  const { address } = identity.delivery;
  const host = identity.host?.text ?? hostPattern;
  if (host === '') {
    return wrong('the host name is missing: write the name of the PTR record after the address');
  }
  if (address.kind === 'one') {
    return { ok: true, senders: [senderOf(address.ip, host, counter)], leftOut: [] };
  }
  if (host.search(hostMarks) < 0) {
    return wrong(
      `${host} can't be the name of several addresses: write a pattern such as mail{n}.example.com`,
    );
  }
  const count = address.last - address.first + 1n;
  if (count > BigInt(MAX_OF_LINE)) {
    return wrong(
      `that is ${count < 1n << 64n ? count.toLocaleString('en-US') : 'too many'} addresses; one line may have ${MAX_OF_LINE} at most`,
    );
  }
  const ends = unusableEnds(address.version, address.form, count);
  const ips: Ip[] = [];
  for (let value = address.first; value <= address.last; value++) {
    ips.push({ version: address.version, value });
  }
  const stop = ips.length - ends.last;
  return {
    ok: true,
    senders: ips.slice(ends.first, stop).map((ip) => senderOf(ip, host, counter)),
    leftOut: [...ips.slice(0, ends.first), ...ips.slice(stop)].map(formatIp),
  };
}

/**
 * How many addresses at the ends of a network no host can have: in IPv4 the first is the network's own and the last the
 * broadcast address (RFC 1122 §3.2.1.3; a /31 has neither, RFC 3021), in IPv6 the first is that of its routers
 * (RFC 4291 §2.6.1; a /127 has none, RFC 6164). A range means what it says.
 */
function unusableEnds(
  version: 4 | 6,
  form: 'network' | 'range',
  count: bigint,
): { first: number; last: number } {
  if (form === 'range' || count <= 2n) {
    return { first: 0, last: 0 };
  }
  return version === 4 ? { first: 1, last: 1 } : { first: 1, last: 0 };
}

function senderOf(ip: Ip, host: string, counter: HostCounter): Sender {
  const address = formatIp(ip);
  if (!host.includes('{')) {
    return { address, host };
  }
  const n = (counter.get(host) ?? 0) + 1;
  counter.set(host, n);
  const octet = address.slice(Math.max(address.lastIndexOf('.'), address.lastIndexOf(':')) + 1);
  return {
    address,
    host: fillIn(host, {
      n: String(n),
      octet: octet === '' ? '0' : octet,
      ip: address.replace(/[.:]+/g, '-'),
    }),
  };
}

function wrong(message: string): Senders {
  return { ok: false, message };
}
