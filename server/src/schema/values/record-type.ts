import { type RecordType as KnownType, recordTypes } from '../values-known/accounting';
import { failure, type Parsed, quote } from './result';

/** A type of accounting records. */
interface RecordType {
  readonly type: KnownType['letter'];
}

/** Reads a record type, in either case. */
export function parseRecordType(text: string): Parsed<RecordType> {
  const lower = text.toLowerCase();
  const known = recordTypes.find(({ letter }) => letter === lower);
  if (known !== undefined) {
    return { ok: true, type: known.letter };
  }
  const meant = recordTypes.find(({ name }) => name === lower || `${name}s` === lower)?.letter;
  const advice =
    meant === undefined ? `write ${recordTypes.map(({ letter }) => letter).join(', ')}` : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a record type: ${advice}`, { suggestion: meant, unsure: true });
}
