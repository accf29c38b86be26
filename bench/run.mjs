// `npm run bench` and `npm run bench:check`: bundles the benchmark as the product is bundled and runs it.
// Names of cases on the command line run only those.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

if (!existsSync('bench/node_modules')) {
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'bench', stdio: 'inherit' });
  if (installed.status !== 0) {
    process.exit(installed.status ?? 1);
  }
}
const checked = spawnSync('npx', ['tsc', '--noEmit', '-p', 'bench/tsconfig.json'], { stdio: 'inherit' });
if (checked.status !== 0) {
  process.exit(checked.status ?? 1);
}
process.argv.push('--production');
await import('../scripts/build.mjs');
await build({
  entryPoints: {
    main: 'bench/main.ts',
    worker: 'bench/worker.ts',
    'smallest-server': 'bench/smallest-server.ts',
  },
  outdir: 'out/bench',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // The packages' UMD builds can't be bundled.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', 'out/bench/main.js', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
