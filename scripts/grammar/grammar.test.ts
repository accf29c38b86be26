import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IGrammar } from 'vscode-textmate';
import { allBlocks, allDirectives } from '../../server/src/schema/lookup';
import { parse } from '../../server/src/syntax/tree';
import { grammar } from './grammar';
import { loadGrammar, tokenize } from './tokenizer';

const file = fileURLToPath(new URL('../../syntaxes/powermta.tmLanguage.json', import.meta.url));
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
      assert.deepEqual(scopesOf(text, name), ['entity.name.tag']);
      const stray = tokenize(loaded, text)[2]?.[0];
      assert.deepEqual(stray?.scopes, ['invalid.illegal.unexpected-closing-tag'], name);
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
