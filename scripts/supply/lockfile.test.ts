import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lockfileProblems, packagesIn } from './lockfile.mjs';

const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
const problemsOf = (entry: object) =>
  lockfileProblems({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': { ...good, ...entry } } });

describe('the check of the lockfile', () => {
  it('finds nothing in the project’s own', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    assert.deepEqual(lockfileProblems(lock), []);
    const names = packagesIn(lock).filter(({ production }) => production);
    assert.ok(names.some(({ name }) => name === 'vscode-languageclient'));
    assert.ok(!names.some(({ name }) => name === 'mocha'));
  });

  it('finds packages without a checksum', () => {
    assert.deepEqual(problemsOf({}), []);
    assert.deepEqual(problemsOf({ integrity: undefined }), ['node_modules/a 1.0.0 has no checksum.']);
    assert.equal(problemsOf({ integrity: 'sha1-x' }).length, 1);
    const tool = { dev: true, optional: true, os: ['win32'], integrity: undefined };
    assert.deepEqual(problemsOf(tool), []);
    assert.equal(problemsOf({ ...tool, dev: undefined }).length, 1);
  });

  it('finds packages that come from elsewhere', () => {
    for (const resolved of [
      'git+ssh://git@example.com/a.git#1',
      'http://registry.example.com/a/-/a-1.0.0.tgz',
      'file:../a',
      'https://example.com/a.tgz',
      'https://me:secret@example.com/a/-/a-1.0.0.tgz',
    ]) {
      assert.equal(problemsOf({ resolved }).length, 1, resolved);
    }
    assert.deepEqual(problemsOf({ resolved: 'https://registry.example.com/@b/a/-/a-1.0.0.tgz' }), []);
  });

  it('finds licences of production dependencies that aren’t allowed', () => {
    assert.equal(problemsOf({ license: 'GPL-3.0-only' }).length, 1);
    assert.equal(problemsOf({ license: undefined }).length, 1);
    assert.equal(problemsOf({ license: 'MIT AND GPL-2.0' }).length, 1);
    assert.deepEqual(problemsOf({ license: '(MIT OR GPL-2.0)' }), []);
    assert.deepEqual(problemsOf({ license: 'GPL-3.0-only', dev: true }), []);
  });
});
