import { nearestWord } from './nearest-word';
import type { RecordTypeName } from './record-type';
import { failure, type Parsed, quote } from './result';

const delivery =
  'timeLogged timeQueued totalSecondsQueued orig rcpt orcpt dsnAction dsnStatus dsnDiag dsnMta bounceCat srcType srcMta ' +
  'dlvType dlvSourceIp dlvDestinationIp dlvEsmtpAvailable dlvSize vmta jobId envId queue vmtaPool userString ' +
  'dlvTlsProtocol dlvTlsCipher rcvSmtpUser timeFirstAttempt';
const remote =
  'timeLogged orig rcpt orcpt dsnAction dsnStatus dsnDiag dsnMta dsnReportingMta bounceCat srcType srcMta envId format';

/** The fields of each type of accounting records (2019 edition 11.2); timeFirstAttempt came with version 5.5. */
export const recordFields: Readonly<Record<RecordTypeName, readonly string[]>> = {
  d: delivery.split(' '),
  b: delivery.split(' '),
  t: delivery.split(' '),
  tq: 'timeLogged queue vmta dsnStatus dsnDiag dsnMta dlvType dlvSourceIp dlvDestinationIp userString'.split(
    ' ',
  ),
  r: (
    'timeLogged orig rcpt orcpt srcType srcMta rcvSourceIp rcvDestinationIp vmta vmtaPool jobId envId userString ' +
    'rcvSmtpUser'
  ).split(' '),
  f: 'timeLogged repSourceIp feedbackType format userAgent envid orig rcpt reportingMTA dlvSourceIp reportedDomain'.split(
    ' ',
  ),
  rb: remote.split(' '),
  rs: remote.split(' '),
};

const allFields = [...new Set(Object.values(recordFields).flat())];
const lowerFields = new Map(allFields.map((field) => [field.toLowerCase(), field]));

/** A field of accounting records, or all of them. */
export interface RecordField {
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
