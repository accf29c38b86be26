import { once } from '../once';
import { type Ip, readIp } from './ip';
import type { IpRange } from './ip-range';

/** What kind of address an IP address is. */
export type IpKind =
  | 'public'
  | 'private'
  | 'shared'
  | 'loopback'
  | 'link-local'
  | 'documentation'
  | 'benchmarking'
  | 'multicast'
  | 'broadcast'
  | 'unspecified'
  | 'reserved';

/** The kind of an address with the document that says so; public addresses have none. */
interface IpClass {
  readonly kind: IpKind;
  readonly rfc?: string;
}

/** Special address blocks (RFC 6890 and what it refers to); a narrower block stands before a wider one. */
const blocks: readonly (readonly [cidr: string, kind: IpKind, rfc: string])[] = [
  ['0.0.0.0/32', 'unspecified', 'RFC 1122'],
  ['0.0.0.0/8', 'reserved', 'RFC 1122'],
  ['10.0.0.0/8', 'private', 'RFC 1918'],
  ['172.16.0.0/12', 'private', 'RFC 1918'],
  ['192.168.0.0/16', 'private', 'RFC 1918'],
  ['100.64.0.0/10', 'shared', 'RFC 6598'],
  ['127.0.0.0/8', 'loopback', 'RFC 1122'],
  ['169.254.0.0/16', 'link-local', 'RFC 3927'],
  ['192.0.0.0/24', 'reserved', 'RFC 6890'],
  ['192.0.2.0/24', 'documentation', 'RFC 5737'],
  ['198.51.100.0/24', 'documentation', 'RFC 5737'],
  ['203.0.113.0/24', 'documentation', 'RFC 5737'],
  ['198.18.0.0/15', 'benchmarking', 'RFC 2544'],
  ['224.0.0.0/4', 'multicast', 'RFC 5771'],
  ['255.255.255.255/32', 'broadcast', 'RFC 919'],
  ['240.0.0.0/4', 'reserved', 'RFC 1112'],
  ['::/128', 'unspecified', 'RFC 4291'],
  ['::1/128', 'loopback', 'RFC 4291'],
  ['fc00::/7', 'private', 'RFC 4193'],
  ['fe80::/10', 'link-local', 'RFC 4291'],
  ['ff00::/8', 'multicast', 'RFC 4291'],
  ['2001:db8::/32', 'documentation', 'RFC 3849'],
  ['3fff::/20', 'documentation', 'RFC 9637'],
  ['2001:2::/48', 'benchmarking', 'RFC 5180'],
  ['100::/64', 'reserved', 'RFC 6666'],
];

const networks = once(() =>
  blocks.flatMap(([cidr, kind, rfc]) => {
    const [address = '', length = ''] = cidr.split('/');
    const ip = readIp(address);
    return ip === undefined ? [] : [{ ...ip, shift: hostBits(ip, Number(length)), kind, rfc }];
  }),
);

function hostBits({ version }: Ip, length: number): bigint {
  return BigInt((version === 4 ? 32 : 128) - length);
}

/** What kind of address that is. An IPv4-mapped IPv6 address is of the kind of its IPv4 address (RFC 4291 §2.5.5.2). */
export function classifyIp(ip: Ip): IpClass {
  if (ip.version === 6 && ip.value >> 32n === 0xffffn) {
    return classifyIp({ version: 4, value: ip.value & 0xffffffffn });
  }
  const found = networks().find(
    ({ version, value, shift }) => version === ip.version && value >> shift === ip.value >> shift,
  );
  return found === undefined ? { kind: 'public' } : { kind: found.kind, rfc: found.rfc };
}

/** What kind all addresses of a range are; a range over several blocks, or wider than one, counts as public. */
export function classifyRange(range: IpRange): IpClass {
  const found = networks().find(
    ({ version, value, shift }) =>
      version === range.version &&
      range.first >> shift === value >> shift &&
      range.last >> shift === value >> shift,
  );
  return found === undefined ? { kind: 'public' } : { kind: found.kind, rfc: found.rfc };
}

const words: Readonly<Record<IpKind, string>> = {
  public: 'a public address',
  private: 'a private address',
  shared: "an address shared behind a carrier's NAT",
  loopback: 'a loopback address: this machine itself',
  'link-local': 'a link-local address',
  documentation: 'an address for documentation only',
  benchmarking: 'an address for benchmarks only',
  multicast: 'a multicast address',
  broadcast: 'the broadcast address',
  unspecified: 'the unspecified address: any address of this machine',
  reserved: 'a reserved address',
};

/** The kind of an address in words: "a private address (RFC 1918)". */
export function describeIp(ip: Ip): string {
  const { kind, rfc } = classifyIp(ip);
  return rfc === undefined ? words[kind] : `${words[kind]} (${rfc})`;
}

/** Whether some addresses of a range are special (RFC 6890), as those of `172/8` that are private. */
export function touchesSpecial(range: IpRange): boolean {
  return networks().some(
    ({ version, value, shift }) =>
      version === range.version &&
      range.first >> shift <= value >> shift &&
      value >> shift <= range.last >> shift,
  );
}
