import type { Timing } from './measure';

/** One figure that has a bar. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The figure must not be larger. */
  readonly bar: number;
}

/** What a case found: a table as Markdown, and the figures that count. */
export interface Result {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly figures: readonly Figure[];
}

/** How far beyond its bar a figure may be before the check fails: machines are noisy. */
export const TOLERANCE = 1.25;

/** Results as Markdown: tables, each with its figures against their bars. */
export function toMarkdown(results: readonly Result[], machine: string): string {
  const parts = results.map(({ title, rows, figures }) => {
    const [head = [], ...body] = rows;
    return [
      `## ${title}`,
      '',
      line(head),
      line(head.map(() => '---')),
      ...body.map(line),
      '',
      ...figures.map(
        ({ name, value, bar }) =>
          `- ${name}: **${value.toFixed(2)}** (bar: at most ${bar}${value > bar ? ', missed' : ''})`,
      ),
      '',
    ].join('\n');
  });
  return `# Benchmark\n\nMade by \`npm run bench\`. Ratios are what counts; the times are of one machine: ${machine}.\n\n${parts.join('\n')}`;
}

/** Milliseconds as a table shows them. */
export function ms(time: number | Timing): string {
  if (typeof time === 'number') {
    return time < 10 ? time.toFixed(2) : time.toFixed(0);
  }
  return `${ms(time.median)} (${ms(time.least)}–${ms(time.most)})`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
