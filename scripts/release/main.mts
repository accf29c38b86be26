// `npm run release -- patch|minor|major|VERSION --date YYYY-MM-DD [--dry-run]`: see docs/releasing.md.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { release } from './release';

const usage = `Usage: npm run release -- patch|minor|major|VERSION --date YYYY-MM-DD [--dry-run]`;
const dir = join(import.meta.dirname, '..', '..');

function runChecks(): void {
  const { status } = spawnSync(join(dir, '.ci', 'run'), { cwd: dir, stdio: 'inherit' });
  if (status !== 0) throw new Error('The checks failed: nothing was released, the files are as they were.');
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { date: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0 || values.date === undefined) throw new Error(usage);
  const { date, 'dry-run': dryRun } = values;
  release({ dir, wanted, date, dryRun, check: runChecks, tell: console.log });
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
