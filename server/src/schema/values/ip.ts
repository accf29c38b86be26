import { isDigit } from './chars';
import { failure, type Parsed, quote } from './result';

const DOT = 46;
const ZERO = 48;

/** An IP address. */
export interface Ip {
  readonly version: 4 | 6;
  /** The address as a number of 32 or 128 bits. */
  readonly value: bigint;
}

/** Reads an IPv4 address of four decimal numbers or an IPv6 address (RFC 4291 §2.2), without brackets. */
export function parseIp(text: string): Parsed<Ip> {
  const ip = readIp(text);
  return ip === undefined ? notIp(text) : { ok: true, ...ip };
}

/** Reads an IP address; gives undefined for what is none. */
export function readIp(text: string): Ip | undefined {
  const version = text.includes(':') ? 6 : 4;
  const value = version === 6 ? readV6(text) : readV4(text);
  return value === undefined ? undefined : { version, value };
}

/** Whether a text is an IP address, as `readIp` reads it. */
export function isIp(text: string): boolean {
  return text.includes(':') ? readV6(text) !== undefined : numberOfV4(text) >= 0;
}

function readV4(text: string): bigint | undefined {
  const value = numberOfV4(text);
  return value < 0 ? undefined : BigInt(value);
}

/** An IPv4 address as a number, told digit by digit; -1 for what is none. */
function numberOfV4(text: string): number {
  let value = 0;
  let octet = -1;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) && octet !== 0) {
      octet = octet < 0 ? code - ZERO : octet * 10 + code - ZERO;
    } else if (code === DOT && octet >= 0) {
      value = value * 256 + octet;
      octet = -1;
      dots++;
    } else {
      return -1;
    }
    if (octet > 255) {
      return -1;
    }
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : -1;
}

/** Whether a text is a number from 0 to 255 without needless zeros in front, which some programs read as octal. */
export function isOctet(text: string): boolean {
  if (text.length === 0 || text.length > 3 || (text.length > 1 && text[0] === '0')) {
    return false;
  }
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) {
      return false;
    }
  }
  return Number(text) <= 255;
}

function readV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) {
    return undefined;
  }
  const [left = '', right] = halves;
  const before = groupsOf(left, right === undefined);
  const after = right === undefined ? [] : groupsOf(right, true);
  if (before === undefined || after === undefined) {
    return undefined;
  }
  const missing = 8 - before.length - after.length;
  if (right === undefined ? missing !== 0 : missing < 1) {
    return undefined;
  }
  const groups = [...before, ...new Array<number>(missing).fill(0), ...after];
  return groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n);
}

/** The 16-bit groups of a part of an IPv6 address; the last two may be written as an IPv4 address. */
function groupsOf(text: string, mayEndInV4: boolean): number[] | undefined {
  if (text === '') {
    return [];
  }
  const groups: number[] = [];
  const pieces = text.split(':');
  for (const [index, piece] of pieces.entries()) {
    const v4 = mayEndInV4 && index === pieces.length - 1 && piece.includes('.') ? readV4(piece) : undefined;
    if (v4 !== undefined) {
      groups.push(Number(v4 >> 16n), Number(v4 & 0xffffn));
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(piece)) {
      groups.push(Number.parseInt(piece, 16));
    } else {
      return undefined;
    }
  }
  return groups;
}

function notIp(text: string): Parsed<Ip> {
  const bare =
    text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1).replace(/^ipv6:/i, '') : undefined;
  if (bare !== undefined && readIp(bare) !== undefined) {
    return failure(text, `an IP address stands without brackets here: write ${bare}`, {
      suggestion: bare,
      unsure: true,
    });
  }
  const octets = text.split('.');
  if (octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet))) {
    return wrongOctet(text, octets);
  }
  const expected = text.includes(':') ? 'an IPv6 address' : 'an IP address such as 192.0.2.10';
  return failure(text, `${quote(text)} isn't ${expected}`, text.includes('%') ? { unsure: true } : {});
}

function wrongOctet(text: string, octets: readonly string[]): Parsed<Ip> {
  const large = octets.find((octet) => Number(octet) > 255);
  if (large !== undefined) {
    const reason = `${large} is more than 255`;
    return failure(text, `${quote(text)} isn't an IP address: ${reason}`, { reason });
  }
  const meant = octets.map(Number).join('.');
  return failure(text, `${quote(text)} has needless zeros in front of a number: write ${meant}`, {
    suggestion: meant,
    unsure: true,
    reason: 'a number has needless zeros in front',
  });
}

/** An address as it is written usually: dotted, or as RFC 5952 has it (lower case, the longest run of zeros as `::`). */
export function formatIp({ version, value }: Ip): string {
  if (version === 4) {
    return dotted(value);
  }
  if (value >> 32n === 0xffffn) {
    return `::ffff:${dotted(value & 0xffffffffn)}`;
  }
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number((value >> BigInt(112 - 16 * index)) & 0xffffn),
  );
  const [start, length] = longestZeros(groups);
  const hex = groups.map((group) => group.toString(16));
  if (length < 2) {
    return hex.join(':');
  }
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join('.');
}

/** Where the first of the longest runs of zero groups begins, and how long it is. */
function longestZeros(groups: readonly number[]): [number, number] {
  let best: [number, number] = [0, 0];
  let start = 0;
  for (let at = 0; at <= groups.length; at++) {
    if (groups[at] !== 0) {
      if (at - start > best[1]) {
        best = [start, at - start];
      }
      start = at + 1;
    }
  }
  return best;
}
