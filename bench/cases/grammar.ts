import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { largeConfiguration } from '../generate';
import { cssText, jsonText } from '../inputs';
import { inTurn } from '../measure';
import { compared, ms, type Row } from '../report';

/** Configurations of others, where they are; they are no part of this project. */
const CORPUS = resolve('../shared/corpus');
/** Letters of the corpus that are enough. */
const ENOUGH = 400_000;

/** VS Code's own grammars of languages that look alike, on the same text, and of XML on XML. */
const peers = ['ini', 'nginx', 'xml'];

/** Highlighting: all lines beside what other grammars take for as many, and the slowest of very long lines. */
export async function grammar(short: boolean): Promise<Row[]> {
  const load = await loader();
  const own = await load(resolve('syntaxes/powermta.tmLanguage.json'));
  const lines = inputLines();
  const works: Record<string, () => unknown> = { own: () => tokenise(own, lines) };
  for (const name of peers) {
    const other = await load(resolve(`bench/node_modules/tm-grammars/grammars/${name}.json`));
    works[name] = () => tokenise(other, lines);
  }
  const times = await inTurn(works, short ? 3 : 7);
  const what = `${lines.length.toLocaleString('en-US')} lines of ${existsSync(CORPUS) ? 'the corpus' : 'generated text'}`;
  const none = { median: Number.NaN, least: Number.NaN, most: Number.NaN };
  const ours = times.own ?? none;
  return [
    ...peers.map((name) => compared(what, ours, times[name] ?? none, `VS Code's grammar of ${name}`, 1, 4)),
    longLines(own),
  ];
}

function tokenise(language: textmate.IGrammar, lines: readonly string[]): number {
  let tokens = 0;
  let state = textmate.INITIAL;
  for (const line of lines) {
    const result = language.tokenizeLine2(line, state);
    tokens += result.tokens.length;
    state = result.ruleStack;
  }
  return tokens;
}

/** Lines of 10,000 characters of many sorts; the fastest of some runs counts for each, the slowest line for the row. */
function longLines(language: textmate.IGrammar): Row {
  const times = longSamples().map(({ name, text }) => {
    let fastest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 12; run++) {
      const start = performance.now();
      language.tokenizeLine2(text, textmate.INITIAL);
      fastest = Math.min(fastest, performance.now() - start);
    }
    return { name, fastest };
  });
  const slowest = times.reduce((a, b) => (b.fastest > a.fastest ? b : a));
  return {
    what: `the slowest of ${times.length} sorts of lines of 10,000 characters: ${slowest.name}`,
    ours: ms(slowest.fastest),
    value: slowest.fastest,
    bar: 5,
    reached: 10,
    unit: 'ms',
  };
}

function longSamples(): { name: string; text: string }[] {
  const fill = (start: string, part: string) =>
    (start + part.repeat(Math.ceil(10_000 / part.length))).slice(0, 10_000);
  return [
    { name: 'a comment', text: fill('# ', 'word ') },
    { name: 'a value', text: fill('x-', 'value ') },
    { name: 'a list of domains', text: fill('domain-macro big ', 'mail.example.com,') },
    { name: 'addresses', text: fill('smtp-source-host ', '192.0.2.1 ') },
    { name: 'numbers', text: fill('retry-after ', '10m,') },
    { name: 'a regular expression', text: fill('reply /', '(a|b)*[^c]\\d+.') },
    { name: 'an unclosed quotation', text: fill('description "', 'text ') },
    { name: 'a tag', text: fill('<virtual-mta ', 'a') },
    { name: 'tags', text: fill('', '<a>') },
    { name: 'templates', text: fill('x ', '{{a}} ') },
    { name: 'blanks', text: fill('x', ' ') },
    { name: 'JSON', text: jsonText(50).replaceAll('\n', ' ').slice(0, 10_000) },
    { name: 'CSS', text: cssText(50).replaceAll('\n', ' ').slice(0, 10_000) },
    { name: 'blocks in one line', text: largeConfiguration(400).replaceAll('\n', ' ').slice(0, 10_000) },
  ];
}

function inputLines(): string[] {
  const text = existsSync(CORPUS) ? corpusText(CORPUS) : largeConfiguration(10_000);
  return text.split(/\r?\n/);
}

function corpusText(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  let text = '';
  for (const file of files) {
    text += text.length < ENOUGH ? `${readFileSync(file, 'utf8')}\n` : '';
  }
  return text;
}

async function loader(): Promise<(file: string) => Promise<textmate.IGrammar>> {
  const wasm = createRequire(resolve('package.json')).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
  return async (file) => {
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file),
    });
    const { scopeName } = JSON.parse(readFileSync(file, 'utf8'));
    const loaded = await registry.loadGrammar(scopeName);
    if (loaded === null) {
      throw new Error(`${file} is no grammar.`);
    }
    return loaded;
  };
}
