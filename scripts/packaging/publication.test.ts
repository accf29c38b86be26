import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';
import { linksOf } from '../links/markdown';
import { publicationFields, standaloneReadme } from './publication.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** All that may be in the .vsix; the rest is an accident. */
const mayBePacked = [
  /^(?:package(?:\.nls(?:\.[a-z]{2})?)?|language-configuration)\.json$/,
  /^(?:README|CHANGELOG|SECURITY)\.md$|^LICENSE$/,
  /^dist\/(?:client|server|browser|browser-server|overview|addresses|preview)\.(?:js|css)$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^images\/(?:icon\.png|view\.svg|file-(?:dark|light)\.svg|walkthrough\/[a-z]+-(?:dark|light)\.webp)$/,
  /^l10n\/[a-z0-9.-]+\.json$/,
  /^(?:snippets|syntaxes|schemas)\/[a-zA-Z.]+\.json$/,
  /^sample\/pmta\/[a-z-]+(?:\.conf)?$/,
];

describe('what is published', () => {
  it('names the repository that it is told', () => {
    for (const url of [
      'https://git.example.com/a/b',
      'https://git.example.com/a/b/',
      'https://git.example.com/a/b.git',
      'https://git.example.com/a/b.git/',
    ]) {
      assert.deepEqual(publicationFields({ homepage: 'old' }, { REPOSITORY_URL: url }), {
        repository: { type: 'git', url: 'https://git.example.com/a/b.git' },
        bugs: { url: 'https://git.example.com/a/b/issues' },
        homepage: 'https://git.example.com/a/b#readme',
      });
    }
    assert.throws(() => publicationFields({}, { REPOSITORY_URL: 'a/b' }), /must look like https:/);
  });

  it('names no repository that nobody told, and keeps one of the manifest', () => {
    assert.deepEqual(publicationFields({}, {}), {});
    const repository = { type: 'git', url: 'https://git.example.com/a/b.git' };
    assert.deepEqual(publicationFields({ repository }, {}), { repository });
  });

  it('has no link or picture in its README that leads nowhere', () => {
    assert.ok(linksOf(readme).length > 10);
    const text = standaloneReadme(readme);
    assert.deepEqual(linksOf(text), []);
    assert.doesNotMatch(text, /!\[/);
    assert.match(text, /Each\s+rule has a page/);
    assert.equal(
      standaloneReadme('A [b](c.md), [d](https://e.org).\n\n![f](g.webp)\n\nH\n'),
      'A b, [d](https://e.org).\n\nH\n',
    );
  });

  it('is only what the extension needs', async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    assert.ok(files.length > 20);
    const strange = files.filter((file) => !mayBePacked.some((pattern) => pattern.test(file)));
    assert.deepEqual(strange, []);
  });
});
