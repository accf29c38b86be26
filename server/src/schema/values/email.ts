import { isDigit, isLetter } from './chars';
import { parseHostname } from './hostname';
import { readIp } from './ip';
import { failure, type Parsed, quote } from './result';

/** An email address. */
interface Email {
  readonly local: string;
  /** The domain in lower case, or an address literal with its brackets. */
  readonly domain: string;
}

/** Reads an email address: a local part of dot-separated words or in quotes, `@`, a domain or address literal (RFC 5321 §4.1.2). */
export function parseEmail(text: string): Parsed<Email> {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = readDomain(text.slice(at + 1));
  if (at > 0 && domain !== undefined && isLocalPart(local)) {
    return { ok: true, local, domain };
  }
  const meant = /^(?:mailto:|<)(?:mailto:)?([^<>]+)>?$/i.exec(text)?.[1];
  const usable = meant !== undefined && parseEmail(meant).ok ? meant : undefined;
  const advice = usable === undefined ? 'write it as name@example.com' : `write ${usable}`;
  return failure(text, `${quote(text)} isn't an email address: ${advice}`, {
    suggestion: usable,
    unsure: true,
  });
}

function readDomain(text: string): string | undefined {
  if (text.startsWith('[') && text.endsWith(']')) {
    const address = text.slice(1, -1).replace(/^ipv6:/i, '');
    return readIp(address) === undefined ? undefined : text;
  }
  const domain = parseHostname(text);
  return domain.ok ? domain.name : undefined;
}

/** Whether a text may stand before the `@`. What isn't ASCII may (RFC 6531 §3.3). */
export function isLocalPart(text: string): boolean {
  if (text.startsWith('"')) {
    return text.length > 2 && text.endsWith('"');
  }
  return text !== '' && text.split('.').every((word) => word !== '' && [...word].every(isAtomChar));
}

function isAtomChar(char: string): boolean {
  const code = char.charCodeAt(0);
  return isLetter(code) || isDigit(code) || code > 0xa0 || "!#$%&'*+-/=?^_`{|}~".includes(char);
}
