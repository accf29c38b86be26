import { defaultOptions } from '../../server/src/generator/defaults';
import { dnsPlan } from '../../server/src/generator/dns/records';
import { defaultDnsOptions } from '../../server/src/generator/dns/types';
import { type Generated, generate, isGenerated } from '../../server/src/generator/generate';
import { sampleLines } from '../../server/test/ip-lines';
import { heapUsed, inTurn } from '../measure';
import { ms, type Row, spreadOf } from '../report';

const SIZES = [1_000, 10_000, 50_000];

/** Pasted lines to blocks, and their DNS records: the time by size, and the memory that the answer takes. */
export async function generator(short: boolean): Promise<Row[]> {
  const sizes = short ? SIZES.slice(0, 2) : SIZES;
  const texts = new Map(sizes.map((lines) => [lines, linesOf(lines)]));
  const works = Object.fromEntries(
    [...texts].flatMap(([lines, text]) => [
      [`${lines}`, () => blocks(text)],
      [`${lines} with DNS`, () => dnsPlan(blocks(text).identities, defaultDnsOptions)],
    ]),
  );
  const times = await inTurn(works, short ? 3 : 5);
  const before = heapUsed();
  const answer = blocks(texts.get(10_000) ?? '');
  const held = (heapUsed() - before) / 1024 / 1024;
  const perLine = sizes.map((lines) => (times[lines]?.median ?? Number.NaN) / lines);
  const rows = sizes.flatMap((lines): Row[] =>
    ['', ' with DNS'].map((more) => {
      const time = times[`${lines}${more}`];
      const isBarred = lines === 10_000 && more === '';
      return {
        what: `${lines.toLocaleString('en-US')} pasted lines to blocks${more && ' and DNS records'}`,
        ours: ms(time ?? Number.NaN),
        ...(time && { spread: spreadOf(time) }),
        ...(isBarred && { value: time?.median ?? Number.NaN, bar: 750, unit: 'ms' }),
      };
    }),
  );
  const [first = Number.NaN] = perLine;
  const last = perLine.at(-1) ?? Number.NaN;
  return [
    ...rows,
    {
      what: `a line of ${sizes.at(-1)?.toLocaleString('en-US')}`,
      ours: `${(last * 1000).toFixed(1)} µs`,
      peer: `${(first * 1000).toFixed(1)} µs, a line of 1,000`,
      value: last / first,
      bar: 2,
    },
    {
      what: `kept for 10,000 lines (${answer.counts.generated} generated)`,
      ours: `${held.toFixed(1)} MB`,
      value: held,
      bar: 40,
      unit: 'MB',
    },
  ];
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
