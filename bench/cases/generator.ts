import { defaultOptions } from '../../server/src/generator/defaults';
import { dnsPlan } from '../../server/src/generator/dns/records';
import { defaultDnsOptions } from '../../server/src/generator/dns/types';
import { type Generated, generate, isGenerated } from '../../server/src/generator/generate';
import { sampleLines } from '../../server/test/ip-lines';
import { heapUsed, inTurn } from '../measure';
import { ms, type Result } from '../report';

const SIZES = [1_000, 10_000, 50_000];

/** Pasted lines to blocks, and their DNS records: the time by size, and the memory that the answer takes. */
export async function generator(): Promise<Result> {
  const texts = new Map(SIZES.map((lines) => [lines, linesOf(lines)]));
  const works = Object.fromEntries(
    [...texts].flatMap(([lines, text]) => [
      [`${lines}`, () => blocks(text)],
      [`${lines} with DNS`, () => dnsPlan(blocks(text).identities, defaultDnsOptions)],
    ]),
  );
  const times = await inTurn(works, 5);
  const before = heapUsed();
  const answer = blocks(texts.get(10_000) ?? '');
  const held = (heapUsed() - before) / 1024 / 1024;
  const perLine = SIZES.map((lines) => (times[lines]?.median ?? Number.NaN) / lines);
  return {
    title: 'Generator',
    rows: [
      ['pasted lines', 'ms to blocks', 'ms to blocks and DNS records'],
      ...SIZES.map((lines) => [
        lines.toLocaleString('en-US'),
        ms(times[lines] ?? Number.NaN),
        ms(times[`${lines} with DNS`] ?? Number.NaN),
      ]),
    ],
    figures: [
      { name: 'seconds for 10,000 lines', value: (times[10_000]?.median ?? Number.NaN) / 1000, bar: 0.75 },
      { name: `MB held for 10,000 lines (${answer.counts.generated} generated)`, value: held, bar: 40 },
      {
        name: 'a line of 50,000 relative to one of 1,000',
        value: (perLine[2] ?? Number.NaN) / (perLine[0] ?? Number.NaN),
        bar: 2,
      },
    ],
  };
}

function linesOf(count: number): string {
  return sampleLines(count, 1)
    .map(({ text }) => text)
    .join('\n');
}

function blocks(text: string): Generated {
  const result = generate(text, defaultOptions);
  if (result === undefined || !isGenerated(result)) {
    throw new Error('Nothing was generated.');
  }
  return result;
}
