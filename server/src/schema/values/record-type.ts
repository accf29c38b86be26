import { failure, type Parsed, quote } from './result';

/** Accounting record types with what they record (guide §3.3.11.11). */
export const recordTypes = {
  d: 'delivery',
  b: 'bounce',
  t: 'transient',
  tq: 'transient-queue',
  r: 'receipt',
  f: 'feedback-loop',
  rb: 'remote-bounce',
  rs: 'remote-status',
} as const;

export type RecordTypeName = keyof typeof recordTypes;

/** A type of accounting records. */
export interface RecordType {
  readonly type: RecordTypeName;
}

const typeNames = Object.keys(recordTypes) as readonly RecordTypeName[];

/** Reads a record type, in either case. */
export function parseRecordType(text: string): Parsed<RecordType> {
  const lower = text.toLowerCase();
  const type = typeNames.find((one) => one === lower);
  if (type !== undefined) {
    return { ok: true, type };
  }
  const meant = typeNames.find((one) => recordTypes[one] === lower || `${recordTypes[one]}s` === lower);
  const advice = meant === undefined ? `write ${typeNames.join(', ')}` : `write ${meant}`;
  return failure(text, `${quote(text)} isn't a record type: ${advice}`, { suggestion: meant, unsure: true });
}
