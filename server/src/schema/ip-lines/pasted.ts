import { looksLikeAddress } from './address-field';
import { recogniseLine } from './recognise';
import { splitLine } from './split';

/** How many lines of a text are looked at to tell what it is. */
const MOST_LINES = 200;

/**
 * Whether a text is made of lines in generator formats: at least one, and nothing else but blank lines, comments and heads of
 * tables. Of a long text the first lines tell.
 */
export function isPastedText(text: string): boolean {
  let found = false;
  for (const line of text.split(/\r\n|\n|\r/, MOST_LINES)) {
    const { kind } = recogniseLine(line);
    const pasted = kind !== 'blank' && kind !== 'comment' && kind !== 'header' && isPastedLine(line);
    if (!pasted && (kind === 'wrong' || kind === 'identities' || kind === 'ambiguous')) {
      return false;
    }
    found ||= pasted;
  }
  return found;
}

/**
 * Whether a line of a configuration is no directive but a sending identity in a generator format, right or nearly so. One
 * address alone isn't enough: it may be a part of anything.
 * @param line without its line end
 */
export function isPastedLine(line: string): boolean {
  const reading = recogniseLine(line);
  switch (reading.kind) {
    case 'identities':
      return reading.identities.every(({ host }) => host !== undefined);
    case 'ambiguous':
      return true;
    case 'wrong': {
      const { separator, fields } = splitLine(line);
      const isTable = separator === '|' || separator === '\t' || separator === ';';
      return isTable && fields.length >= 4 && looksLikeAddress(fields[0]?.text ?? '');
    }
    default:
      return false;
  }
}
