import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLimited, readLimitedSync } from './read-limited';

describe('reading files of a limited size', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pmta-read-'));
    writeFileSync(join(folder, 'small'), 'twelve bytes');
    writeFileSync(join(folder, 'large'), 'x'.repeat(200_000));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What both ways of reading say, which must be the same. */
  const outcome = async (path: string, maxBytes = 1000) => {
    const read = await readLimited(path, maxBytes);
    assert.deepEqual(readLimitedSync(path, maxBytes), read);
    return read.ok ? read.bytes.toString() : read.reason;
  };

  it('gives the bytes of a plain file', async () => {
    assert.equal(await outcome(join(folder, 'small')), 'twelve bytes');
    assert.equal(await outcome(join(folder, 'large'), 200_000), 'x'.repeat(200_000));
  });

  it('refuses what is too large', async () => {
    assert.equal(await outcome(join(folder, 'large'), 100 * 1024), 'it is larger than 100 KB');
    assert.equal(await outcome('/proc/self/exe', 2 * 1024 * 1024), 'it is larger than 2 MB');
  });

  it('refuses folders, devices and pipes, and waits for none', async () => {
    assert.equal(await outcome(folder), 'it is a directory');
    if (existsSync('/dev/zero')) {
      assert.equal(await outcome('/dev/zero'), 'it is not a plain file');
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      assert.equal(await outcome(pipe), 'it is not a plain file');
    }
  });

  it('stops at the limit in a file that says it is empty', async () => {
    if (existsSync('/proc/self/environ')) {
      assert.equal(await outcome('/proc/self/environ', 3), 'it is larger than 0 KB');
    }
  });
});
