import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { formatting } from './cases/formatting';
import { generator } from './cases/generator';
import { grammar } from './cases/grammar';
import { keystroke } from './cases/keystroke';
import { linear } from './cases/linear';
import { memory } from './cases/memory';
import { requests } from './cases/requests';
import { scratch } from './cases/scratch';
import { sizes } from './cases/sizes';
import { startup } from './cases/startup';
import { workspace } from './cases/workspace';
import { isFarBeyond, limitOf, type Result, type Row, toMarkdown } from './report';

/** A case; `short` is for `bench:check`, which must not take long. */
type Case = (short: boolean) => Promise<Row[]>;

const cases: Readonly<Record<string, Case>> = {
  startup,
  scratch,
  linear,
  keystroke,
  requests,
  memory,
  grammar,
  generator,
  formatting,
  workspace,
  sizes,
};

/** How often a case is tried in all before `bench:check` calls it beyond its bar. */
const TRIES = 3;

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const wanted = process.argv.slice(2).filter((argument) => argument in cases);
  const results: Result[] = [];
  for (const [name, run] of Object.entries(cases)) {
    if (wanted.length === 0 || wanted.includes(name)) {
      process.stderr.write(`${name} …\n`);
      results.push({ name, rows: check ? await tried(run) : await run(false) });
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`;
  const report = toMarkdown(results, machine, dateFrom(process.argv));
  process.stdout.write(report);
  if (check) {
    tellOfMissed(results);
  } else if (wanted.length === 0) {
    writeFileSync('bench/RESULTS.md', report);
  }
}

/** Runs a case until nothing in it is far beyond its bar, a few times at most; what was within it once stays so. */
async function tried(run: Case): Promise<Row[]> {
  let rows: Row[] = [];
  for (let left = TRIES - 1; ; left--) {
    rows = bestOf(rows, await run(true));
    if (left === 0 || !rows.some(isFarBeyond)) {
      return rows;
    }
    const what = rows.filter(isFarBeyond).map((row) => `${row.what} (${row.value?.toFixed(2)})`);
    process.stderr.write(`  far beyond its bar, so once more: ${what.join('; ')}\n`);
  }
}

/** A case gives the same rows each time, in the same order. */
function bestOf(before: readonly Row[], now: readonly Row[]): Row[] {
  return now.map((row, at) => {
    const earlier = before[at];
    return isFarBeyond(row) && earlier !== undefined && !isFarBeyond(earlier) ? earlier : row;
  });
}

function tellOfMissed(results: readonly Result[]): void {
  for (const { name, rows } of results) {
    for (const row of rows.filter(isFarBeyond)) {
      const { what, value, unit = '' } = row;
      process.stderr.write(`${name}, ${what}: ${value?.toFixed(2)} is more than ${limitOf(row)} ${unit}\n`);
      process.exitCode = 1;
    }
  }
}

/** The day that the report names: `--date 2026-01-31`, else today. */
function dateFrom(argv: readonly string[]): string {
  const at = argv.indexOf('--date');
  return (at >= 0 ? argv[at + 1] : undefined) ?? new Date().toISOString().slice(0, 10);
}

void main();
