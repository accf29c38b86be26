// `npm run soak -- [--keystrokes N] [--seed N]`: an hour of editing (12,000 letters at 200 a minute), as fast as the server
// answers; prints what the heap held and how long answers took, and exits with 1 when either has grown.
import { parseArgs } from 'node:util';
import { quarters, soak } from './soak';

const { values } = parseArgs({
  options: { keystrokes: { type: 'string', default: '12000' }, seed: { type: 'string', default: '1' } },
});
const samples = await soak(Number(values.keystrokes), 40, Number(values.seed));
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
process.stdout.write(
  '| letters | heap in MB | ms of processor a letter | ms to completions |\n| --- | --- | --- | --- |\n',
);
for (const { keystrokes, heap, cpu, latency } of samples.filter((_, at) => at % 4 === 3)) {
  process.stdout.write(
    `| ${keystrokes} | ${megabytes(heap)} | ${cpu.toFixed(2)} | ${latency.toFixed(2)} |\n`,
  );
}
let grown = false;
// The first quarter fills what is kept on purpose, and runs code that isn't compiled yet.
const settled = samples.slice(10);
for (const figure of ['heap', 'cpu'] as const) {
  const [first, last] = quarters(settled, figure);
  grown ||= last > first * 1.1;
  process.stdout.write(
    `${figure}: the last quarter of the rest is ${(last / first).toFixed(3)} of the first\n`,
  );
}
process.exitCode = grown ? 1 : 0;
