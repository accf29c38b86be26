// Bundles the suites into a tiny extension of their own, so that the extension under test is the installed one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { repositoryDir } from './paths.mjs';

const testDir = join(repositoryDir, 'client', 'test', 'host');

const suitePublisher = 'test';
const suiteName = 'powermta-host-suites';

/** The identifier of the extension that carries the suites. */
export const suiteExtensionId = `${suitePublisher}.${suiteName}`;

/** The root package.json, read anew: other steps may have changed it. */
export const readManifest = () => JSON.parse(readFileSync(join(repositoryDir, 'package.json'), 'utf8'));

/**
 * Writes the extension that carries the suites into the folder `dir`.
 * @param suitesDir Where the suites are, `*.test.ts`.
 * @param settings What `client/test/host/settings.ts` gives to the suites.
 * @returns The path of the test entry without its ending, as VS Code wants it.
 */
export async function writeSuiteExtension(dir, suitesDir, settings) {
  const suites = readdirSync(suitesDir).filter((name) => name.endsWith('.test.ts'));
  const requires = suites.map((name) => `require(${JSON.stringify(resolve(suitesDir, name))});`);
  mkdirSync(dir, { recursive: true });
  await build({
    stdin: {
      contents: `import { runSuites } from './mocha';
        export const run = () => runSuites(() => { ${requires.join('\n')} });`,
      resolveDir: testDir,
      sourcefile: 'host-suites.ts',
      loader: 'ts',
    },
    outfile: join(dir, 'suites.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    nodePaths: [join(repositoryDir, 'node_modules')],
    define: { POWERMTA_HOST_SETTINGS: JSON.stringify(settings) },
    logLevel: 'warning',
  });
  const manifest = {
    name: suiteName,
    publisher: suitePublisher,
    version: '0.0.0',
    engines: { vscode: readManifest().engines.vscode },
  };
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest));
  return join(dir, 'suites');
}
