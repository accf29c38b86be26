import {
  BIT_STRING,
  bitsOfInteger,
  type DerElement,
  elementsIn,
  INTEGER,
  OBJECT_IDENTIFIER,
  OCTET_STRING,
  SEQUENCE,
} from './der';

/** What is known of a key file. Nothing of the key itself is kept. */
export type KeyReading =
  | {
      readonly kind: 'key';
      readonly algorithm: 'RSA' | 'EC' | 'Ed25519' | 'other';
      /** Length of an RSA key's modulus in bits. */
      readonly bits?: number;
      /** Whether it is the private key, which signing needs. */
      readonly isPrivate: boolean;
    }
  /** A private key that only a password opens. */
  | { readonly kind: 'encrypted' }
  /** The file is there, but holds no key in PEM form. */
  | { readonly kind: 'no-key' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

type Key = Extract<KeyReading, { kind: 'key' }>;

/** Kinds of PEM blocks that hold keys (RFC 7468, RFC 8017 appendix A.1, RFC 5915). */
const keyLabels = ['RSA PRIVATE KEY', 'PRIVATE KEY', 'EC PRIVATE KEY', 'RSA PUBLIC KEY', 'PUBLIC KEY'];

/** Object identifiers of keys, as their bytes in hexadecimal. */
const algorithms: Readonly<Record<string, Key['algorithm']>> = {
  '2a864886f70d010101': 'RSA',
  '2a8648ce3d0201': 'EC',
  '2b6570': 'Ed25519',
};

/** Tells what kind of key a file holds and how long it is, from the text of the file. Never throws. */
export function readKeyText(text: string): KeyReading {
  const block = keyBlockIn(text);
  return block.kind === 'block'
    ? {
        kind: 'key',
        isPrivate: block.label.includes('PRIVATE'),
        ...keyIn(block.bytes, block.outer, block.label),
      }
    : block;
}

/** The first key of a PEM text: its label, its bytes and the element that holds all of it; or why there is none. */
type KeyBlock =
  | {
      readonly kind: 'block';
      readonly label: string;
      readonly bytes: Uint8Array;
      readonly outer: DerElement;
    }
  | { readonly kind: 'encrypted' | 'no-key' };

/** Finds the first key in a text. Never throws. */
export function keyBlockIn(text: string): KeyBlock {
  const { label, body } = pemBlockOfKey(text);
  if (label.startsWith('ENCRYPTED') || /^[ \t]*Proc-Type:.*ENCRYPTED/m.test(body)) {
    return { kind: 'encrypted' };
  }
  const bytes = keyLabels.includes(label) ? decoded(body) : undefined;
  const [outer] = (bytes && elementsIn(bytes)) ?? [];
  return bytes === undefined || outer?.tag !== SEQUENCE
    ? { kind: 'no-key' }
    : { kind: 'block', label, bytes, outer };
}

/** The first block with a key: what it is called and what is between its ends; both '' when there is none. */
function pemBlockOfKey(text: string): { label: string; body: string } {
  for (const { 0: begin, 1: label = '', index } of text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)) {
    const from = index + begin.length;
    const to = /PRIVATE KEY|PUBLIC KEY/.test(label) ? text.indexOf(`-----END ${label}-----`, from) : -1;
    if (to >= 0) {
      return { label, body: text.slice(from, to) };
    }
  }
  return { label: '', body: '' };
}

/** The bytes of a PEM block; undefined when it isn't base64. Header lines of old formats don't count. */
function decoded(body: string): Uint8Array | undefined {
  const base64 = body.replace(/^.*?:.*$/gm, '').replace(/\s/g, '');
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    // Not base64: then it is no key.
    return undefined;
  }
}

function keyIn(
  bytes: Uint8Array,
  outer: DerElement,
  label: string,
): Pick<Key, 'algorithm'> & { bits?: number } {
  if (label.startsWith('RSA')) {
    return rsaKey(bytes, outer);
  }
  if (label.startsWith('EC')) {
    return { algorithm: 'EC' };
  }
  // PKCS#8 (RFC 5208) and SubjectPublicKeyInfo (RFC 5280): the algorithm, then the key in a string of bytes.
  const parts = elementsIn(bytes, outer.start, outer.end) ?? [];
  const identifier = parts.find(({ tag }) => tag === SEQUENCE);
  const [oid] = (identifier && elementsIn(bytes, identifier.start, identifier.end)) ?? [];
  const algorithm = oid?.tag === OBJECT_IDENTIFIER ? algorithms[hex(bytes, oid)] : undefined;
  const inner = algorithm === 'RSA' ? wrappedKey(bytes, parts) : undefined;
  return inner === undefined ? { algorithm: algorithm ?? 'other' } : rsaKey(bytes, inner);
}

/** The key inside the string of bytes of a PKCS#8 or SubjectPublicKeyInfo structure. */
export function wrappedKey(bytes: Uint8Array, parts: readonly DerElement[]): DerElement | undefined {
  const wrapped = parts.find(({ tag }) => tag === OCTET_STRING || tag === BIT_STRING);
  // A bit string begins with a byte that tells how many bits of its end are unused.
  const start = wrapped && wrapped.start + (wrapped.tag === BIT_STRING ? 1 : 0);
  return wrapped && elementsIn(bytes, start, wrapped.end)?.[0];
}

/** RSAPrivateKey begins with a version and the modulus, RSAPublicKey with the modulus (RFC 8017 appendix A.1). */
function rsaKey(bytes: Uint8Array, { start, end }: DerElement): { algorithm: 'RSA'; bits?: number } {
  const numbers = elementsIn(bytes, start, end) ?? [];
  const lengths = numbers.filter(({ tag }) => tag === INTEGER).map((number) => bitsOfInteger(bytes, number));
  const modulus = lengths.slice(0, 2).find((bits) => bits > 32);
  return modulus === undefined ? { algorithm: 'RSA' } : { algorithm: 'RSA', bits: modulus };
}

function hex(bytes: Uint8Array, { start, end }: DerElement): string {
  return Array.from(bytes.slice(start, end), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
