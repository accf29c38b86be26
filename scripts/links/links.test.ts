import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorsOf, linksOf } from './markdown';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every Markdown file of the repository, those not yet committed too; without Git (in a package) there are none to check. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

/** What is wrong with a link in a file; undefined when it leads somewhere. */
function problemOf(file: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return /^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(target)
      ? undefined
      : 'is no address of the web';
  }
  const [path = '', anchor] = target.split('#');
  const wanted = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)));
  const full = join(root, wanted);
  if (wanted.startsWith('..') || !existsSync(full)) return 'leads to no file';
  if (anchor === undefined) return undefined;
  if (statSync(full).isDirectory()) return 'names an anchor in a folder';
  return anchorsOf(readFileSync(full, 'utf8')).has(anchor) ? undefined : 'leads to no heading';
}

describe('links in Markdown', () => {
  it('are looked for in all pages', () => assert.ok(files.length > 100));

  for (const file of files) {
    it(`lead somewhere: ${file}`, () => {
      const text = readFileSync(join(root, file), 'utf8');
      const problems = linksOf(text).flatMap(({ target, line }) => {
        const problem = problemOf(file, target);
        return problem === undefined ? [] : [`${relative('', file)}:${line}: ${target} ${problem}`];
      });
      assert.deepEqual(problems, []);
    });
  }

  it('are found beside code, and headings told apart', () => {
    const text =
      '# A `b` [c](d.md)\n`[no](x)` [yes](y.md#z) ![p](<a b.png> "t")\n```\n[no](x)\n# no\n```\n## A b c\n';
    assert.deepEqual(
      linksOf(text).map(({ target }) => target),
      ['d.md', 'y.md#z', 'a b.png'],
    );
    assert.deepEqual([...anchorsOf(text)], ['a-b-c', 'a-b-c-1']);
  });

  it('fail when they lead nowhere', () => {
    assert.equal(problemOf('README.md', 'docs/none.md'), 'leads to no file');
    assert.equal(problemOf('README.md', 'docs/rules/README.md#none'), 'leads to no heading');
    assert.equal(problemOf('README.md', '../elsewhere.md'), 'leads to no file');
    assert.equal(problemOf('README.md', 'http:/x'), 'is no address of the web');
    assert.equal(problemOf('README.md', 'docs/rules/README.md#changing-severities'), undefined);
  });
});
