import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IGrammar } from 'vscode-textmate';
import { allBlocks, allDirectives } from '../../server/src/schema/lookup';
import { parse } from '../../server/src/syntax/tree';
import { grammar } from './grammar';
import { loadGrammar, tokenize } from './tokenizer';

const file = fileURLToPath(new URL('../../syntaxes/powermta.tmLanguage.json', import.meta.url));
const fixtures = fileURLToPath(new URL('../../test-fixtures/grammar', import.meta.url));
const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

describe('grammar', () => {
  let loaded: IGrammar;
  before(async () => {
    loaded = await loadGrammar(file);
  });

  const scopesOf = (text: string, part: string): readonly string[] => {
    const tokens = tokenize(loaded, text).flat();
    const found = tokens.find((token) => token.text === part);
    assert.ok(found, `no token ${part} in ${JSON.stringify(tokens)}`);
    return found.scopes;
  };

  it('is the one that the scripts make', () => {
    const fresh = `${JSON.stringify(grammar(), null, 2)}\n` === readFileSync(file, 'utf8');
    assert.ok(fresh, 'syntaxes/powermta.tmLanguage.json is out of date; run: npm run generate:grammar');
  });

  it('knows every directive of the schema', () => {
    for (const { name } of allDirectives()) {
      assert.deepEqual(scopesOf(`  ${name} x`, name), ['support.function.directive']);
    }
  });

  it('knows every block of the schema', () => {
    for (const { name } of allBlocks()) {
      const text = `<${name}>\n</${name}>\n</${name}>`;
      assert.deepEqual(scopesOf(text, `<${name}`), ['entity.name.tag']);
      const stray = tokenize(loaded, text)[2]?.[0];
      assert.deepEqual(stray?.scopes, ['invalid.illegal.unexpected-closing-tag'], name);
    }
  });

  it('has a fixture for every block of the schema', () => {
    const fixture = readFileSync(`${fixtures}/blocks.pmta`, 'utf8');
    for (const { name } of allBlocks()) {
      assert.match(fixture, new RegExp(`^ +<${name}[ >]`, 'm'));
    }
  });

  it('cuts a line of ten thousand characters into few pieces', () => {
    for (const start of [
      '',
      'reply /',
      'queue-to "',
      'max-msg-rate ',
      '<source ',
      'no-such-name ',
      'mail-from',
    ]) {
      for (const unit of [
        'a',
        '(',
        '[',
        '\\',
        '1m',
        '1m,',
        'a=',
        '$a',
        '"',
        '/',
        ' /a/',
        '{a} ',
        '{{a}}',
        ' <pattern-list>',
      ]) {
        const line = start + unit.repeat(10_000 / unit.length);
        const pieces = tokenize(loaded, line)[0]?.length ?? 0;
        assert.ok(pieces <= 10, `${start}${unit}…: ${pieces}`);
      }
    }
  });

  it('colours the list of a domain macro however long it is', () => {
    const list = `${'example.com, '.repeat(1000)}example.org`;
    for (const text of [`domain-macro x ${list} # end`, `domain-macro x $y,${list} # end`]) {
      const tokens = tokenize(loaded, text)[0] ?? [];
      const coloured = tokens.filter((token) => token.scopes.includes('constant.other.domain-pattern'));
      assert.ok(
        coloured
          .map((token) => token.text)
          .join('')
          .endsWith(list),
      );
      assert.deepEqual(tokens.at(-1)?.scopes, ['comment.line.number-sign']);
    }
  });

  it('has no pattern whose repeats are repeated: after braces a plus is not possessive', () => {
    const patterns = [...readFileSync(file, 'utf8').matchAll(/"(?:match|begin|end)": (".*")/g)];
    assert.ok(patterns.length > 30);
    for (const [, pattern = '""'] of patterns) {
      assert.doesNotMatch(JSON.parse(pattern) as string, /(?<!\\)\{\d+(?:,\d*)?\}[+*]/);
    }
  });

  const itWithCorpus = existsSync(corpus) ? it : () => undefined;
  itWithCorpus('marks no closing tag of a balanced configuration', () => {
    let balanced = 0;
    for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
      const text = /\.(?:tsv|md)$|^[^/]*$/.test(name) ? '' : readFileSync(`${corpus}/${name}`, 'utf8');
      if (text === '' || parse(text).problems.length > 0) {
        continue;
      }
      balanced++;
      const marked = tokenize(loaded, text).flatMap((tokens, line) =>
        tokens.some((token) => token.scopes.some((scope) => scope.startsWith('invalid'))) ? [line + 1] : [],
      );
      assert.deepEqual(marked, [], name);
    }
    assert.ok(balanced > 10, `${balanced} balanced files`);
  });
});
