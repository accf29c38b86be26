// `npm run demo`: builds everything, checks a sample configuration that has typical mistakes, and says how to go on.
import { spawnSync } from 'node:child_process';

const sample = 'test-fixtures/demo/config';

/** Runs a program of the project; its exit code. */
function run(...args) {
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (error) {
    throw error;
  }
  return status;
}

const built = run('scripts/build.mjs');
if (built !== 0) {
  process.exit(built ?? 1);
}
console.log(`Checking ${sample}, a configuration with typical mistakes:\n`);
// 1 means that it found something, as it should.
if (run('dist/cli.js', 'lint', sample) !== 1) {
  console.error(`\nThe demo expected findings in ${sample}.`);
  process.exit(1);
}
console.log(`
The same findings in the editor:
  npm run package
  code --install-extension dist/powermta.vsix
  code ${sample}
Check your own configuration:
  node dist/cli.js lint /etc/pmta/config`);
