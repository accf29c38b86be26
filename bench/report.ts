import type { Timing } from './measure';

/** One line of the table. */
export interface Row {
  readonly what: string;
  /** What the product takes, with its unit. */
  readonly ours: string;
  /** What it is compared with: another program, or itself on less. */
  readonly peer?: string;
  /** What the bar speaks of: ours relative to the peer's, or a figure in `unit`. */
  readonly value?: number;
  /** The value must not be larger. */
  readonly bar?: number;
  /** Where the bar isn't met yet: `bench:check` makes sure that it gets no worse than this. */
  readonly reached?: number;
  /** Of value and bar, when they aren't a ratio. */
  readonly unit?: string;
  /** From the least to the most that was measured. */
  readonly spread?: string;
}

/** What a case found. */
export interface Result {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** How far beyond its bar a ratio or a size may be before `bench:check` fails: machines are noisy. */
const TOLERANCE = 1.5;

/** The same for times, which other machines take more or less of. */
const TOLERANCE_OF_TIMES = 4;

/** Whether a row is beyond its bar, or couldn't be measured. */
function isMissed({ value, bar }: Row): boolean {
  return bar !== undefined && !(value !== undefined && value <= bar);
}

/** The most that `bench:check` lets a row's value be; undefined for rows without a bar. */
export function limitOf({ bar, reached, unit }: Row): number | undefined {
  const tolerance = unit === 'ms' ? TOLERANCE_OF_TIMES : TOLERANCE;
  return bar === undefined ? undefined : Math.max(bar, reached ?? 0) * tolerance;
}

/** Whether a row is so far beyond its bar that `bench:check` fails. */
export function isFarBeyond(row: Row): boolean {
  const limit = limitOf(row);
  return limit !== undefined && !(row.value !== undefined && row.value <= limit);
}

const columns = ['case', 'what', 'ours', 'peer', 'ratio', 'spread', 'bar', 'verdict'];

/** Results as one table in Markdown. */
export function toMarkdown(results: readonly Result[], machine: string, date: string): string {
  const rows = results.flatMap(({ name, rows }) => rows.map((row) => cells(name, row)));
  return `# Benchmark

Made by \`npm run bench\` on ${date}. Ratios are what counts; the times are of one machine: ${machine}.

${[columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}

${notes}
`;
}

function cells(name: string, row: Row): string[] {
  const { what, ours, peer = '', value, bar, unit, spread = '' } = row;
  const ratio = value === undefined || unit !== undefined ? '' : value.toFixed(2);
  const limit = bar === undefined ? '' : `≤ ${bar}${unit === undefined ? '' : ` ${unit}`}`;
  const verdict = bar === undefined ? '' : isMissed(row) ? '**missed**' : 'met';
  return [name, what, ours, peer, ratio, spread, limit, verdict];
}

const notes = `- **ours** and **peer** are medians unless the line says otherwise; **spread** is from the least to the most of ours.
- What is compared runs in turn, so that a slow moment of the machine hits both: language services and servers in a process each
  that lives all the while, as editors run them; the rest in one process.
- What misses its bar is known: \`npm run bench:check\` makes sure that it gets no worse.
- **requests**: the peer is the same request in a file of 1,000 lines. LSP asks for the symbols of a document as a whole, there
  is no request for a part of it: what is compared is the time for a line. The part of it that a screen of 60 lines needs is
  compared too.
- **keystroke**: tags and new lines move what comes after them, so they may cost more in larger files; they have no bar.
- **keystroke**, lines with \`¦\`: a letter typed there and taken back, in a configuration of virtual MTAs, pools, domains and
  lists that has such a line in its middle.
- **memory**: the heap that stays after collecting garbage, with the tree, the model and the findings. Texts of edited lines are
  kept by themselves, so all lines that are edited are edited once before growth is measured. Each edit is taken back.
- **grammar**: all grammars run on the engine that VS Code has. The same settings are the corpus as people would write it in
  other languages, each compared by the line: a grammar that is fast because it finds nothing to colour is no peer. Text of another
  language is compared, too: what grammars take that find almost nothing in it. Of each piece of 400 lines the
  fastest run counts.
- **workspace**: the real server over stdio on a folder on disk. While it reads and checks in the background, a hover is asked
  for every few milliseconds; the peer is the same hover of a server that does nothing else. The time of a hover counts from
  writing the question to reading the answer, and includes what else the machine does.`;

/** Milliseconds as a table shows them. */
export function ms(time: number | Timing): string {
  const value = typeof time === 'number' ? time : time.median;
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** From the least to the most of what was measured. */
export function spreadOf({ least, most }: Timing): string {
  return `${ms(least)} – ${ms(most)}`;
}

/** A row that compares two times. */
export function compared(
  what: string,
  ours: Timing,
  peer: Timing,
  peerName = '',
  bar?: number,
  reached?: number,
): Row {
  return {
    what,
    ours: ms(ours),
    peer: [ms(peer), peerName].filter(Boolean).join(', '),
    value: ours.median / peer.median,
    spread: spreadOf(ours),
    ...(bar !== undefined && { bar }),
    ...(reached !== undefined && { reached }),
  };
}

/** Bytes as a table shows them. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
