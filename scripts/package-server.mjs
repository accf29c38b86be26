// `npm run package:server`: lays out the npm package of the language server in dist/npm and packs it into
// dist/powermta-language-server.tgz. All that it needs is bundled, so it has no dependencies; the types are those of the
// public API alone. Fails when it is too large.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { withRules } from './build-options.mjs';
import { publicationFields } from './packaging/publication.mjs';
import { licenceText } from './supply/notices.mjs';

const outDir = 'dist/npm';
const packagePath = 'dist/powermta-language-server.tgz';
const maxSizeInBytes = 800_000;

/** Bundles the programs and the library; gives the files that went into them. */
async function bundle() {
  const program = {
    ...withRules,
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: false,
    metafile: true,
  };
  const banner = { js: '#!/usr/bin/env node' };
  const results = await Promise.all([
    build({
      ...program,
      banner,
      entryPoints: ['server/src/lsp/node.ts'],
      outfile: `${outDir}/dist/server.js`,
    }),
    build({ ...program, banner, entryPoints: ['server/src/cli/main.ts'], outfile: `${outDir}/dist/cli.js` }),
    build({ ...program, entryPoints: ['server/src/api/index.ts'], outfile: `${outDir}/dist/api.js` }),
  ]);
  for (const name of ['server.js', 'cli.js']) chmodSync(`${outDir}/dist/${name}`, 0o755);
  return new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
}

/** Writes the types of the API, which must stand by themselves. */
function writeTypes() {
  const tsc = [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.json',
    '--noEmit',
    'false',
    '--declaration',
  ];
  const typesDir = 'dist/types';
  execFileSync(process.execPath, [...tsc, '--emitDeclarationOnly', '--rootDir', '.', '--outDir', typesDir]);
  mkdirSync(`${outDir}/types`);
  const apiDir = `${typesDir}/server/src/api`;
  for (const name of readdirSync(apiDir).filter((file) => !file.endsWith('.test.d.ts'))) {
    const text = readFileSync(join(apiDir, name), 'utf8');
    const [, outside] = /from '((?!\.\/)[^']*)'/.exec(text) ?? [];
    if (outside) throw new Error(`The types of the API in ${name} need ${outside}: write them out.`);
    writeFileSync(`${outDir}/types/${name}`, text);
  }
  rmSync(typesDir, { recursive: true });
}

/** The licences of the packages that were bundled. */
function notices(inputs) {
  const roots = [...inputs].flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(roots)].sort().map((root) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(root, name, license)}\n`;
  });
}

/** The manifest as it is published: what is bundled is no dependency. */
function manifest() {
  const extension = JSON.parse(readFileSync('package.json', 'utf8'));
  const { dependencies: _, ...own } = JSON.parse(readFileSync('server/package.json', 'utf8'));
  return { ...own, version: extension.version, ...publicationFields(extension, process.env) };
}

rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
const inputs = await bundle();
writeTypes();
writeFileSync(`${outDir}/THIRD-PARTY-NOTICES.txt`, notices(inputs).join(`\n${'-'.repeat(80)}\n\n`));
writeFileSync(`${outDir}/package.json`, `${JSON.stringify(manifest(), undefined, 2)}\n`);
copyFileSync('server/README.md', `${outDir}/README.md`);
mkdirSync(`${outDir}/docs`);
copyFileSync('docs/editors.md', `${outDir}/docs/editors.md`);
copyFileSync('LICENSE', `${outDir}/LICENSE`);

const packed = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--pack-destination', 'dist', `./${outDir}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const [{ filename, size, files }] = Array.isArray(packed) ? packed : Object.values(packed);
renameSync(join('dist', filename), packagePath);
for (const { path, size: bytes } of files) console.log(`${String(bytes).padStart(9)} ${path}`);
console.log(`${packagePath}: ${size} bytes`);
if (!existsSync(packagePath) || statSync(packagePath).size >= maxSizeInBytes) {
  console.error(`${packagePath} must stay under ${maxSizeInBytes} bytes.`);
  process.exitCode = 1;
}
