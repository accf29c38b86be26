import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { complete } from '../../src/features/completion';
import { documentLinks } from '../../src/features/document-links';
import { formatDocument } from '../../src/features/format';
import { hoverAt } from '../../src/features/hover';
import { looksLikePowerMta } from '../../src/features/looks-like-powermta';
import { semanticTokens } from '../../src/features/semantic-tokens';
import { signatureAt } from '../../src/features/signature-help';
import { configurationOf } from '../../src/model/configuration';
import { modelFile } from '../../src/model/file-model';
import { inOneGo } from '../../src/model/steps';
import { allRules } from '../../src/rules';
import { checkFile, fixesFor, ruleSet } from '../../src/rules/run';
import { defaultLintSettings } from '../../src/rules/settings';
import { isPastedText } from '../../src/schema/ip-lines/pasted';
import { parse } from '../../src/syntax/tree';
import { testOptions } from '../format';
import { disproportion, textOf } from './attacks';

/** What lines begin with, so that all kinds of values are read. */
const beginnings = [
  '',
  '<domain ',
  '</domain ',
  '# pmta-lint-disable-next-line ',
  'domain-macro m ',
  'include ',
  'http-access ',
  'smtp-listener ',
  'domain-key ',
  'smtp-server-tls-ciphers ',
  'log-file "',
  '<virtual-mta a>\nsmtp-source-host ',
  '<domain a>\nretry-after ',
  '<domain a>\nmax-msg-rate ',
  '<domain a>\nsmtp-hosts ',
  '<smtp-pattern-list a>\nreply /',
  '<pattern-list a>\nmail-from /',
  '<bounce-category-patterns>\n/',
  '192.0.2.1 ',
];
const pumps = [
  'a',
  ' ',
  ',',
  '"',
  '/',
  '<',
  '>',
  '(',
  '\\',
  '$',
  '#',
  '1.',
  ':',
  '-',
  '{{',
  '[',
  '=',
  'a.',
  '1',
  '“',
  '/x/ ',
];

/** All that looks at whole lines. */
const readers: Readonly<Record<string, (text: string) => void>> = {
  parser: (text) => void parse(text),
  formatter: (text) => void formatDocument(parse(text), testOptions({ alignValues: true })),
  'rules and fixes': (text) => {
    const { file, configuration } = modelOf(text);
    for (const finding of checkFile(file, configuration, rules)) {
      fixesFor(finding, file, configuration, rules);
    }
  },
  'completion, hover and signature help at its end': (text) => {
    const { file, configuration } = modelOf(text);
    const line = file.tree.lines.length - 1;
    const position = { line, character: (file.tree.lines[line]?.eol ?? 0) - 1 };
    complete(file, configuration, position, { snippets: true, tags: true, labelDetails: true });
    hoverAt(file, configuration, position);
    signatureAt(file, position, { invoked: true, labelOffsets: true });
  },
  'tokens and links': (text) => {
    const { file, configuration } = modelOf(text);
    semanticTokens(file);
    inOneGo(documentLinks(file, configuration));
  },
  'what tells what a text is': (text) => {
    looksLikePowerMta(text);
    isPastedText(text);
  },
};
const rules = ruleSet(allRules, defaultLintSettings);

function modelOf(text: string) {
  const file = modelFile('file:///etc/pmta/config', parse(text));
  return { file, configuration: configurationOf([file], true) };
}

describe('lines of 100,000 characters', function () {
  this.timeout(600_000);
  // Something else may run on the machine while the longer of two lines is timed.
  this.retries(2);
  const attacks = beginnings.flatMap((before) => pumps.map((pump) => ({ before, pump, after: '' })));

  for (const [name, run] of Object.entries(readers)) {
    it(`take no more than in proportion: ${name}`, () => {
      const slow = attacks.flatMap((attack) => {
        const times = disproportion(run, (length) => textOf(attack, length));
        return times === undefined ? [] : [`${JSON.stringify(attack)}: ${times} times`];
      });
      assert.deepEqual(slow, []);
    });
  }

  it('take no more than in proportion: colours of the grammar', async () => {
    const root = join(import.meta.dirname, '../../..');
    const wasm = readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const path = join(root, 'syntaxes/powermta.tmLanguage.json');
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
      loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    const grammar = await registry.loadGrammar('source.powermta');
    assert.ok(grammar);
    const run = (text: string) => {
      let state = INITIAL;
      for (const line of text.split('\n')) {
        state = grammar.tokenizeLine(line, state).ruleStack;
      }
    };
    const slow = attacks.flatMap((attack) => {
      const times = disproportion(run, (length) => textOf(attack, length));
      return times === undefined ? [] : [`${JSON.stringify(attack)}: ${times} times`];
    });
    assert.deepEqual(slow, []);
  });
});
