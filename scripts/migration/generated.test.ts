import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allDirectives } from '../../server/src/schema/lookup';
import { migrationPage, migrationPath } from './generated';

describe('the page about old directives', () => {
  it('is up to date', () => {
    assert.ok(
      readFileSync(migrationPath, 'utf8') === migrationPage(),
      `${migrationPath} is out of date; run: npm run generate:docs`,
    );
  });

  it('names every old directive', () => {
    const old = allDirectives().filter(({ deprecated, removed }) => deprecated !== undefined || removed);
    assert.ok(old.length > 20);
    for (const { name } of old) assert.ok(migrationPage().includes(`[\`${name}\`]`), name);
  });
});
