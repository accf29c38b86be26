import { pmtaText } from '../inputs';
import { inTurn } from '../measure';
import { open } from '../product';
import { ms, type Row } from '../report';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** The time for a line from small files to huge ones: small ones are opened many times, so that each round does the same. */
export async function linear(short: boolean): Promise<Row[]> {
  const sizes = short ? SIZES.slice(0, 3) : SIZES;
  const works = Object.fromEntries(
    sizes.map((lines) => {
      const text = pmtaText(lines / 10);
      const times = Math.max(1, 100_000 / lines);
      return [
        String(lines),
        () => {
          let last: unknown;
          for (let turn = 0; turn < times; turn++) {
            last = open(text);
          }
          return last;
        },
      ];
    }),
  );
  const times = await inTurn(works, 5);
  const perLine = sizes.map(
    (lines) => ((times[lines]?.median ?? Number.NaN) * 1e6) / Math.max(lines, 100_000),
  );
  const rows = sizes.map((lines, index): Row => {
    const each = perLine[index] ?? Number.NaN;
    return {
      what: `a file of ${lines.toLocaleString('en-US')} lines`,
      ours: `${ms((each * lines) / 1e6)}, ${each.toFixed(0)} ns for a line`,
    };
  });
  const [least, most] = [Math.min(...perLine), Math.max(...perLine)];
  return [
    ...rows,
    {
      what: 'the slowest of these for a line',
      ours: `${most.toFixed(0)} ns`,
      peer: `${least.toFixed(0)} ns, the fastest of these`,
      value: most / least,
      bar: 1.3,
    },
  ];
}
