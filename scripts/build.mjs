// Bundles the programs into dist/: client.js and browser.js (the extension, on Node and in browsers), extension-server.js and
// browser-server.js (their language servers), server.js (the language server by itself, for other editors), cli.js, and the
// scripts and styles of the extension's pages.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { buildServers } from './shared-core.mjs';

const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const repositoryUrl = (repository?.url ?? repository ?? '').replace(/^git\+|\.git$/g, '');
const production = process.argv.includes('--production');

/** Settings that every bundle shares; the output must run on plain Node 20. */
const common = {
  bundle: true,
  platform: 'node',
  // ES modules where a package has both: they bundle whole, and what isn't used stays out.
  mainFields: ['module', 'main'],
  target: 'node20',
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  define: { PRODUCT_VERSION: JSON.stringify(version) },
};

/** The pages of the rules by name, which the server and the command line carry along. */
const rulePages = Object.fromEntries(
  readdirSync('docs/rules')
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [basename(name, '.md'), readFileSync(`docs/rules/${name}`, 'utf8')]),
);

/** What programs that know the rules are told. */
const withRules = {
  ...common,
  define: {
    ...common.define,
    RULE_PAGES: JSON.stringify(rulePages),
    RULE_PAGES_URL: JSON.stringify(repositoryUrl && `${repositoryUrl}/blob/main/docs/rules`),
  },
};

/** What runs in a browser's worker: an import of Node's modules fails the build. */
const forBrowser = {
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  target: 'es2022',
};

rmSync('dist', { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ['client/src/node.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
  }),
  build({
    ...common,
    entryPoints: ['client/webview/overview.ts', 'client/webview/addresses.ts', 'client/webview/preview.ts'],
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  }),
  build({
    ...common,
    ...forBrowser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/browser.js',
    external: ['vscode'],
  }),
  build({ ...withRules, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' }),
  buildServers(
    { ...withRules, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/extension-server.js' },
    {
      ...withRules,
      ...forBrowser,
      entryPoints: ['server/src/lsp/browser.ts'],
      outfile: 'dist/browser-server.js',
    },
  ),
  build({
    ...withRules,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
