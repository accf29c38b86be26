import { recordFields } from '../values-known/accounting';
import { nearestWord } from './nearest-word';
import { failure, type Parsed, quote } from './result';

/** By name in lower case; `header_NAME` and `arf_NAME` among them stand for many and can't be mistyped. */
const lowerFields = new Map(
  recordFields
    .filter(({ name }) => !name.endsWith('_NAME'))
    .map(({ name }) => [name.toLowerCase(), name] as const),
);

/** A field of accounting records, or all of them. */
interface RecordField {
  /** The name as the guide spells it; `*` for all fields. */
  readonly field: string;
  /** Whether the field is left out: `!name`. */
  readonly excluded: boolean;
}

/**
 * Reads a field of accounting records: a name, `*`, `!name`, `header_NAME` or `arf_NAME` (guide §3.3.11.12). Names that we
 * don't know may be of another version; only what looks like a mistyped one fails.
 */
export function parseRecordField(text: string): Parsed<RecordField> {
  const excluded = text.startsWith('!');
  const name = excluded ? text.slice(1) : text;
  const known = lowerFields.get(name.toLowerCase());
  const meant = known === undefined && !/^(?:header|arf)_/i.test(name) ? nearestField(name) : undefined;
  if (name === '' || meant !== undefined) {
    const suggestion = meant === undefined ? undefined : `${excluded ? '!' : ''}${meant}`;
    const advice = meant === undefined ? 'write a name after the !' : `did you mean ${meant}?`;
    return failure(text, `${quote(text)} isn't a field that we know: ${advice}`, {
      suggestion,
      unsure: true,
    });
  }
  return { ok: true, field: known ?? name, excluded };
}

function nearestField(name: string): string | undefined {
  const lower = nearestWord(name, [...lowerFields.keys()]);
  return lower === undefined ? undefined : lowerFields.get(lower);
}
