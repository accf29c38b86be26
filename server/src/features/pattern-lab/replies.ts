/** A text to try, as often as it came. */
export interface Sample {
  readonly text: string;
  /** The status beside it in an accounting file, as `5.1.1`. */
  readonly status?: string;
  readonly count: number;
}

/** The texts in what somebody pasted. */
export interface Samples {
  readonly samples: readonly Sample[];
  /** Where they were taken from: each line, the replies in the lines of a log, or the column `dsnDiag` of a table. */
  readonly from: 'lines' | 'log' | 'dsnDiag';
  /** How many different texts were left out, as there are too many. */
  readonly left: number;
}

/** The most different texts that are tried, and the letters of each that count. */
const MOST_SAMPLES = 20_000;
const MOST_LETTERS = 4000;

/**
 * Takes the texts to try out of what was pasted: one in each line, or those of the column `dsnDiag` when the first line
 * names the columns of an accounting file (comma-separated values, RFC 4180). Blank ones don't count.
 */
export function readSamples(pasted: string): Samples {
  const text = pasted.replace(/^\uFEFF/, '');
  const [first = ''] = text.split('\n', 1);
  const columns = splitFields(first, 0).fields.map((field) => field.trim().toLowerCase());
  const at = columns.indexOf('dsndiag');
  return at >= 0 && columns.length > 1
    ? counted(fromTable(text, at, columns.indexOf('dsnstatus')), 'dsnDiag')
    : counted(
        text.split(/\r\n|\n|\r/).map((line) => ({ text: line.trim() })),
        'lines',
      );
}

function fromTable(text: string, diag: number, status: number): Omit<Sample, 'count'>[] {
  const found: Omit<Sample, 'count'>[] = [];
  for (let at = splitFields(text, 0).end; at < text.length; ) {
    const { fields, end } = splitFields(text, at);
    at = end;
    const written = (fields[status] ?? '').trim();
    const code = /^[245]\.\d{1,3}\.\d{1,3}/.exec(written)?.[0];
    found.push({ text: (fields[diag] ?? '').trim(), ...(code !== undefined && { status: code }) });
  }
  return found;
}

/** The fields of one record and where the next one begins; a field in quotes may hold commas and line ends. */
function splitFields(text: string, from: number): { fields: string[]; end: number } {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      for (at++; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        at += text[at] === '"' ? 1 : 0;
        field += text[at] ?? '';
      }
      at++;
    }
    const rest = /[,\r\n]/g;
    rest.lastIndex = at;
    const stop = rest.exec(text)?.index ?? text.length;
    fields.push(field + text.slice(at, stop));
    at = stop;
    if (text[at] !== ',') {
      break;
    }
    at++;
  }
  at += text.startsWith('\r\n', at) ? 2 : 1;
  return { fields, end: at };
}

function counted(found: readonly Omit<Sample, 'count'>[], from: Samples['from']): Samples {
  const counts = new Map<string, { sample: Omit<Sample, 'count'>; count: number }>();
  for (const { text, status } of found) {
    const sample = { text: text.slice(0, MOST_LETTERS), ...(status !== undefined && { status }) };
    const key = `${status ?? ''} ${sample.text}`;
    const known = counts.get(key);
    if (known !== undefined) {
      known.count++;
    } else if (sample.text !== '') {
      counts.set(key, { sample, count: 1 });
    }
  }
  const all = [...counts.values()].map(({ sample, count }) => ({ ...sample, count }));
  return { samples: all.slice(0, MOST_SAMPLES), from, left: Math.max(0, all.length - MOST_SAMPLES) };
}

/**
 * Takes the replies out of the lines of a log: what a line has from a reply's code on, where that stands behind a mark or
 * before an enhanced status (RFC 5321 §4.2, RFC 3463). Lines that begin with a code, or have none, stay as they are.
 */
export function repliesInLog({ samples, from, left }: Samples): Samples {
  if (from !== 'lines') {
    return { samples, from, left };
  }
  let taken = false;
  const counts = new Map<string, number>();
  for (const { text, count } of samples) {
    const at = /^(?:smtp\s*;\s*)?[245]\d\d(?:[ -]|$)/i.test(text) ? 0 : replyAt(text);
    taken ||= at > 0;
    counts.set(text.slice(at), (counts.get(text.slice(at)) ?? 0) + count);
  }
  return taken
    ? { samples: [...counts].map(([text, count]) => ({ text, count })), from: 'log', left }
    : { samples, from, left };
}

/** Where a reply begins in a line; 0 when no code stands there as one does. */
function replyAt(line: string): number {
  const behindMark = /[:;"'<(=]\s*[245]\d\d[ -]\S/.exec(line);
  const beforeStatus = /\s[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3}\b/.exec(line);
  const places = [behindMark, beforeStatus].flatMap((match) =>
    match === null ? [] : [match.index + match[0].search(/[245]\d\d[ -]/)],
  );
  return places.length === 0 ? 0 : Math.min(...places);
}

/** A diagnostic as in delivery reports without its type: `smtp;550 no` is the reply `550 no` (RFC 3464 §2.3.6). */
export function replyIn(text: string): string {
  return text.replace(/^smtp\s*;\s*/i, '');
}
