import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../../server/src/features/reference/links';
import { allDirectives } from '../../server/src/schema/lookup';
import { directivePages, folder, strayPages } from './generated';

describe('docs/directives', () => {
  const pages = directivePages();

  for (const [name, text] of pages) {
    it(`${name} is as the schema says: run npm run generate:docs if not`, () => {
      assert.equal(readFileSync(join(folder, name), 'utf8'), text);
    });
  }
  it('has no page of a block that is gone', () => {
    assert.deepEqual(strayPages(), []);
  });

  it('has a row in the table and a paragraph for every directive in each of its blocks', () => {
    for (const { name, scope, text } of allDirectives()) {
      const page = pages.get(`${scope}.md`) ?? '';
      const section = page.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
      assert.ok(section.includes(text), `${name} in ${scope}`);
      assert.ok(page.includes(`| [\`${name}\`](#${anchorOf(name)}) |`), `${name} in the table of ${scope}`);
    }
  });

  it('links only to what is there', () => {
    for (const [from, text] of pages) {
      const anchors = (page: string) =>
        new Set(
          [...(pages.get(page) ?? '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)),
        );
      for (const [, file = '', anchor = ''] of text.matchAll(/\]\(([^)#]*)#?([^)]*)\)/g)) {
        const page = file === '' ? from : file;
        assert.ok(pages.has(page), `${from} links to ${page}`);
        assert.ok(anchor === '' || anchors(page).has(anchor), `${from} links to ${page}#${anchor}`);
      }
    }
  });

  it('has anchors that are no other one’s', () => {
    for (const [name, text] of pages) {
      const found = [...text.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));
      assert.equal(new Set(found).size, found.length, name);
    }
  });

  it('has tables with as many cells in every row', () => {
    for (const [name, text] of pages) {
      for (const row of text.split('\n').filter((line) => line.startsWith('| '))) {
        const cells = row.replaceAll('\\|', '').split('|').length;
        assert.equal(cells, name === 'README.md' ? 5 : 6, `${name}: ${row}`);
      }
    }
  });
});
