import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, scopeOf } from '../../syntax/tree';
import { checkLine } from './check';

const corpus = join(import.meta.dirname, '../../../../../shared/corpus');

/** Values that working configurations have and that aren't right: all there may be. */
const known: Readonly<Record<string, number>> = {
  // Long patterns that were broken over two lines, or lack a slash at their end.
  'bounce-category-patterns/entry': 14,
  // Addresses to be filled in: xx.xx.xx.x0.
  'virtual-mta/smtp-source-host': 2,
};

describe('values of working configurations', () => {
  if (!existsSync(corpus)) {
    return;
  }
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'MANIFEST.tsv',
  );

  it('are right, and none is wrong for certain', () => {
    const found: Record<string, number> = {};
    const certain: string[] = [];
    for (const { parentPath, name } of files) {
      const tree = parse(readFileSync(join(parentPath, name), 'utf8'));
      for (const [at, line] of tree.lines.entries()) {
        const scope = scopeOf(tree, at);
        for (const problem of checkLine(line, scope)) {
          const place = `${scope}/${line.name || line.kind}`;
          found[place] = (found[place] ?? 0) + 1;
          if (problem.certain) {
            certain.push(`${name}:${at + 1} ${problem.message}`);
          }
        }
      }
    }
    assert.deepEqual(certain, []);
    assert.deepEqual(found, known);
  });
});
