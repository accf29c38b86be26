import { BIT_STRING, type DerElement, elementsIn, INTEGER, OBJECT_IDENTIFIER, SEQUENCE } from './der';
import { keyBlockIn, readKeyText, wrappedKey } from './reading';

/** The public key of a pair, as a DKIM record holds it; or why there is none. */
export type PublicKey =
  | {
      readonly ok: true;
      /** SubjectPublicKeyInfo in base64: the value of `p=` (RFC 6376 §3.6.1, appendix C). */
      readonly base64: string;
      /** Length of the modulus in bits. */
      readonly bits: number;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Takes the public key out of an RSA key, private or public, in PEM form (PKCS#1, PKCS#8, SubjectPublicKeyInfo). Nothing
 * private is in what it gives. Never throws.
 */
export function publicKeyOf(pem: string): PublicKey {
  const reading = readKeyText(pem);
  const block = keyBlockIn(pem);
  if (reading.kind === 'encrypted') {
    return { ok: false, reason: 'the key is locked with a password, which PowerMTA does not take' };
  }
  if (reading.kind !== 'key' || block.kind !== 'block') {
    return { ok: false, reason: 'there is no key in PEM form in it' };
  }
  if (reading.algorithm !== 'RSA') {
    return {
      ok: false,
      reason: `it is no RSA key${reading.algorithm === 'other' ? '' : ` but one for ${reading.algorithm}`}`,
    };
  }
  const { bytes, outer, label } = block;
  const parts = elementsIn(bytes, outer.start, outer.end) ?? [];
  const inner = label.startsWith('RSA') ? outer : wrappedKey(bytes, parts);
  const numbers =
    (inner && elementsIn(bytes, inner.start, inner.end))?.filter(({ tag }) => tag === INTEGER) ?? [];
  // A private key begins with a version (RFC 8017 appendix A.1.2).
  const [modulus, exponent] = reading.isPrivate ? numbers.slice(1) : numbers;
  if (modulus === undefined || exponent === undefined || reading.bits === undefined) {
    return { ok: false, reason: 'the key is damaged' };
  }
  const content = (element: DerElement) => [...bytes.subarray(element.start, element.end)];
  const key = encoded(SEQUENCE, [
    ...encoded(INTEGER, content(modulus)),
    ...encoded(INTEGER, content(exponent)),
  ]);
  return {
    ok: true,
    base64: toBase64(encoded(SEQUENCE, [...rsaEncryption, ...encoded(BIT_STRING, [0, ...key])])),
    bits: reading.bits,
  };
}

const NULL = 0x05;

/** The algorithm rsaEncryption, 1.2.840.113549.1.1.1, without parameters (RFC 3279 §2.3.1). */
const rsaEncryption = encoded(SEQUENCE, [
  ...encoded(OBJECT_IDENTIFIER, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]),
  ...encoded(NULL, []),
]);

/** A DER element of a tag and contents (X.690 §8.1). */
function encoded(tag: number, content: readonly number[]): number[] {
  const { length } = content;
  if (length < 0x80) {
    return [tag, length, ...content];
  }
  const size: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) {
    size.unshift(rest % 256);
  }
  return [tag, 0x80 | size.length, ...size, ...content];
}

function toBase64(bytes: readonly number[]): string {
  return btoa(String.fromCharCode(...bytes));
}
