import { isNumber } from '../values/chars';
import { parseCidr } from '../values/cidr';
import { parseIpPort } from '../values/endpoint';
import { type Ip, isOctet, readIp } from '../values/ip';
import { classifyIp } from '../values/ip-class';
import { quote } from '../values/result';
import type { AddressField } from './types';

/** What an address field holds, or what is wrong with it (without a full stop). */
type AddressReading =
  | { readonly ok: true; readonly address: AddressField }
  | { readonly ok: false; readonly message: string };

/**
 * Whether a field is meant to be an address, right or wrong: numbers and dots, or hexadecimal groups and colons, perhaps
 * with a port, the length of a network or the end of a range.
 */
export function looksLikeAddress(text: string): boolean {
  const first = text.charCodeAt(0);
  const mayBe = (first >= 48 && first <= 58) || first === 91 || ((first | 32) >= 97 && (first | 32) <= 102);
  return mayBe && text.length < 100 && anyAddress.test(text);
}

const anyAddress =
  /^(?:\d+(?:\.\d+){3,4}\.?|\[?[\da-f]*(?::[\da-f]*){2,8}(?:\.\d+){0,3}\]?)(?:[:/-][\da-f.:]*)?$/i;

/** Reads an address with or without a port, a network (`192.0.2.0/28`) or a range (`192.0.2.1-20`, `192.0.2.1-192.0.2.20`). */
export function readAddress(text: string): AddressReading {
  if (text.includes('/') || text.includes('-')) {
    return readMany(text);
  }
  const parsed = parseIpPort(text);
  if (!parsed.ok) {
    const reason = parsed.reason === undefined ? '' : `: ${parsed.reason}`;
    return wrong(`${quote(text)} is not an IP address${reason}`);
  }
  const { ip, port } = parsed;
  const unusable = whyUnusable(ip);
  return unusable === undefined
    ? { ok: true, address: { kind: 'one', ip, ...(port !== undefined && { port }) } }
    : wrong(`${quote(text)} is ${unusable}: no mail can be sent from it`);
}

function readMany(text: string): AddressReading {
  const slash = text.indexOf('/');
  const base = readIp(text.slice(0, slash));
  if (slash >= 0 && (base === undefined || !isNumber(text.slice(slash + 1)))) {
    return wrong(`${quote(text)} is not a network such as 192.0.2.0/28`);
  }
  const parsed = parseCidr(slash >= 0 ? text : inFull(text));
  if (!parsed.ok) {
    return wrong(
      `${quote(text)} is not a ${slash >= 0 ? 'network such as 192.0.2.0/28' : 'range such as 192.0.2.1-20'}`,
    );
  }
  const { version, first, last } = parsed;
  const unusable = whyUnusable({ version, value: first }) ?? whyUnusable({ version, value: last });
  if (unusable !== undefined) {
    return wrong(`${quote(text)} begins or ends with ${unusable}`);
  }
  return {
    ok: true,
    address:
      first === last
        ? { kind: 'one', ip: { version, value: first } }
        : { kind: 'many', version, first, last, form: slash >= 0 ? 'network' : 'range' },
  };
}

/** `192.0.2.1-20` with its end written out. */
function inFull(text: string): string {
  const dash = text.indexOf('-');
  const right = text.slice(dash + 1);
  return isOctet(right) && !text.includes(':')
    ? `${text.slice(0, dash + 1)}${text.slice(0, text.lastIndexOf('.', dash) + 1)}${right}`
    : text;
}

/** Whether the first number of an IPv4 address leaves no doubt that a host can have it; most do, and lines are many. */
function isPlainOctet(first: number): boolean {
  return first > 0 && first < 224 && first !== 127;
}

/** Kinds of addresses that no connection over a network can come from, in words. */
function whyUnusable(ip: Ip): string | undefined {
  const isPlain =
    ip.version === 4
      ? isPlainOctet(Number(ip.value >> 24n))
      : ip.value >> 48n !== 0n && ip.value >> 120n < 0xffn;
  if (isPlain) {
    return undefined;
  }
  switch (classifyIp(ip).kind) {
    case 'unspecified':
      return 'the unspecified address';
    case 'multicast':
      return 'a multicast address';
    case 'broadcast':
      return 'the broadcast address';
    case 'loopback':
      return 'a loopback address';
    default:
      return undefined;
  }
}

function wrong(message: string): AddressReading {
  return { ok: false, message };
}
