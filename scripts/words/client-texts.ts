import { readdirSync, readFileSync } from 'node:fs';
import { type CallExpression, type MemberExpression, type Node, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { pathOf, type Texts } from './manifest';

/** Where the client's texts are listed for translators, and where their translations are. */
export const bundlePath = pathOf('l10n/bundle.l10n.json');

/** The translations of the client's texts to a language. */
export function clientTexts(language: string): Texts {
  return JSON.parse(readFileSync(pathOf(`l10n/bundle.l10n.${language}.json`), 'utf8'));
}

/** The file that lists the client's texts, as it must be now. */
export function clientBundle(): string {
  const texts = sourcePaths().flatMap((path) => textsIn(readFileSync(path, 'utf8'), path));
  const sorted = [...new Set(texts)].sort();
  return `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), undefined, 2)}\n`;
}

function sourcePaths(): string[] {
  return readdirSync(pathOf('client/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => pathOf(`client/src/${name}`));
}

/**
 * The texts of all `l10n.t('…')` in a module in TypeScript.
 * @throws Error when `l10n` is used in another way, which VS Code would find no translation for
 */
export function textsIn(module: string, path: string): string[] {
  const { code } = transformSync(module, { loader: 'ts', target: 'es2022' });
  const texts: string[] = [];
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression: (node) => {
      if (isTranslation(node)) texts.push(literalOf(node, path));
    },
  });
  // Comments are gone by now.
  if ((code.match(/\bl10n\b/g) ?? []).length !== texts.length)
    throw new Error(`${path}: write vscode.l10n.t('…') where a text is shown.`);
  return texts;
}

function isTranslation({ callee }: CallExpression): boolean {
  return callee.type === 'MemberExpression' && nameOf(callee.property) === 't' && isL10n(callee.object);
}

/** Whether it is `vscode.l10n`. */
function isL10n(node: Node): boolean {
  return 'property' in node && nameOf((node as MemberExpression).property) === 'l10n';
}

function nameOf(node: Node): string | undefined {
  return 'name' in node ? String(node.name) : undefined;
}

function literalOf({ arguments: [text] }: CallExpression, path: string): string {
  if (text?.type === 'Literal' && typeof text.value === 'string') return text.value;
  throw new Error(`${path}: the text of vscode.l10n.t must be written out.`);
}
