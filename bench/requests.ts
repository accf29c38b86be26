// `npx tsx bench/requests.ts [LINES]`: how long completion, signature help, hover and semantic tokens take at 200 positions of a large
// configuration, each with what it costs to write the answer as JSON. Each position is asked several times and the fastest
// counts, so that other work of the machine stays out. Prints a Markdown table.
import { performance } from 'node:perf_hooks';
import type { Position } from 'vscode-languageserver-types';
import { complete } from '../server/src/features/completion';
import { hoverAt } from '../server/src/features/hover';
import { semanticTokens } from '../server/src/features/semantic-tokens';
import { signatureAt } from '../server/src/features/signature-help';
import { configurationOf } from '../server/src/model/configuration';
import { modelFile } from '../server/src/model/file-model';
import { parse } from '../server/src/syntax/tree';
import { largeConfiguration, randomNumbers } from './generate';

const POSITIONS = 200;
const WARM_UP = 100;
const REPEATS = 5;
/** An answer that is longer, in letters of JSON, says something. */
const EMPTY = 40;

const lines = Number(process.argv[2] ?? 10_000);
const file = modelFile('file:///etc/pmta/config', parse(largeConfiguration(lines)));
const configuration = configurationOf([file], true);
const client = { snippets: true, tags: true, labelDetails: true, suggestCommand: 'suggest' };

/** Positions all over the file: `where` picks the offset in a line, or passes the line over. */
function positions(
  seed: number,
  where: (line: number, random: () => number) => number | undefined,
): Position[] {
  const random = randomNumbers(seed);
  const found: Position[] = [];
  while (found.length < WARM_UP + POSITIONS) {
    const line = Math.floor(random() * file.tree.lines.length);
    const character = where(line, random);
    if (character !== undefined) {
      found.push({ line, character });
    }
  }
  return found;
}

function inDirective(line: number): boolean {
  return file.tree.lines[line]?.kind === 'directive';
}

const anywhere = positions(1, (line, random) =>
  Math.floor(random() * ((file.tree.lines[line]?.eol ?? 0) + 1)),
);
const inNames = positions(2, (line) => (inDirective(line) ? file.tree.lines[line]?.nameEnd : undefined));
const inValues = positions(3, (line) => (inDirective(line) ? file.tree.lines[line]?.valueEnd : undefined));

function measure(name: string, at: readonly Position[], ask: (position: Position) => unknown): string {
  const times: number[] = [];
  let answers = 0;
  for (const position of at) {
    let fastest = Number.POSITIVE_INFINITY;
    let answer = '';
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const start = performance.now();
      answer = JSON.stringify(ask(position)) ?? '';
      fastest = Math.min(fastest, performance.now() - start);
    }
    times.push(fastest);
    answers += answer.length > EMPTY ? 1 : 0;
  }
  const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
  const part = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(2);
  return `| ${name} | ${part(0.5)} | ${part(0.99)} | ${Math.round((answers * POSITIONS) / at.length)} |`;
}

const completion = (position: Position) => complete(file, configuration, position, client);
const rows = [
  measure('completion anywhere', anywhere, completion),
  measure('completion at names', inNames, completion),
  measure('completion in values', inValues, completion),
  measure('signature help in values', inValues, (position) =>
    signatureAt(file, position, { invoked: true, labelOffsets: true }),
  ),
  measure('hover anywhere', anywhere, (position) => hoverAt(file, configuration, position)),
  measure('hover over names', inNames, (position) => hoverAt(file, configuration, position)),
  measure('hover over values', inValues, (position) => hoverAt(file, configuration, position)),
  measure('hover over values, right after a change', inValues, (position) => {
    configuration.index.revision++;
    return hoverAt(file, configuration, position);
  }),
  measure('semantic tokens of 60 lines', anywhere, ({ line }) => semanticTokens(file, line, line + 60)),
  measure('semantic tokens of the file', anywhere.slice(0, WARM_UP + 20), () => semanticTokens(file)),
];
console.log(`${file.tree.lines.length - 1} lines, ${POSITIONS} positions each, milliseconds\n`);
console.log('| request | median | 99th percentile | answered |\n| --- | ---: | ---: | ---: |');
console.log(rows.join('\n'));
