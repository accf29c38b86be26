// `npm run fuzz -- [--seconds N] [--seed N] [--out FOLDER]`: tries texts on the server, guided by what code they reach. A text
// that takes too long or kills the process is kept as well as one that is answered wrongly. Exits with 1 when something was found.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'out/fuzz' },
  },
});
/** Milliseconds that one text may take, on a machine that has much else to do. */
const PATIENCE = 60_000;
const { out } = values;
const end = Date.now() + Number(values.seconds) * 1000;
const bundle = join(out, 'target.js');
mkdirSync(out, { recursive: true });
rmSync(join(out, 'found'), { recursive: true, force: true });
await build({
  entryPoints: { target: 'server/test/fuzz/target.ts', child: 'server/test/fuzz/child.ts' },
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});

let cases = 0;
let found = 0;
let last;
for (let round = 0; Date.now() < end; round++) {
  const outcome = await run(Number(values.seed) + round, (end - Date.now()) / 1000);
  cases += outcome.last?.cases ?? 0;
  found += outcome.last?.found ?? 0;
  last = outcome.last ?? last;
  if (outcome.why !== undefined) {
    found++;
    const { text } = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8'));
    mkdirSync(join(out, 'found'), { recursive: true });
    writeFileSync(
      join(out, 'found', `${outcome.why}-${round}.json`),
      JSON.stringify({ found: outcome.why, text }, null, 2),
    );
    process.stdout.write(`found: ${outcome.why}: ${JSON.stringify(text).slice(0, 300)}\n`);
  }
}
const share = ((100 * (last?.reached ?? 0)) / (last?.all ?? 1)).toFixed(1);
process.stdout.write(
  `${cases} texts in ${values.seconds} s, ${last?.corpus ?? 0} kept, ${share} % of the code reached, ${found} found\n`,
);
process.exit(found > 0 ? 1 : 0);

/** Runs the process once, until the end of the time or of the process. `why` tells what went wrong with the last text. */
function run(seed, seconds) {
  return new Promise((resolve) => {
    const child = fork(join(out, 'child.js'), [String(seed), String(seconds), bundle, out, 'test-fixtures']);
    let last;
    let heard = Date.now();
    let told = Date.now();
    let why;
    const watch = setInterval(() => {
      if (Date.now() - heard > PATIENCE) {
        why = 'hang';
        child.kill('SIGKILL');
      }
    }, 1000);
    child.on('message', (message) => {
      heard = Date.now();
      last = message;
      if (heard - told > 30_000) {
        told = heard;
        process.stdout.write(`${JSON.stringify(message)}\n`);
      }
    });
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve({ last, why: why ?? (code === 0 ? undefined : 'crash') });
    });
  });
}
