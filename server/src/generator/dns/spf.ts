import { formatIp, type Ip } from '../../schema/values/ip';

/** A TXT record of SPF: the domain's own or one that it includes. */
interface SpfRecord {
  readonly name: string;
  readonly value: string;
}

/** The SPF records of one domain, or why there are none, in a sentence. */
type SpfPlan =
  | { readonly ok: true; readonly records: readonly SpfRecord[] }
  | { readonly ok: false; readonly message: string };

/** An answer should fit into 512 octets, so the record into about 450 (RFC 7208 §3.4). */
const MAX_LENGTH = 450;
/** More look-ups make the check fail for good (RFC 7208 §4.6.4). */
const MAX_LOOKUPS = 10;

/**
 * The SPF record of a domain that covers addresses (RFC 7208), in as few networks as cover exactly these. When they don't fit
 * into one record they are spread over up to ten that it includes.
 * @param all what is said of other addresses, `~all` or `-all`
 */
export function spfRecords(domain: string, addresses: readonly Ip[], all: string): SpfPlan {
  const mechanisms = networksOf(addresses).map(mechanismOf);
  const whole = ['v=spf1', ...mechanisms, all].join(' ');
  if (whole.length <= MAX_LENGTH) {
    return { ok: true, records: [{ name: domain, value: whole }] };
  }
  const parts = inParts(mechanisms);
  if (parts.length > MAX_LOOKUPS) {
    return {
      ok: false,
      message: `${domain}: its ${addresses.length} addresses don't fit into one SPF record and the ten that it may include (RFC 7208 §4.6.4): write networks that hold all of them, or spread them over several domains.`,
    };
  }
  const names = parts.map((_, index) => `_spf${index + 1}.${domain}`);
  return {
    ok: true,
    records: [
      { name: domain, value: ['v=spf1', ...names.map((name) => `include:${name}`), all].join(' ') },
      // An include counts only when it matches, so it says nothing of other addresses (RFC 7208 §5.2).
      ...parts.map((part, index) => ({
        name: names[index] ?? domain,
        value: ['v=spf1', ...part, '?all'].join(' '),
      })),
    ],
  };
}

function inParts(mechanisms: readonly string[]): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const mechanism of mechanisms) {
    room -= mechanism.length + 1;
    if (room < 0 || parts.length === 0) {
      parts.push([]);
      room = MAX_LENGTH - 'v=spf1 ?all'.length - mechanism.length - 1;
    }
    parts.at(-1)?.push(mechanism);
  }
  return parts;
}

/** A network: addresses that agree in their first `prefix` bits. */
interface Network extends Ip {
  readonly prefix: number;
}

function mechanismOf(network: Network): string {
  const bits = network.version === 4 ? 32 : 128;
  const length = network.prefix === bits ? '' : `/${network.prefix}`;
  return `ip${network.version}:${formatIp(network)}${length}`;
}

/** The fewest networks that hold these addresses and no others, IPv4 first, in order. */
export function networksOf(addresses: readonly Ip[]): Network[] {
  return ([4, 6] as const).flatMap((version) => {
    const values = addresses.filter((ip) => ip.version === version).map(({ value }) => value);
    const sorted = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
    const networks: Network[] = [];
    for (const value of sorted) {
      merge(networks, { version, value, prefix: version === 4 ? 32 : 128 });
    }
    return networks;
  });
}

/** Adds a network behind others; as long as it is the upper half of a wider one whose lower half is there, they become one. */
function merge(networks: Network[], added: Network): void {
  let last = added;
  for (;;) {
    const below = networks.at(-1);
    const shift = BigInt((last.version === 4 ? 32 : 128) - last.prefix);
    const isUpper = (last.value >> shift) % 2n === 1n;
    if (below?.prefix !== last.prefix || !isUpper || below.value + (1n << shift) !== last.value) {
      networks.push(last);
      return;
    }
    networks.pop();
    last = { ...below, prefix: below.prefix - 1 };
  }
}
