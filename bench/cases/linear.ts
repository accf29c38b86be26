import { pmtaText } from '../inputs';
import { inTurn } from '../measure';
import { open } from '../product';
import { ms, type Result } from '../report';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** The time for a line from small files to huge ones: small ones are opened many times, so that each round does the same. */
export async function linear(): Promise<Result> {
  const works = Object.fromEntries(
    SIZES.map((lines) => {
      const text = pmtaText(lines / 10);
      const times = Math.max(1, 100_000 / lines);
      return [
        String(lines),
        () => {
          let last: unknown;
          for (let turn = 0; turn < times; turn++) {
            last = open(text).findings;
          }
          return last;
        },
      ];
    }),
  );
  const times = await inTurn(works, 5);
  const perLine = SIZES.map(
    (lines) => ((times[lines]?.median ?? Number.NaN) * 1e6) / Math.max(lines, 100_000),
  );
  return {
    title: 'Linear time',
    rows: [
      ['lines', 'ms for one file', 'ns for a line'],
      ...SIZES.map((lines, index) => [
        lines.toLocaleString('en-US'),
        ms(((perLine[index] ?? Number.NaN) * lines) / 1e6),
        (perLine[index] ?? Number.NaN).toFixed(0),
      ]),
    ],
    figures: [
      {
        name: 'slowest line relative to the fastest',
        value: Math.max(...perLine) / Math.min(...perLine),
        bar: 1.3,
      },
    ],
  };
}
