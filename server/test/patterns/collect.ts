import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** A regular expression in the project's code. */
export interface FoundPattern {
  /** File and line, as told to who reads a failure. */
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '../../..');
/** All that is shipped. */
const folders = ['server/src', 'client/src', 'client/webview'];

/** Every regular expression that is written in the code that ships, found in its syntax. */
export function patternsInCode(): FoundPattern[] {
  return sources().flatMap(({ path, text }) => {
    const found: FoundPattern[] = [];
    const visit = (node: AnyNode) => {
      if (node.type === 'Literal' && node.regex) {
        const { pattern, flags } = node.regex;
        found.push({ where: `${path} /${pattern}/${flags}`, source: pattern, flags });
      }
      for (const child of childrenOf(node)) {
        visit(child);
      }
    };
    visit(treeOf(text));
    return found;
  });
}

/** The regular expressions that VS Code runs for us: of package.json and the language's configuration. */
export function patternsInManifest(): FoundPattern[] {
  return ['package.json', 'language-configuration.json'].flatMap((name) => {
    const found: FoundPattern[] = [];
    const visit = (value: unknown, key: string) => {
      if (
        typeof value === 'string' &&
        /pattern|regexp|^firstLine$|^start$|^end$|Text$/i.test(key) &&
        isPattern(value)
      ) {
        found.push({ where: `${name} ${key} /${value}/`, source: value, flags: '' });
      } else if (typeof value === 'object' && value !== null) {
        for (const [inner, part] of Object.entries(value)) {
          visit(part, inner);
        }
      }
    };
    visit(JSON.parse(readFileSync(join(root, name), 'utf8')), '');
    return found;
  });
}

function isPattern(text: string): boolean {
  try {
    return /[\\^$*+[(]/.test(text) && new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Where the code makes regular expressions of texts: `new RegExp(…)`, `RegExp(…)` and texts that hold such code. */
export function placesThatMakePatterns(): string[] {
  return sources().flatMap(({ path, text }) => {
    const found: string[] = [];
    const visit = (node: AnyNode) => {
      const makes =
        (node.type === 'NewExpression' || node.type === 'CallExpression') &&
        node.callee.type === 'Identifier' &&
        node.callee.name === 'RegExp';
      const holds = node.type === 'TemplateElement' && node.value.raw.includes('RegExp(');
      // `match`, `matchAll` and `search` take texts for patterns, too.
      const [argument] = node.type === 'CallExpression' ? node.arguments : [];
      const takes =
        node.type === 'CallExpression' &&
        node.callee.type === 'MemberExpression' &&
        node.callee.property.type === 'Identifier' &&
        ['match', 'matchAll', 'search'].includes(node.callee.property.name) &&
        argument?.type === 'TemplateLiteral';
      if (makes || holds || takes) {
        found.push(path);
      }
      for (const child of childrenOf(node)) {
        visit(child);
      }
    };
    visit(treeOf(text));
    return found;
  });
}

function sources(): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') })),
  );
}

function treeOf(text: string): AnyNode {
  const { code } = transformSync(text, { loader: 'ts', target: 'es2022' });
  return parse(code, { ecmaVersion: 2022, sourceType: 'module' });
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value);
}
