/** One element of a DER encoding (X.690 §8.1): its tag, and where its contents are. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OBJECT_IDENTIFIER = 0x06;
export const SEQUENCE = 0x30;

/** The elements that follow one another in a range; undefined when it isn't DER. */
export function elementsIn(
  bytes: Uint8Array,
  start = 0,
  end = bytes.length,
): readonly DerElement[] | undefined {
  const found: DerElement[] = [];
  for (let at = start; at < end; ) {
    const element = elementAt(bytes, at, end);
    if (element === undefined) {
      return undefined;
    }
    found.push(element);
    at = element.end;
  }
  return found;
}

function elementAt(bytes: Uint8Array, at: number, limit: number): DerElement | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) {
    return undefined;
  }
  const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || sizeBytes > 4) {
    return undefined;
  }
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < sizeBytes; index++) {
    length = length * 256 + (bytes[at + 2 + index] ?? 0);
  }
  const start = at + 2 + sizeBytes;
  return start + length <= limit ? { tag, start, end: start + length } : undefined;
}

/** The length in bits of a positive INTEGER, from its length and its first byte alone. */
export function bitsOfInteger(bytes: Uint8Array, { start, end }: DerElement): number {
  let at = start;
  while (at < end && bytes[at] === 0) {
    at++;
  }
  return at === end ? 0 : (end - at - 1) * 8 + (32 - Math.clz32(bytes[at] ?? 0));
}
