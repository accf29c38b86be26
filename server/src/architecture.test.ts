import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** The floors of the house, lowest first: what each may import. Everything else is an arrow that points up. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  syntax: ['syntax'],
  schema: ['schema', 'syntax'],
  model: ['model', 'schema', 'syntax'],
  rules: ['rules', 'model', 'schema', 'syntax'],
  features: ['features', 'rules', 'model', 'schema', 'syntax'],
  generator: ['generator', 'features', 'rules', 'model', 'schema', 'syntax'],
  api: ['api', 'generator', 'features', 'rules', 'model', 'schema', 'syntax'],
  machine: ['machine'],
  lsp: ['lsp', 'machine', 'generator', 'features', 'rules', 'model', 'schema', 'syntax'],
  cli: ['cli', 'machine', 'generator', 'features', 'rules', 'model', 'schema', 'syntax'],
};
const pure = ['syntax', 'schema', 'model', 'rules', 'features', 'generator', 'api'];
/** Packages that pure code may use: they do no I/O and run in a browser. */
const purePackages = ['jsonc-parser', 'diff', 'vscode-languageserver-types', 'vscode-uri'];

const root = import.meta.dirname;

describe('architecture', () => {
  const floors = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: floor } of floors) {
    it(`${floor} is a floor with a place in the house`, () => {
      assert.ok(Object.hasOwn(mayImport, floor));
    });
    it(`${floor} imports only what lies below it`, () => {
      const wrong = sourceFiles(join(root, floor)).flatMap((file) =>
        importsOf(file)
          .filter((target) => !isAllowed(file, target, floor))
          .map((target) => `${relative(root, file)} imports ${target}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

describe('the entries for browsers', () => {
  for (const entry of ['../../client/src/browser.ts', 'lsp/browser.ts']) {
    it(`${entry} reaches nothing that needs Node`, () => {
      const reached = new Map<string, string[]>();
      const queue = [resolve(root, entry)];
      for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
        const targets = importsOf(file);
        reached.set(file, targets);
        const near = targets.filter((target) => target.startsWith('.') && !target.endsWith('.json'));
        queue.push(...near.map((target) => fileOf(file, target)).filter((next) => !reached.has(next)));
      }
      assert.ok(reached.size > 20, 'the imports were followed');
      const wrong = [...reached].flatMap(([file, targets]) =>
        targets
          .filter((target) => isBuiltin(target) || target.endsWith('/node'))
          .map((target) => `${relative(root, file)} imports ${target}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

/** The file that a relative import names. */
function fileOf(from: string, target: string): string {
  const path = resolve(dirname(from), target);
  const [found] = [`${path}.ts`, join(path, 'index.ts')].filter((file) => existsSync(file));
  assert.ok(found, `${from} imports ${target}`);
  return found;
}

function isAllowed(file: string, target: string, floor: string): boolean {
  if (target.startsWith('.')) {
    const folder = relative(root, resolve(dirname(file), target)).split('/')[0] ?? '';
    return mayImport[floor]?.includes(folder) === true;
  }
  return !pure.includes(floor) || purePackages.includes(target);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(/^(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
