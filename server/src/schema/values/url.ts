import { parseHostname } from './hostname';
import { readIp } from './ip';
import { parsePort } from './port';
import { failure, type Parsed, quote } from './result';

/** An absolute http or https URL. */
interface Url {
  readonly scheme: 'http' | 'https';
  /** Host name or address, without brackets. */
  readonly host: string;
  readonly port?: number;
  /** The path with its slash, or ''. */
  readonly path: string;
}

/** Reads a URL as PowerMTA takes it: `scheme://host[:port][/path]`, http or https, no user info, query or fragment (guide §3.3.1.41). */
export function parseUrl(text: string): Parsed<Url> {
  const match = /^(https?):\/\/([^/?#]*)([^?#]*)/i.exec(text);
  if (match === null) {
    return notAbsolute(text);
  }
  const [start, scheme = '', authority = '', path = ''] = match;
  const rest = text.slice(start.length);
  if (rest !== '') {
    return refuse(
      text,
      `a URL has no ${rest[0] === '?' ? 'query' : 'fragment'} here: leave out ${quote(rest)}`,
      start.length,
    );
  }
  if (authority.includes('@')) {
    return refuse(text, 'a URL has no user name or password here: leave them out');
  }
  const place = readAuthority(authority);
  if (place === undefined) {
    return refuse(text, `${quote(authority)} isn't a host, or a host and a port`);
  }
  return { ok: true, scheme: scheme.toLowerCase() === 'https' ? 'https' : 'http', path, ...place };
}

function notAbsolute(text: string): Parsed<Url> {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1];
  if (scheme !== undefined) {
    return refuse(text, `a URL begins with http:// or https:// here, not with ${scheme}://`);
  }
  return refuse(text, `${quote(text)} isn't a URL: write it in full, as in https://example.com/path`);
}

function readAuthority(authority: string): { host: string; port?: number } | undefined {
  const [, host = '', digits] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority) ?? [];
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  const valid = host.startsWith('[') ? readIp(bare) !== undefined : parseHostname(host).ok;
  const port = digits === undefined ? undefined : parsePort(digits);
  if (!valid || port?.ok === false) {
    return undefined;
  }
  return { host: bare, ...(port === undefined ? {} : { port: port.port }) };
}

function refuse(text: string, message: string, start = 0): Parsed<Url> {
  return failure(text, message, { start, unsure: true });
}
