import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Major and minor of a version: `^1.97.0` is [1, 97]. */
const versionOf = (range: string) => (/(\d+)\.(\d+)/.exec(range) ?? []).slice(1).map(Number);

describe('what the extension runs in', () => {
  const manifest = readJson('package.json');
  const [major, minor = 0] = versionOf(manifest.engines.vscode);

  it('is type-checked against the oldest VS Code that it says it runs in', () => {
    const { version } = readJson('node_modules/@types/vscode/package.json');
    assert.equal(
      manifest.devDependencies['@types/vscode'],
      version,
      'the types are of one version, not of a range',
    );
    assert.deepEqual(versionOf(version), [major, minor]);
    assert.match(manifest.engines.vscode, /^\^\d+\.\d+\.0$/);
  });

  it('takes no library that wants a newer VS Code', () => {
    const [libraryMajor, libraryMinor = 0] = versionOf(
      readJson('node_modules/vscode-languageclient/package.json').engines.vscode,
    );
    assert.equal(libraryMajor, major);
    assert.ok(libraryMinor <= minor);
  });

  it('uses no proposed API, which forks and the stable VS Code refuse', () => {
    assert.equal(manifest.enabledApiProposals, undefined);
  });

  it('runs beside the files, with an entry for Node and one for browsers, in virtual workspaces too', () => {
    assert.equal(manifest.main, './dist/client.js');
    assert.equal(manifest.browser, './dist/browser.js');
    assert.deepEqual(manifest.extensionKind, ['workspace']);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
    // Other extensions may be missing in forks and browsers: they are asked for when they are needed.
    assert.equal(manifest.extensionDependencies, undefined);
    assert.equal(manifest.extensionPack, undefined);
  });
});
