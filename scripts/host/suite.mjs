// Bundles the suites into a tiny extension of their own, so that the extension under test is the installed one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';
import { repositoryDir } from './paths.mjs';

const testDir = join(repositoryDir, 'client', 'test', 'host');

const suitePublisher = 'test';
const suiteName = 'powermta-host-suites';

/** The identifier of the extension that carries the suites. */
export const suiteExtensionId = `${suitePublisher}.${suiteName}`;

/** The root package.json, read anew: other steps may have changed it. */
export const readManifest = () => JSON.parse(readFileSync(join(repositoryDir, 'package.json'), 'utf8'));

/** The suites of a folder that can run: those of files called `*.disk.test.ts` need a disk and commands to run. */
function suitesFor(suitesDir, { web, virtual, restricted }) {
  return readdirSync(suitesDir).filter(
    (name) =>
      name.endsWith('.test.ts') &&
      name.endsWith('.restricted.test.ts') === restricted &&
      !((web || virtual) && name.endsWith('.disk.test.ts')),
  );
}

/** The texts of all files in a folder, by the paths that they have in the virtual workspace. */
function textsOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [`${virtualRoot}/${relative(folder, path).replaceAll(sep, '/')}`, readFileSync(path, 'utf8')];
    }),
  );
}

/** The root of the virtual workspace, on the file system in memory that the suites' extension brings. */
const virtualRoot = '/mailhost';
export const virtualFolder = `memfs:${virtualRoot}`;

/**
 * Writes the extension that carries the suites into the folder `dir`.
 * @param options The run's options: where the suites and the workspace are, and what they run in.
 * @param settings What `client/test/host/settings.ts` gives to the suites.
 * @returns The path of the test entry without its ending, as VS Code wants it.
 */
export async function writeSuiteExtension(dir, options, settings) {
  const suites = suitesFor(options.suites, options);
  const requires = suites.map((name) => `require(${JSON.stringify(resolve(options.suites, name))});`);
  const common = {
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    nodePaths: [join(repositoryDir, 'node_modules')],
    logLevel: 'warning',
  };
  mkdirSync(dir, { recursive: true });
  await build({
    ...common,
    stdin: {
      contents: `import { runSuites } from './mocha';
        export const run = () => runSuites(() => { ${requires.join('\n')} });`,
      resolveDir: testDir,
      sourcefile: 'host-suites.ts',
      loader: 'ts',
    },
    outfile: join(dir, 'suites.js'),
    define: { POWERMTA_HOST_SETTINGS: JSON.stringify(settings) },
  });
  await build({
    ...common,
    entryPoints: [join(testDir, 'memory-files.ts')],
    outfile: join(dir, 'memory-files.js'),
    define: { POWERMTA_MEMORY_FILES: JSON.stringify(options.virtual ? textsOf(options.workspace) : {}) },
  });
  const manifest = {
    name: suiteName,
    publisher: suitePublisher,
    version: '0.0.0',
    engines: { vscode: readManifest().engines.vscode },
    main: './memory-files.js',
    browser: './memory-files.js',
    activationEvents: ['onFileSystem:memfs'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  writeFileSync(join(dir, 'package.json'), JSON.stringify(manifest));
  return join(dir, 'suites');
}
