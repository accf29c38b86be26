import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { generatedFiles } from './generated';

describe('files that repeat the table of rules', () => {
  for (const { path, text } of generatedFiles()) {
    it(`${basename(path)} is up to date`, () => {
      assert.ok(readFileSync(path, 'utf8') === text, `${path} is out of date; run: npm run generate:rules`);
    });
  }
});
