import { type PublicKey, publicKeyOf } from './public-key';

/** The text of the TXT record for an RSA key (RFC 6376 §3.6.1). */
export function dkimRecord(base64: string): string {
  return `v=DKIM1; k=rsa; p=${base64}`;
}

/** Where the record of a selector stands. */
export function dkimName(selector: string, domain: string): string {
  return `${selector}._domainkey.${domain}`;
}

/** Strings in TXT records have 255 bytes at most (RFC 1035 §3.3); receivers join them (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
const MAX_STRING = 255;

/** The strings of a TXT record, in quotes; in brackets when there are several. */
export function textData(value: string): string {
  const strings = textStrings(value).map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`);
  return strings.length === 1 ? (strings[0] ?? '""') : `( ${strings.join(' ')} )`;
}

/** A text in pieces that fit into the strings of a TXT record. It must be ASCII, so that a character is a byte. */
export function textStrings(value: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < value.length || at === 0; at += MAX_STRING) {
    pieces.push(value.slice(at, at + MAX_STRING));
  }
  return pieces;
}

/**
 * Compares a DKIM record with a key.
 * @param pasted the record as somebody copied it: from a zone file in quoted pieces, or from a DNS panel
 * @param pem the private or public key
 * @returns what is wrong, in sentences; empty when the record fits the key
 */
export function checkRecord(pasted: string, pem: string): string[] {
  const key = publicKeyOf(pem);
  return key.ok ? compare(tagsOf(textOf(pasted)), key) : [`The key can't be read: ${key.reason}.`];
}

/** The text of a record: what is in quotes, joined; without quotes, all of it. */
function textOf(pasted: string): string {
  const quoted = [...pasted.matchAll(/"((?:\\[\s\S]|[^"\\])*)("|\\?$)/g)]
    .filter(([, , end]) => end === '"')
    .map(([, piece = '']) => piece.replace(/\\(.)/g, '$1'));
  return quoted.length > 0 ? quoted.join('') : pasted.trim();
}

/** The tags of a record (RFC 6376 §3.2), without white space in their values. */
function tagsOf(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) {
      tags.set(
        part.slice(0, equals).trim().split(/\s+/).at(-1) ?? '',
        part.slice(equals + 1).replace(/\s/g, ''),
      );
    }
  }
  return tags;
}

function compare(tags: ReadonlyMap<string, string>, key: Extract<PublicKey, { ok: true }>): string[] {
  const wrong: string[] = [];
  const version = tags.get('v');
  const public64 = tags.get('p');
  if (version !== undefined && (version !== 'DKIM1' || [...tags.keys()][0] !== 'v')) {
    wrong.push('It must begin with v=DKIM1.');
  }
  if ((tags.get('k') ?? 'rsa') !== 'rsa') {
    wrong.push(`It says k=${tags.get('k')}, but the key is an RSA key: write k=rsa.`);
  }
  if (public64 === undefined) {
    wrong.push('It has no p=, so there is no public key in it.');
  } else if (public64 === '') {
    wrong.push('Its p= is empty, which says that the key is withdrawn.');
  } else if (public64 !== key.base64) {
    wrong.push(describeDifference(public64, key.base64));
  }
  if (tags.get('t')?.split(':').includes('y') === true) {
    wrong.push('It says t=y: receivers treat the domain as testing DKIM. Take that out when all works.');
  }
  return wrong;
}

function describeDifference(found: string, expected: string): string {
  if (expected.startsWith(found)) {
    return `Its p= ends too early: it has ${found.length} of ${expected.length} characters. Was it cut at 255 characters?`;
  }
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(found)) {
    return 'Its p= has characters in it that no key has.';
  }
  return 'Its p= is the public key of another private key.';
}
