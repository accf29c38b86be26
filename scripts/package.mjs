// `npm run package`: builds for production and leaves dist/powermta.vsix; fails when something that the extension
// needs isn't in it, or when it is too large.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { stageExtension } from './packaging/stage.mjs';
import { writeSbom } from './supply/sbom.mjs';
import { evenPermissions } from './supply/zip.mjs';

const packagePath = 'dist/powermta.vsix';
const maxSizeInBytes = 1_000_000;

/** The keys of package.json whose values are paths of files that VS Code loads. */
const pathKeys = new Set([
  'main',
  'browser',
  'icon',
  'path',
  'configuration',
  'light',
  'dark',
  'markdown',
  'image',
  'svg',
]);

/** Every file that `value`, a part of package.json, names; icons of VS Code's own, as `$(check)`, aren't files. */
function namedFiles(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathKeys.has(key) && typeof inner === 'string' && !inner.startsWith('$(')
      ? [posix.normalize(inner)]
      : namedFiles(inner),
  );
}

/** The texts of the manifest and of the client, in all languages; the list for translators isn't needed. */
function textFiles() {
  const bundles = readdirSync('l10n').filter((name) => name !== 'bundle.l10n.json');
  const manifests = readdirSync('.').filter((name) => /^package\.nls(?:\.[\w-]+)?\.json$/.test(name));
  return [...manifests, ...bundles.map((name) => `l10n/${name}`)];
}

/** What VS Code needs of the manifest's files, and the server, which the extension starts by itself. */
function neededFiles({ main, browser, icon, contributes }) {
  return [
    'dist/server.js',
    'dist/browser-server.js',
    ...textFiles(),
    'dist/THIRD-PARTY-NOTICES.txt',
    ...namedFiles({ main, browser, icon, contributes }),
  ];
}

/** When the last commit was made, in seconds since 1970; a fixed time where there is no Git. */
function commitTime() {
  try {
    const args = ['log', '-1', '--format=%ct'];
    return Number(execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return Date.UTC(2000, 0, 1) / 1000;
  }
}

// The same sources give the same bytes, on every machine and at any time.
const time = Number(process.env.SOURCE_DATE_EPOCH ?? commitTime());
process.env.SOURCE_DATE_EPOCH = String(time);
process.env.TZ = 'UTC';

execFileSync(process.execPath, ['scripts/build.mjs', '--production'], { stdio: 'inherit' });
const files = await listFiles({ packageManager: PackageManager.None });
const stage = resolve('dist/extension');
const manifest = stageExtension(stage, files);
const isPublic = manifest.repository !== undefined;
await createVSIX({
  cwd: stage,
  packagePath: resolve(packagePath),
  dependencies: false,
  allowMissingRepository: !isPublic,
  rewriteRelativeLinks: isPublic,
});

writeFileSync(packagePath, evenPermissions(readFileSync(packagePath)));

const problems = [];
const packed = new Set(files);
for (const file of neededFiles(manifest)) {
  if (!packed.has(file)) problems.push(`${file} is needed, but not in ${packagePath}: see .vscodeignore.`);
}
writeSbom('dist/powermta.cdx.json', manifest, time);
const { size } = statSync(packagePath);
if (size >= maxSizeInBytes)
  problems.push(`${packagePath} has ${size} bytes; it must stay under ${maxSizeInBytes}.`);
for (const problem of problems) console.error(problem);
console.log(`sha256 ${createHash('sha256').update(readFileSync(packagePath)).digest('hex')}`);
process.exitCode = problems.length > 0 ? 1 : 0;
