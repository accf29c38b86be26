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
  /** Where they were taken from: each line, or the column `dsnDiag` of a table. */
  readonly from: 'lines' | 'dsnDiag';
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

/** A diagnostic as in delivery reports without its type: `smtp;550 no` is the reply `550 no` (RFC 3464 §2.3.6). */
export function replyIn(text: string): string {
  return text.replace(/^smtp\s*;\s*/i, '');
}
