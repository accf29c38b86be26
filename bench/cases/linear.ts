import { jsonText, pmtaText } from '../inputs';
import { inTurn, type Work } from '../measure';
import { open } from '../product';
import { ms, type Row } from '../report';
import { jsonReader } from './scratch-works';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/**
 * The time for a line from small files to huge ones: small ones are opened many times, so that each round does the same. Beside
 * it stands what huge files cost the JSON service in the same way, and a list of objects, one a line, at all sizes: what is kept
 * of a huge file is copied out of the memory for new things, and memory that is new or far away is slower for everybody.
 */
export async function linear(short: boolean): Promise<Row[]> {
  const sizes = short ? SIZES.slice(0, 3) : SIZES;
  const ends = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  const readJson = jsonReader(undefined);
  const works: Record<string, Work> = {};
  for (const lines of sizes) {
    const text = pmtaText(lines / 10);
    works[`${lines}`] = often(lines, () => open(text));
    works[`list ${lines}`] = often(lines, () => listOf(text));
  }
  for (const lines of ends) {
    const text = jsonText(lines / 10);
    works[`json ${lines}`] = often(lines, () => readJson(text));
  }
  const times = await inTurn(works, 5);
  const perLine = (name: string, lines: number) =>
    ((times[name]?.median ?? Number.NaN) * 1e6) / Math.max(lines, LEAST);
  const each = sizes.map((lines) => perLine(`${lines}`, lines));
  const [least, most] = [Math.min(...each), Math.max(...each)];
  const lists = sizes.map((lines) => perLine(`list ${lines}`, lines));
  const [leastOfLists, mostOfLists] = [Math.min(...lists), Math.max(...lists)];
  const [small = Number.NaN, huge = Number.NaN] = ends.map((lines) => perLine(`json ${lines}`, lines));
  return [
    ...sizes.map((lines, index): Row => {
      const time = each[index] ?? Number.NaN;
      return {
        what: `a file of ${lines.toLocaleString('en-US')} lines`,
        ours: `${ms((time * lines) / 1e6)}, ${time.toFixed(0)} ns for a line`,
      };
    }),
    {
      what: `${ends[1]?.toLocaleString('en-US')} lines, for a line`,
      ours: `${(each.at(-1) ?? Number.NaN).toFixed(0)} ns`,
      peer: `${(each[0] ?? Number.NaN).toFixed(0)} ns, ${ends[0]?.toLocaleString('en-US')} lines`,
      value: (each.at(-1) ?? Number.NaN) / (each[0] ?? Number.NaN),
      bar: 1.3,
    },
    {
      what: 'the slowest of these for a line',
      ours: `${most.toFixed(0)} ns`,
      peer: `${least.toFixed(0)} ns, the fastest of these`,
      value: most / least,
      bar: 1.3,
      reached: 1.5,
    },
    {
      what: 'a list of an object for each line: the slowest of these sizes for a line',
      ours: `${mostOfLists.toFixed(0)} ns`,
      peer: `${leastOfLists.toFixed(0)} ns, the fastest of these`,
      value: mostOfLists / leastOfLists,
    },
    {
      what: `vscode-json-languageservice: ${ends[1]?.toLocaleString('en-US')} lines, for a line`,
      ours: `${huge.toFixed(0)} ns`,
      peer: `${small.toFixed(0)} ns, ${ends[0]?.toLocaleString('en-US')} lines`,
      value: huge / small,
    },
  ];
}

/** The least number of lines that is opened in a round. */
const LEAST = 100_000;

/** The least that a program can keep of a text's lines. */
function listOf(text: string): readonly object[] {
  return text.split('\n').map((line, at) => ({ at, line, name: line.trimStart().split(' ', 1)[0] }));
}

function often(lines: number, work: Work): Work {
  const times = Math.max(1, LEAST / lines);
  return async () => {
    let last: unknown;
    for (let turn = 0; turn < times; turn++) {
      last = await work();
    }
    return last;
  };
}
