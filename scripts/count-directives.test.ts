import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import usage from '../server/src/features/completion/usage.json';
import { countDirectives } from './count-directives';

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

describe('the counts of directives', () => {
  it('count a directive once for each configuration, by its block', () => {
    const folder = mkdtempSync(join(tmpdir(), 'count-'));
    try {
      for (const name of ['one', 'two']) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'config'), 'log-file a\n<domain a>\ntype smtp\n</domain>\n');
      }
      writeFileSync(
        join(folder, 'two', 'more'),
        '<domain b>\ntype pipe\nno-such-thing 1\nlog-file x\n</domain>\n',
      );
      assert.deepEqual(countDirectives(folder), {
        configurations: 2,
        directives: { domain: { type: 2 }, global: { '<domain>': 2, 'log-file': 2 } },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  if (existsSync(corpus)) {
    it('are those of the configurations at hand', () => {
      assert.deepEqual(usage, countDirectives(corpus), 'run: npx tsx scripts/count-directives.ts FOLDER');
    });
  }
});
