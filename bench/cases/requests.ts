import type { Position } from 'vscode-languageserver-types';
import { complete } from '../../server/src/features/completion';
import { definitionAt } from '../../server/src/features/definition';
import { documentSymbols } from '../../server/src/features/document-symbols';
import { hoverAt } from '../../server/src/features/hover';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { signatureAt } from '../../server/src/features/signature-help';
import { firstUnitEndingAt } from '../../server/src/model/file-model';
import { inOneGo } from '../../server/src/model/steps';
import { largeConfiguration, randomNumbers } from '../generate';
import { collectGarbage, type Timing, timingOf } from '../measure';
import { type Opened, open } from '../product';
import { compared, type Row } from '../report';

const SMALL = 1_000;
const LARGE = 200_000;
/** Lines that a screen shows. */
const SCREEN = 60;
const WARM_UP = 100;

type Ask = (opened: Opened, position: Position) => unknown;
/** The offset in a line to ask at; undefined passes the line over. */
type Where = (opened: Opened, line: number, random: () => number) => number | undefined;

const client = { snippets: true, tags: true, labelDetails: true, suggestCommand: 'suggest' };

const anywhere: Where = ({ file }, line, random) =>
  Math.floor(random() * ((file.tree.lines[line]?.eol ?? 0) + 1));
const atNames: Where = ({ file }, line) => directiveAt(file, line)?.nameEnd;
const inValues: Where = ({ file }, line) => directiveAt(file, line)?.valueEnd;

function directiveAt({ tree }: Opened['file'], at: number) {
  const line = tree.lines[at];
  return line?.kind === 'directive' ? line : undefined;
}

const askCompletions: Ask = ({ file, configuration }, at) => complete(file, configuration, at, client);
const askHover: Ask = ({ file, configuration }, at) => hoverAt(file, configuration, at);

const asked: readonly (readonly [string, Where, Ask])[] = [
  ['completion anywhere', anywhere, askCompletions],
  ['completion at names', atNames, askCompletions],
  ['completion in values', inValues, askCompletions],
  ['hover over names', atNames, askHover],
  ['hover over values', inValues, askHover],
  ['definition', inValues, ({ file, configuration }, at) => inOneGo(definitionAt(file, [configuration], at))],
  [
    'signature help',
    inValues,
    ({ file }, at) => signatureAt(file, at, { invoked: true, labelOffsets: true }),
  ],
  [
    'semantic tokens of 60 lines',
    anywhere,
    ({ file }, { line }) => semanticTokens(file, line, line + SCREEN),
  ],
  ['document symbols of 60 lines', anywhere, (opened, at) => visibleSymbols(opened, at.line)],
];

/** What an editor asks for while its user works, in a file of 1,000 lines and one of 200,000. */
export async function requests(short: boolean): Promise<Row[]> {
  const small = open(largeConfiguration(SMALL));
  const large = open(largeConfiguration(LARGE));
  const rows = asked.map(([name, where, ask]) => {
    const [few, many] = answers([small, large], where, ask, short ? 100 : 300);
    return compared(name, many, few, '', 2);
  });
  const whole = timesOf(() => documentSymbols(large.file, large.configuration), 5);
  const part = timesOf(() => documentSymbols(small.file, small.configuration), 60);
  return [
    ...rows,
    {
      ...compared('document symbols of all 200,000 lines, for a line', whole, part),
      value: whole.median / LARGE / (part.median / SMALL),
      bar: 2,
      reached: 6,
    },
  ];
}

function visibleSymbols({ file, configuration }: Opened, line: number): unknown {
  const from = firstUnitEndingAt(file.units, line);
  const units = file.units.slice(from, firstUnitEndingAt(file.units, line + SCREEN) + 1);
  return documentSymbols({ ...file, units }, configuration);
}

function timesOf(work: () => unknown, rounds: number): Timing {
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const start = performance.now();
    JSON.stringify(work());
    times.push(...(round < 0 ? [] : [performance.now() - start]));
  }
  return timingOf(times);
}

/** Milliseconds from question to answer as JSON, of the fastest of three, in both files in turn. */
function answers(files: readonly [Opened, Opened], where: Where, ask: Ask, count: number): [Timing, Timing] {
  const places = files.map((opened) => positions(opened, where, WARM_UP + count));
  const times: [number[], number[]] = [[], []];
  collectGarbage();
  for (let turn = 0; turn < WARM_UP + count; turn++) {
    for (const index of [0, 1] as const) {
      const position = places[index]?.[turn] ?? { line: 0, character: 0 };
      let fastest = Number.POSITIVE_INFINITY;
      for (let repeat = 0; repeat < 3; repeat++) {
        const start = performance.now();
        JSON.stringify(ask(files[index], position));
        fastest = Math.min(fastest, performance.now() - start);
      }
      times[index].push(...(turn < WARM_UP ? [] : [fastest]));
    }
  }
  return [timingOf(times[0]), timingOf(times[1])];
}

function positions(opened: Opened, where: Where, count: number): Position[] {
  const random = randomNumbers(count);
  const found: Position[] = [];
  while (found.length < count) {
    const line = Math.floor(random() * (opened.file.tree.lines.length - SCREEN));
    const character = where(opened, line, random);
    if (character !== undefined) {
      found.push({ line, character });
    }
  }
  return found;
}
