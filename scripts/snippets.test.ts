import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allRules } from '../server/src/rules';
import { allBlocks, blockEntry, directiveIn } from '../server/src/schema/lookup';
import { parse, scopeOf } from '../server/src/syntax/tree';
import { expandSnippet } from '../server/test/expand-snippet';
import { check } from '../server/test/marked';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = fileURLToPath(new URL('../snippets/powermta.json', import.meta.url));
const snippets = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Snippet>>;

/** The blocks that some snippets are written for. */
const around: Readonly<Record<string, string>> = {
  'E-mail patterns': 'bounce-processor',
  'Pattern list in a pattern list': 'pattern-list',
};

/** What these rules say depends on the rest of a configuration, which a snippet can't bring along. */
const needTheRest: ReadonlySet<string> = new Set(['missing-required', 'unused-definition']);

const textOf = (title: string, snippet: Snippet): string => {
  const text = expandSnippet(snippet.body.join('\n')).replaceAll('\t', '    ');
  const block = around[title];
  return block === undefined
    ? `${text}\n`
    : `<${block}${block === 'pattern-list' ? ' list' : ''}>\n${text}\n</${block}>\n`;
};

describe('snippets', () => {
  for (const [title, snippet] of Object.entries(snippets)) {
    const text = textOf(title, snippet);

    it(`${title}: names only what the schema knows, where it may stand`, () => {
      const tree = parse(text);
      assert.deepEqual(tree.problems, []);
      for (const [at, line] of tree.lines.entries()) {
        const scope = scopeOf(tree, at);
        if (line.kind === 'directive') {
          assert.ok(directiveIn(line.name, scope), `${line.name} in ${scope}`);
        } else if (line.kind === 'open') {
          assert.ok(blockEntry(line.name)?.scopes.includes(scope), `<${line.name}> in ${scope}`);
        } else if (line.kind === 'entry') {
          assert.ok(blockEntry(scope)?.entry, `an entry in ${scope}`);
        }
      }
    });

    it(`${title}: is clean`, () => {
      const rules = allRules.filter((rule) => !needTheRest.has(rule.id));
      const { findings } = check(rules, text, {});
      assert.deepEqual(
        findings.map((finding) => `${finding.rule}: ${finding.message}`),
        [],
      );
    });
  }

  it('are there for every block of the schema', () => {
    const opened = new Set(
      Object.entries(snippets).flatMap(([title, snippet]) =>
        parse(textOf(title, snippet)).lines.flatMap((line) => (line.kind === 'open' ? [line.name] : [])),
      ),
    );
    const missing = allBlocks().filter((block) => block.deprecated === undefined && !opened.has(block.name));
    assert.deepEqual(
      missing.map((block) => block.name),
      [],
    );
  });

  it('have a prefix of their own and say what they are', () => {
    const prefixes = Object.values(snippets).flatMap((snippet) => snippet.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const { description } of Object.values(snippets)) {
      assert.match(description, /^[A-Z].*\.$/);
    }
  });

  it('take a new password each time', () => {
    for (const { body } of Object.values(snippets)) {
      for (const line of body.filter((candidate) => /^\s*password /.test(candidate))) {
        assert.match(line, /\$UUID/);
      }
    }
  });
});

describe('expandSnippet', () => {
  const cases: [body: string, text: string][] = [
    ['a ${1:b} $1 $0', 'a b b '],
    ['$1 ${1:b}', 'b b'],
    ['${1|x\\,y,z|}', 'x,y'],
    ['${1:a${2:b}}-$2', 'ab-b'],
    ['\\$a \\} \\\\.', '$a } \\.'],
    ['{x}', '{x}'],
  ];
  for (const [body, text] of cases) {
    it(`expands ${body}`, () => assert.equal(expandSnippet(body), text));
  }
  it('refuses what is no snippet', () => {
    assert.throws(() => expandSnippet('a $ b'));
    assert.throws(() => expandSnippet('${1:a'));
    assert.throws(() => expandSnippet('$NO_SUCH'));
  });
});
