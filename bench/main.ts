import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { generator } from './cases/generator';
import { keystroke } from './cases/keystroke';
import { linear } from './cases/linear';
import { memory } from './cases/memory';
import { scratch } from './cases/scratch';
import { startup } from './cases/startup';
import { type Result, TOLERANCE, toMarkdown } from './report';

const cases: Readonly<Record<string, () => Promise<Result>>> = {
  scratch,
  linear,
  keystroke,
  memory,
  startup,
  generator,
};

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const wanted = process.argv.slice(2).filter((argument) => argument in cases);
  const results: Result[] = [];
  for (const [name, run] of Object.entries(cases)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      process.stderr.write(`${name} …\n`);
      results.push(await run());
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const report = toMarkdown(results, machine);
  process.stdout.write(report);
  if (wanted.length === 0 && !check) {
    writeFileSync('bench/RESULTS.md', report);
  }
  if (check) {
    const missed = results.flatMap(({ figures }) =>
      figures.filter(({ value, bar }) => !(value <= bar * TOLERANCE)),
    );
    for (const { name, value, bar } of missed) {
      process.stderr.write(`${name} is ${value.toFixed(2)}, which is beyond ${bar} × ${TOLERANCE}.\n`);
    }
    process.exitCode = missed.length > 0 ? 1 : 0;
  }
}

void main();
