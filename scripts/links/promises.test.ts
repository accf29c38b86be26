import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { linksOf } from './markdown';

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(pathOf(path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const words: Record<string, string> = JSON.parse(read('package.nls.json'));

/** A text of the manifest, in English. */
const inWords = (text: string): string => words[text.replace(/^%|%$/g, '')] ?? text;

const guides = readdirSync(pathOf('docs')).filter((name) => name.endsWith('.md'));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'server/README.md',
  ...guides.map((name) => `docs/${name}`),
].filter((page) => existsSync(pathOf(page)));
const titles: readonly string[] = manifest.contributes.commands.map(({ title }: { title: string }) =>
  inWords(title).replace(/…$/, ''),
);

describe('what pages promise', () => {
  it('is a script of package.json where they say npm run', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => ({ page, script })),
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter(({ script }) => manifest.scripts[script] === undefined),
      [],
    );
  });

  it('is a command of the extension where they name one', () => {
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/[_*]PowerMTA: ([^_*]+)[_*]/g)].map(([, title = '']) => ({
        page,
        title: title.replace(/\s+/g, ' ').replace(/…$/, ''),
      })),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(({ title }) => !titles.includes(title)),
      [],
    );
  });

  it('is a setting of the extension where they name one', () => {
    const settings: readonly string[] = manifest.contributes.configuration.flatMap(
      ({ properties }: { properties: object }) => Object.keys(properties),
    );
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/["`](powermta\.(?!cdx\b)[\w.]+)["`]/g)].map(([, name = '']) => ({
        page,
        name,
      })),
    );
    assert.ok(named.length > 5);
    const ids = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(
      named.filter(
        ({ name }) => ![...settings, ...ids].some((known) => known === name || known.startsWith(`${name}.`)),
      ),
      [],
    );
  });

  it('is a setting of the server with its default in the README of the package', () => {
    const defaults = Object.assign(
      {},
      ...manifest.contributes.configuration.map(({ properties }: { properties: object }) => properties),
    );
    const rows = [...read('server/README.md').matchAll(/^\| `([\w.]+)` +\| (\S+) +\|/gm)];
    assert.ok(rows.length > 8);
    for (const [, name = '', value = ''] of rows) {
      const known = defaults[`powermta.${name}`]?.default;
      assert.ok(known !== undefined, name);
      const told = value === 'found' ? [] : JSON.parse(value.replaceAll('`', ''));
      assert.deepEqual(told, known, name);
    }
    // Those that name commands of a client, or are about the extension itself.
    const others = /^powermta\.(?:codeLens|test|trace)\./;
    assert.equal(rows.length, Object.keys(defaults).filter((name) => !others.test(name)).length);
  });

  it('is a path, not a repository, where they say npm install or npm publish', () => {
    const given = pages.flatMap((page) =>
      [...read(page).matchAll(/\bnpm (?:install|publish)[^`\n]* (\S+\/\S+\.tgz)/g)].map(([, path]) => path),
    );
    assert.equal(given.length, 3);
    for (const path of given) assert.match(path ?? '', /^\.\//);
  });

  it('is a tool for chats where they name one, and names all of them', () => {
    const tools: readonly { toolReferenceName: string; displayName: string }[] =
      manifest.contributes.languageModelTools;
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/#(powermta[A-Z]\w+)/g)].map(([, name = '']) => name),
    );
    const known = tools.map(({ toolReferenceName }) => toolReferenceName);
    assert.deepEqual([...new Set(named)].sort(), [...known].sort());
    for (const { displayName } of tools) assert.ok(read('docs/chat.md').includes(inWords(displayName)));
  });

  it('leaves no page out of the index', () => {
    const linked = new Set(linksOf(read('docs/README.md')).map(({ target }) => target));
    assert.deepEqual(
      guides.filter((name) => name !== 'README.md' && !linked.has(name)),
      [],
    );
  });
});
