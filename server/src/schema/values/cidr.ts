import { isNumber } from './chars';
import { formatIp, type Ip, isOctet, parseIp, readIp } from './ip';
import { describeIp } from './ip-class';
import type { IpRange } from './ip-range';
import { type Failure, failure, type Parsed, quote, within } from './result';

/** What a CIDR value stands for: one address, a network or, in smtp-source-host, a range. */
export interface Cidr extends IpRange {
  /** Length of the network's prefix in bits; undefined for a range that was written with its two ends. */
  readonly prefix?: number;
}

/**
 * Reads addresses: `10.0.0.0/8`, its short forms `10/8`, `173.194/16`, `0/0`, one address, IPv6 alike, or a range
 * `192.0.2.3-192.0.2.9` (guide §3.3.1.46.3, §3.3.1.48.2; ranges: public configurations). Bits beyond the prefix don't count.
 */
export function parseCidr(text: string): Parsed<Cidr> {
  const slash = text.indexOf('/');
  if (slash >= 0) {
    return parseNetwork(text, slash);
  }
  const dash = text.indexOf('-');
  if (dash > 0) {
    return parseRange(text, dash);
  }
  const ip = parseIp(text);
  return ip.ok ? { ok: true, ...network(ip, bitsOf(ip)) } : notAddresses(text, ip);
}

function parseNetwork(text: string, slash: number): Parsed<Cidr> {
  const base = text.slice(0, slash);
  const mask = text.slice(slash + 1);
  const ip = readIp(base) ?? readShort(base);
  if (ip === undefined) {
    return wrongBase(text, base, mask);
  }
  const bits = bitsOf(ip);
  if (isNumber(mask) && Number(mask) <= bits) {
    return { ok: true, ...network(ip, Number(mask)) };
  }
  const length = ip.version === 4 ? prefixOfMask(mask) : undefined;
  if (length !== undefined) {
    const meant = `${base}/${length}`;
    return failure(text, `write the length of the network instead of its mask: ${meant}`, {
      suggestion: meant,
      unsure: true,
    });
  }
  const expected = `the length of an IPv${ip.version} network is a number from 0 to ${bits}`;
  return failure(text, `${quote(text)} isn't a network: ${expected}`);
}

/** Reads an IPv4 network with its last numbers left out, which are zeros: `10`, `173.194`, `10.1.0`. */
function readShort(text: string): Ip | undefined {
  const octets = text.split('.');
  if (octets.length > 3 || !octets.every(isOctet)) {
    return undefined;
  }
  return readIp([...octets, '0', '0', '0'].slice(0, 4).join('.'));
}

/** The length of a network from its mask: 24 for `255.255.255.0`. */
function prefixOfMask(mask: string): number | undefined {
  const ip = mask.includes(':') ? undefined : readIp(mask);
  const bits = ip?.value.toString(2).padStart(32, '0');
  return bits !== undefined && /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

function wrongBase(text: string, base: string, mask: string): Failure {
  const v6 = `${base}::`;
  if (base.includes(':') && readIp(v6) !== undefined) {
    return failure(text, `${quote(text)} leaves out the end of the address: write ${v6}/${mask}`, {
      suggestion: `${v6}/${mask}`,
      unsure: true,
    });
  }
  const inner = parseIp(base);
  if (!inner.ok && inner.suggestion !== undefined) {
    return within(text, 0, base, inner);
  }
  return failure(text, `${quote(text)} isn't a network: write it as 192.0.2.0/24, 10/8 or 2001:db8::/32`);
}

function parseRange(text: string, dash: number): Parsed<Cidr> {
  const left = text.slice(0, dash);
  const right = text.slice(dash + 1);
  const first = readIp(left);
  const last = readIp(right);
  if (first !== undefined && last?.version === first.version && first.value <= last.value) {
    return { ok: true, version: first.version, first: first.value, last: last.value };
  }
  const full =
    first?.version === 4 && isOctet(right)
      ? `${left.slice(0, left.lastIndexOf('.') + 1)}${right}`
      : undefined;
  if (full !== undefined) {
    const meant = `${left}-${full}`;
    return failure(text, `write both ends of the range in full: ${meant}`, {
      suggestion: meant,
      unsure: true,
    });
  }
  if (first === undefined || last === undefined) {
    return failure(text, `${quote(text)} isn't an address or a range such as 192.0.2.3-192.0.2.9`);
  }
  return failure(text, `the range ${quote(text)} has to go from the lower address to the higher one`, {
    unsure: true,
  });
}

function notAddresses(text: string, inner: Failure): Failure {
  if (inner.suggestion !== undefined || /^\d+\.\d+\.\d+\.\d+$/.test(text)) {
    return inner;
  }
  const short = readShort(text);
  if (short === undefined) {
    return failure(text, `${quote(text)} isn't an IP address or network such as 192.0.2.10 or 192.0.2.0/24`);
  }
  const octets = text.split('.').length;
  return failure(text, `${quote(text)} needs the length of its network, as in ${text}/${octets * 8}`, {
    unsure: true,
  });
}

function bitsOf({ version }: Pick<Ip, 'version'>): number {
  return version === 4 ? 32 : 128;
}

function network(ip: Ip, prefix: number): Cidr {
  const host = (1n << BigInt(bitsOf(ip) - prefix)) - 1n;
  const first = (ip.value | host) ^ host;
  return { version: ip.version, first, last: first + host, prefix };
}

/** The network as it is written in full: `10.0.0.0/8`; one address without its length; a range with both ends. */
export function formatCidr({ version, first, last, prefix }: Cidr): string {
  const start = formatIp({ version, value: first });
  if (first === last) {
    return start;
  }
  return prefix === undefined ? `${start}-${formatIp({ version, value: last })}` : `${start}/${prefix}`;
}

/** Addresses in words: "16 addresses, 192.0.2.0 to 192.0.2.15"; "a private address (RFC 1918)" for a single one. */
export function describeCidr(cidr: Cidr): string {
  const { version, first, last } = cidr;
  if (first === last) {
    return describeIp({ version, value: first });
  }
  if (cidr.prefix === 0) {
    return `every IPv${version} address`;
  }
  const ends = `${formatIp({ version, value: first })} to ${formatIp({ version, value: last })}`;
  const count = last - first + 1n;
  const power = count.toString(2).length - 1;
  const amount = count < 1n << 64n ? count.toLocaleString('en-US') : `2^${power}`;
  return `${amount} addresses, ${ends}`;
}
