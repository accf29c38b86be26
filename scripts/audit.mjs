// `npm run audit`: checks the lockfile and the licences of what we ship, and asks the registry for known weaknesses.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lockfileProblems, packagesIn } from './supply/lockfile.mjs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = lockfileProblems(lock);
const production = packagesIn(lock).filter((one) => one.production);
console.log(`${packagesIn(lock).length} packages, ${production.length} of them in what is shipped.`);

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
const weaknesses = weaknessesIn(stdout);
if (weaknesses === undefined) {
  console.log('The registry tells nothing of known weaknesses here; everything else was checked.');
} else {
  problems.push(...weaknesses);
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Nothing is wrong.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** What npm knows of weaknesses, in sentences; undefined when it couldn't ask. */
function weaknessesIn(answer) {
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    // No answer at all.
    return undefined;
  }
  return report.vulnerabilities === undefined
    ? undefined
    : Object.values(report.vulnerabilities).map(
        ({ name, severity, range }) => `${name} ${range} has a known weakness (${severity}).`,
      );
}
