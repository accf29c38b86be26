// The process of `npm run fuzz` that tries texts; scripts/fuzz.mjs starts and watches it. Texts that reach new code are kept
// and changed further.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startCoverage } from './coverage';

const [seed = 1, seconds = 60] = process.argv.slice(2, 4).map(Number);
const [bundle = '', output = '', ...seeds] = process.argv.slice(4);
const coverage = startCoverage(resolve(bundle));
const target: typeof import('./target') = require(resolve(bundle));

/** Characters: longer texts are cut, or nothing else would be tried. */
const LONGEST = 12_000;
/** Milliseconds that a text which failed is made smaller. */
const MINIMISE = 60_000;

const corpusFolder = join(output, 'corpus');
const foundFolder = join(output, 'found');
mkdirSync(corpusFolder, { recursive: true });
mkdirSync(foundFolder, { recursive: true });

const { match } = target.patternMatcher();
const random = target.randomFrom(seed);
const end = Date.now() + seconds * 1000;
const corpus: string[] = [];
const known = new Set<string>();
let cases = 0;
let found = 0;
let failure = '';
process.on('unhandledRejection', (error) => {
  failure = `nobody caught: ${error instanceof Error ? error.stack : error}`;
});
process.on('uncaughtException', (error) => {
  failure = `nobody caught: ${error.stack}`;
});

async function problemsOf(text: string, positions: number): Promise<string[]> {
  failure = '';
  writeFileSync(join(output, 'current.json'), JSON.stringify({ text }));
  process.send?.({ cases, corpus: corpus.length, found, ...coverageNow });
  const problems = await target.problemsOf(text, { positions, match });
  return failure === '' ? problems : [...problems, failure];
}

let coverageNow = coverage.share();

async function attempt(text: string): Promise<void> {
  const problems = await problemsOf(text, 3);
  cases++;
  if (coverage.grew()) {
    coverageNow = coverage.share();
    corpus.push(text);
    writeFileSync(join(corpusFolder, `${target.hashOf(text).toString(16)}.json`), JSON.stringify({ text }));
  }
  for (const problem of problems) {
    await note(text, problem);
  }
}

/** Keeps a text that failed in a way that none did before, as small as it can be made. */
async function note(text: string, problem: string): Promise<void> {
  const kind = kindOf(problem);
  if (known.has(kind)) {
    return;
  }
  known.add(kind);
  found++;
  const small = await target.minimised(
    text,
    async (tried) => (await problemsOf(tried, 6)).some((each) => kindOf(each) === kind),
    MINIMISE,
  );
  const name = `${target.hashOf(kind).toString(16)}.json`;
  writeFileSync(
    join(foundFolder, name),
    JSON.stringify({ found: problem, text: small, whole: text }, null, 2),
  );
  console.log(`found: ${problem.slice(0, 400)}\n  ${JSON.stringify(small).slice(0, 300)}`);
}

function kindOf(problem: string): string {
  return problem.replace(/\d+/g, 'N').slice(0, 200);
}

function nextText(): string {
  const kind = random.below(10);
  const text =
    kind === 0
      ? target.noiseText(random)
      : kind < 3 || corpus.length === 0
        ? target.configurationText(random)
        : // Half of the time one of the last that were kept: they are the least explored.
          target.mutatedText(random.of(random.below(2) === 0 ? corpus.slice(-50) : corpus), corpus, random);
  return text.slice(0, LONGEST);
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return entry.name.endsWith('.json') ? String(JSON.parse(text).text) : text;
    });
}

async function main(): Promise<void> {
  const first = [corpusFolder, ...seeds].flatMap(textsIn);
  for (const text of first) {
    await attempt(text.slice(0, LONGEST));
  }
  while (Date.now() < end) {
    await attempt(nextText());
  }
  process.send?.({ cases, corpus: corpus.length, found, ...coverage.share(), done: true });
  process.exit(0);
}

void main();
