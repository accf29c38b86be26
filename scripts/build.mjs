// Bundles the programs into dist/: client.js and browser.js (the extension, on Node and in browsers), server.js and
// browser-server.js (their language servers), cli.js, and the scripts and styles of the extension's pages.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { common, withRules } from './build-options.mjs';
import { readModulesOnce, readPackagesOnce } from './read-once.mjs';
import { buildWithSharedCore } from './shared-core.mjs';
import { writeNotices } from './supply/notices.mjs';

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
  buildWithSharedCore(
    { ...common, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
    { ...withRules, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
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
if (process.argv.includes('--production')) {
  readPackagesOnce('dist/server.js');
  readModulesOnce('dist/browser-server.js');
  writeNotices('dist/THIRD-PARTY-NOTICES.txt');
}
