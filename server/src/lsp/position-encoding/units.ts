/** What a client counts the characters of a line in (LSP §PositionEncodingKind). */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

const known: readonly string[] = ['utf-8', 'utf-16', 'utf-32'];

/** The first encoding of a client's list that is known; UTF-16, which every client must know, where it names none. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  const isKnown = (encoding: string): encoding is Encoding => known.includes(encoding);
  return offered?.find(isKnown) ?? 'utf-16';
}

/**
 * The UTF-16 offset in a line of a number of units; inside of a character its start, behind the line its end.
 * @param text the line
 */
export function toUtf16(text: string, units: number, encoding: Encoding): number {
  let offset = 0;
  let count = 0;
  while (offset < text.length) {
    const code = text.codePointAt(offset) ?? 0;
    count += unitsOf(code, encoding);
    if (count > units) {
      return offset;
    }
    offset += widthOf(code);
  }
  return offset;
}

/**
 * The number of units before a UTF-16 offset in a line.
 * @param text the line
 */
export function fromUtf16(text: string, offset: number, encoding: Encoding): number {
  let at = 0;
  let count = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    at += widthOf(code);
    if (at > offset) {
      return count;
    }
    count += unitsOf(code, encoding);
  }
  return count;
}

/** How many UTF-16 code units a code point takes. */
function widthOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function unitsOf(code: number, encoding: Encoding): number {
  if (encoding === 'utf-8') {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return encoding === 'utf-32' ? 1 : widthOf(code);
}
