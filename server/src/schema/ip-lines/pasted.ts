import { looksLikeAddress } from './address-field';
import { recogniseLine } from './recognise';
import { splitLine } from './split';

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
