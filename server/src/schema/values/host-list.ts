import { splitWords } from '../../syntax/words';
import { parseHostname } from './hostname';
import { type Ip, parseIp, readIp } from './ip';
import { parsePort } from './port';
import { type Failure, failure, type Parsed, quote, within } from './result';

/** One host of smtp-hosts. The offsets are those of the whole item in the text. */
interface HostItem {
  readonly start: number;
  readonly end: number;
  /** Preference from 0 on: hosts of a later one are tried when those before failed. */
  readonly preference: number;
  readonly host:
    | { readonly kind: 'ip'; readonly ip: Ip }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'lookup-mx'; readonly domain: string };
  readonly port?: number;
}

/** The hosts of smtp-hosts. */
interface HostList {
  readonly items: readonly HostItem[];
}

const LOOKUP = 'lookup-mx:';

/**
 * Reads the hosts of smtp-hosts: commas between hosts of one preference, semicolons between preferences; host names,
 * addresses in brackets or bare, `lookup-mx:DOMAIN`; each with `:port` or without (guide §3.3.10.90, bare addresses:
 * public configurations).
 */
export function parseHostList(text: string): Parsed<HostList> {
  const items: HostItem[] = [];
  let preference = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const separator = text[at];
    if (at < text.length && separator !== ',' && separator !== ';') {
      continue;
    }
    const [word, extra] = splitWords(text, start, at, false);
    if (extra !== undefined) {
      return failure(text, 'separate hosts by commas, or by semicolons between preferences', {
        start: extra.start,
        end: extra.end,
        unsure: true,
      });
    }
    if (word !== undefined) {
      const item = readItem(word.text);
      if (!item.ok) {
        return { ...within(text, word.start, word.text, item), unsure: true };
      }
      items.push({ start: word.start, end: word.end, preference, host: item.host, ...portOf(item) });
    }
    preference += separator === ';' ? 1 : 0;
    start = at + 1;
  }
  return items.length === 0 ? failure(text, 'no host is named here', { unsure: true }) : { ok: true, items };
}

type Item = Pick<HostItem, 'host' | 'port'>;

function portOf({ port }: Pick<Item, 'port'>): { port?: number } {
  return port === undefined ? {} : { port };
}

function readItem(text: string): Parsed<Item> {
  if (text.startsWith('[')) {
    return readBracketed(text);
  }
  const lookup = text.toLowerCase().startsWith(LOOKUP);
  const from = lookup ? LOOKUP.length : 0;
  const bare = lookup ? undefined : readIp(text);
  if (bare !== undefined) {
    return { ok: true, host: { kind: 'ip', ip: bare } };
  }
  const colon = text.indexOf(':', from);
  const name = text.slice(from, colon < 0 ? text.length : colon);
  const ip = lookup ? undefined : readIp(name);
  const port = readPort(text, colon);
  if (!port.ok) {
    return port;
  }
  if (ip !== undefined) {
    return { ok: true, host: { kind: 'ip', ip }, ...portOf(port) };
  }
  const parsed = parseHostname(name);
  if (!parsed.ok) {
    return within(text, from, name, parsed);
  }
  const host = lookup
    ? ({ kind: 'lookup-mx', domain: parsed.name } as const)
    : ({ kind: 'name', name: parsed.name } as const);
  return { ok: true, host, ...portOf(port) };
}

function readBracketed(text: string): Parsed<Item> {
  const close = text.indexOf(']');
  if (close < 0) {
    return failure(text, `${quote(text)} has a [ without its ]`);
  }
  const from = /^\[ipv6:/i.test(text) ? 6 : 1;
  const address = text.slice(from, close);
  const ip = parseIp(address);
  if (!ip.ok) {
    return within(text, from, address, ip);
  }
  const rest = text.slice(close + 1);
  if (rest !== '' && !rest.startsWith(':')) {
    return failure(text, `${quote(rest)} can't stand behind the brackets`, { start: close + 1 });
  }
  const port = readPort(text, rest === '' ? -1 : close + 1);
  const { version, value } = ip;
  return port.ok ? { ok: true, host: { kind: 'ip', ip: { version, value } }, ...portOf(port) } : port;
}

/** Reads the port behind the colon at `colon`; none when there is no colon. */
function readPort(text: string, colon: number): { ok: true; port?: number } | Failure {
  if (colon < 0) {
    return { ok: true };
  }
  const digits = text.slice(colon + 1);
  const port = parsePort(digits);
  return port.ok ? port : within(text, colon + 1, digits, port);
}
