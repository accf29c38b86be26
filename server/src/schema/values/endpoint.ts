import { type Cidr, parseCidr } from './cidr';
import { parseHostname } from './hostname';
import { type Ip, parseIp, readIp } from './ip';
import { parsePort } from './port';
import { type Failure, failure, type Parsed, quote, within } from './result';

/** Addresses to listen on, and the port. */
interface CidrPort {
  readonly cidr: Cidr;
  readonly port: number;
}

/** A host and its port. */
interface HostPort {
  /** Host name or address, without brackets. */
  readonly host: string;
  readonly port: number;
}

/** An address, perhaps with a port. */
interface IpPort {
  readonly ip: Ip;
  readonly port?: number;
}

/** The two sides of an endpoint; the port is undefined where there is no colon for it. */
interface Sides {
  readonly address: string;
  readonly addressStart: number;
  readonly port?: string;
  readonly portStart: number;
}

/** Splits `ADDRESS:PORT`, `[ADDRESS]:PORT` (also `[::]/64:25`) and what has no port; an IPv6 address without brackets is one. */
function sidesOf(text: string): Sides {
  const bracket = text.startsWith('[') ? text.indexOf(']') : -1;
  const colon = text.lastIndexOf(':');
  if (bracket < 0) {
    const none = colon < 0 || text.indexOf(':') !== colon;
    return none
      ? { address: text, addressStart: 0, portStart: text.length }
      : { address: text.slice(0, colon), addressStart: 0, port: text.slice(colon + 1), portStart: colon + 1 };
  }
  const end = colon > bracket ? colon : text.length;
  const address = text.slice(1, bracket).replace(/^ipv6:/i, '') + text.slice(bracket + 1, end);
  return {
    address,
    addressStart: 1,
    ...(colon > bracket ? { port: text.slice(colon + 1) } : {}),
    portStart: end + 1,
  };
}

/** Reads where a listener listens: `0.0.0.0:25`, `0/0:2525`, `[::]:25` (guide §3.3.1.24). */
export function parseCidrPort(text: string): Parsed<CidrPort> {
  const { address, addressStart, port, portStart } = sidesOf(text);
  if (address === '*') {
    return uncertain(
      failure(text, 'write 0.0.0.0 for every IPv4 address', { suggestion: `0.0.0.0${text.slice(1)}` }),
    );
  }
  const cidr = parseCidr(address);
  if (!cidr.ok) {
    return uncertain(ambiguous(text) ?? within(text, addressStart, address, cidr));
  }
  if (port === undefined) {
    return uncertain(
      ambiguous(text) ??
        failure(text, `${quote(text)} has no port: write it behind a colon, as in ${sample(text)}:25`),
    );
  }
  const number = parsePort(port);
  return number.ok ? { ok: true, cidr, port: number.port } : uncertain(within(text, portStart, port, number));
}

/** Reads a host and port: `proxy.example.com:5000`, `192.0.2.1:5000`, `[2001:db8::1]:5000` (guide §3.3.22.1). */
export function parseHostPort(text: string): Parsed<HostPort> {
  const { address, addressStart, port, portStart } = sidesOf(text);
  const wrong = wrongHost(address, text.startsWith('['));
  if (wrong !== undefined) {
    return uncertain(ambiguous(text) ?? within(text, addressStart, address, wrong));
  }
  if (port === undefined) {
    return uncertain(ambiguous(text) ?? failure(text, `${quote(text)} has no port: write it behind a colon`));
  }
  const number = parsePort(port);
  return number.ok
    ? { ok: true, host: address, port: number.port }
    : uncertain(within(text, portStart, port, number));
}

/** Reads an address with or without a port: `192.0.2.1`, `192.0.2.1:5000`, `[2001:db8::1]:5000` (guide §3.3.22.2). */
export function parseIpPort(text: string): Parsed<IpPort> {
  const { address, addressStart, port, portStart } = sidesOf(text);
  const ip = parseIp(address);
  if (!ip.ok) {
    return uncertain(within(text, addressStart, address, ip));
  }
  if (port === undefined) {
    return { ok: true, ip };
  }
  const number = parsePort(port);
  return number.ok
    ? { ok: true, ip, port: number.port }
    : uncertain({ ...within(text, portStart, port, number), reason: number.message });
}

function wrongHost(host: string, bracketed: boolean): Failure | undefined {
  const parsed = bracketed || host.includes(':') ? parseIp(host) : parseHostname(host);
  return parsed.ok ? undefined : parsed;
}

/** `::1:25`: an address, or an address and a port. */
function ambiguous(text: string): Failure | undefined {
  const colon = text.lastIndexOf(':');
  const address = text.slice(0, colon);
  if (
    text.startsWith('[') ||
    !address.includes(':') ||
    readIp(address) === undefined ||
    text.length - colon < 2
  ) {
    return undefined;
  }
  const meant = /^\d+$/.test(text.slice(colon + 1)) ? `[${address}]${text.slice(colon)}` : undefined;
  return failure(text, 'an IPv6 address with a port stands in brackets, as in [::1]:25', {
    suggestion: meant,
  });
}

function sample(text: string): string {
  return text.includes(':') && !text.startsWith('[') ? `[${text}]` : text;
}

/** The guide gives examples of these forms, no grammar: what doesn't fit may be read all the same. */
function uncertain(found: Failure): Failure {
  return { ...found, unsure: true };
}
