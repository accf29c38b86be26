/** A kind of accounting record. */
export interface RecordType {
  /** What stands in `records` and `record-fields`. */
  readonly letter: 'd' | 'b' | 't' | 'tq' | 'r' | 'f' | 'rb' | 'rs';
  readonly name: string;
  readonly meaning: string;
  /** The fields that it can have, as the guide writes them; `header_NAME` and `arf_NAME` stand for any header or ARF field. */
  readonly fields: readonly string[];
}

/** A field of accounting records. */
export interface RecordField {
  readonly name: string;
  /** Missing where our sources give the name alone. */
  readonly meaning?: string;
  /** The first PowerMTA version that has it, where it is not version 5.0. */
  readonly since?: string;
}

const message =
  'timeLogged timeQueued totalSecondsQueued orig rcpt orcpt dsnAction dsnStatus dsnDiag dsnMta bounceCat srcType srcMta dlvType dlvSourceIp dlvDestinationIp dlvEsmtpAvailable dlvSize vmta jobId envId queue vmtaPool userString dlvTlsProtocol dlvTlsCipher rcvSmtpUser header_NAME timeFirstAttempt';
const queue =
  'timeLogged queue vmta dsnStatus dsnDiag dsnMta dlvType dlvSourceIp dlvDestinationIp userString';
const receipt =
  'timeLogged orig rcpt orcpt srcType srcMta rcvSourceIp rcvDestinationIp vmta vmtaPool jobId envId userString rcvSmtpUser header_NAME';
const report =
  'timeLogged orig rcpt orcpt dsnAction dsnStatus dsnDiag dsnMta dsnReportingMta bounceCat srcType srcMta envId format';
const feedback =
  'timeLogged repSourceIp feedbackType format userAgent envid orig rcpt reportingMTA dlvSourceIp reportedDomain header_NAME arf_NAME';

/** The kinds of records (guide §3.3.11.11), with their fields (2019 edition, 11.2). */
export const recordTypes: readonly RecordType[] = [
  { letter: 'd', name: 'delivery', meaning: 'a recipient was delivered to', fields: message.split(' ') },
  { letter: 'b', name: 'bounce', meaning: 'a recipient bounced', fields: message.split(' ') },
  {
    letter: 't',
    name: 'transient',
    meaning: 'an attempt failed for now; such records can make a file very large',
    fields: message.split(' '),
  },
  {
    letter: 'tq',
    name: 'transient-queue',
    meaning: 'an attempt failed for now for the whole queue; such records can make a file very large',
    fields: queue.split(' '),
  },
  { letter: 'r', name: 'receipt', meaning: 'a recipient was received', fields: receipt.split(' ') },
  { letter: 'f', name: 'feedback-loop', meaning: 'a feedback report came in', fields: feedback.split(' ') },
  {
    letter: 'rb',
    name: 'remote-bounce',
    meaning: 'a bounce came in from a remote host',
    fields: report.split(' '),
  },
  {
    letter: 'rs',
    name: 'remote-status',
    meaning: 'a status report came in from a remote host',
    fields: report.split(' '),
  },
];

/**
 * What fields mean, as far as the guide or an RFC says so: names that begin with `dsn` are fields of a delivery report
 * (RFC 3464), those of `f` records fields of a feedback report (RFC 5965).
 */
const meanings: Readonly<Record<string, string>> = {
  type: 'the kind of the record; always written (2019 edition 11.2)',
  orcpt: 'the original recipient, as the ORCPT parameter gives it (RFC 3461 §4.2)',
  dsnAction:
    'what became of the recipient: `failed`, `delayed`, `delivered`, `relayed` or `expanded` (RFC 3464 §2.3.3)',
  dsnStatus: 'the enhanced status code, as `5.1.1` (RFC 3464 §2.3.4, RFC 3463)',
  dsnDiag: "the remote host's reply (RFC 3464 §2.3.6)",
  dsnReportingMta: 'the host that reports (RFC 3464 §2.2.2)',
  bounceCat: 'the bounce category, by `<bounce-category-patterns>`',
  jobId: 'the job, as from the `x-job` header (guide §3.3.7.45)',
  envId: 'the envelope ID (RFC 3461 §4.4), as from the `x-envid` header (guide §3.3.7.40)',
  envid: 'the envelope ID (RFC 3461 §4.4)',
  queue: 'the queue (guide §3.3.11.5)',
  vmta: 'the virtual MTA',
  vmtaPool: 'the pool of virtual MTAs',
  userString: 'the text that `user-string` sets (guide §3.3.11.8)',
  timeFirstAttempt: 'when delivery was first attempted; needs `track-time-first-attempt` (guide §3.3.1.38)',
  header_NAME: 'the header of that name (guide §3.3.11.12)',
  feedbackType: 'the kind of report, as `abuse` (RFC 5965 §3.1)',
  userAgent: 'the software that made the report (RFC 5965 §3.1)',
  reportingMTA: 'the host that reports (RFC 5965 §3.2)',
  reportedDomain: 'the domain that the report is about (RFC 5965 §3.3)',
  arf_NAME: 'the field of that name in the report',
};

const later: Readonly<Record<string, string>> = { timeFirstAttempt: '5.5' };

/** Every field that some kind of record can have, each once, `type` first. */
export const recordFields: readonly RecordField[] = [
  ...new Set(['type', ...recordTypes.flatMap((kind) => kind.fields)]),
].map((name) => ({
  name,
  ...(meanings[name] !== undefined && { meaning: meanings[name] }),
  ...(later[name] !== undefined && { since: later[name] }),
}));

/** The kind of record of a letter, or of a name as `delivery`; case doesn't matter. */
export function recordType(word: string): RecordType | undefined {
  const key = word.toLowerCase();
  return recordTypes.find((kind) => kind.letter === key || kind.name === key);
}
