import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clocks are set and jump; waiting goes by `performance.now()` and timers, which only ever go on. */
describe('clocks', () => {
  it('that can be set are asked by no program', () => {
    const asking = ['server/src', 'client/src', 'client/webview'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
        .map((path) => join(folder, path))
        .filter((path) => /\bDate\.now\b|\bnew Date\b|\bDate\(/.test(readFileSync(path, 'utf8'))),
    );
    assert.deepEqual(asking, []);
  });
});
