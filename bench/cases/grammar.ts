import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { analogous } from '../analogous';
import { largeConfiguration } from '../generate';
import { cssText, jsonText } from '../inputs';
import { inPieces, type Timing, type Work } from '../measure';
import { compared, ms, type Row } from '../report';

/** Configurations of others, where they are; they are no part of this project. */
const CORPUS = resolve('../shared/corpus');
/** Letters of the corpus that are enough. */
const ENOUGH = 400_000;

/** What is reached where the bar isn't. */
const REACHED = { ini: 1.05, properties: 1.6, xml: 1, sameText: { ini: 2.1, xml: 1.9, nginx: 1.2 } };

/**
 * VS Code colours `properties` by its grammar of `ini`. That of nginx is no part of VS Code; its language looks most like ours.
 * On text of another language most grammars find little to colour, and a quotation mark may make all that follows one string.
 */
const peers = {
  ini: "VS Code's grammar of ini and properties",
  xml: "VS Code's grammar of XML",
  nginx: 'a grammar of nginx',
} as const;

/** Which grammar colours the analogous texts. */
const grammarOf: Readonly<Record<keyof typeof analogous, string>> = {
  ini: 'ini',
  properties: 'ini',
  xml: 'xml',
};

/** Highlighting: beside other grammars on the same lines and on the same settings in their languages; very long lines. */
export async function grammar(short: boolean): Promise<Row[]> {
  const load = await loader();
  const own = await load(resolve('syntaxes/powermta.tmLanguage.json'));
  const others = new Map<string, textmate.IGrammar>();
  for (const name of Object.keys(peers)) {
    others.set(name, await load(resolve(`bench/node_modules/tm-grammars/grammars/${name}.json`)));
  }
  const text = inputText();
  const lines = text.split(/\r?\n/);
  const works: Record<string, Work[]> = { own: pieces(own, lines) };
  const add = (name: string, language: string, input: readonly string[]) => {
    works[name] = pieces(others.get(language) ?? own, input);
  };
  for (const name of Object.keys(peers)) {
    add(`same ${name}`, name, lines);
  }
  const as: Record<string, number> = {};
  for (const [name, written] of Object.entries(analogous)) {
    const others = written(text);
    as[`as ${name}`] = lines.length / others.length;
    add(`as ${name}`, grammarOf[name as keyof typeof analogous], others);
  }
  const times = inPieces(works, short ? 9 : 31);
  const what = `${lines.length.toLocaleString('en-US')} lines of ${existsSync(CORPUS) ? 'the corpus' : 'generated text'}`;
  const none = { median: Number.NaN, least: Number.NaN, most: Number.NaN };
  const row = (key: string, peer: string, reached: number) =>
    compared(what, fastest(times.own ?? none), fastest(times[key] ?? none, as[key]), peer, 1, reached);
  return [
    row('as ini', 'as many lines of the same settings as ini', REACHED.ini),
    row('as properties', 'as many lines of the same settings as properties', REACHED.properties),
    row('as xml', 'as many lines of the same settings as XML', REACHED.xml),
    ...Object.entries(peers).map(([name, peer]) =>
      row(`same ${name}`, `${peer}, on the same text`, REACHED.sameText[name as keyof typeof peers]),
    ),
    longLines(own),
  ];
}

/**
 * The fastest run of each piece, times `factor`: what else the machine does only adds to a piece that takes a millisecond.
 */
const fastest = ({ least, most }: Timing, factor = 1): Timing => ({
  median: least * factor,
  least: least * factor,
  most: most * factor,
});

/** Lines that are coloured in one go: an editor works through a file some milliseconds at a time. */
const PIECE = 400;

/** Works that colour the lines piece by piece, each from the state that the piece before it left. */
function pieces(language: textmate.IGrammar, lines: readonly string[]): Work[] {
  const works: Work[] = [];
  let state = textmate.INITIAL;
  for (let from = 0; from < lines.length; from += PIECE) {
    const piece = lines.slice(from, from + PIECE);
    const before = state;
    works.push(() => tokenise(language, piece, before).tokens);
    state = tokenise(language, piece, before).state;
  }
  return works;
}

function tokenise(
  language: textmate.IGrammar,
  lines: readonly string[],
  before: textmate.StateStack,
): { tokens: number; state: textmate.StateStack } {
  let tokens = 0;
  let state = before;
  for (const line of lines) {
    const result = language.tokenizeLine2(line, state);
    tokens += result.tokens.length;
    state = result.ruleStack;
  }
  return { tokens, state };
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
    { name: 'templates of ERB', text: fill('', '<%=a%>') },
    { name: 'templates of PHP', text: fill('<virtual-mta x> ', '<? ?>') },
    { name: 'PHP that goes on', text: fill('<?php ', 'word ') },
    { name: 'a list of macros', text: fill('domain-macro big ', '$a,') },
    { name: 'a list of templates', text: fill('domain-macro big ', '{{a}},') },
    { name: 'a list of assignments', text: fill('domain-macro ', 'a=b,') },
    { name: 'closing tags', text: fill('<virtual-mta ', '</a>') },
    { name: 'entries that open lists', text: fill('mail-from /x/', ' <pattern-list>') },
    { name: 'blanks', text: fill('x', ' ') },
    { name: 'JSON', text: jsonText(50).replaceAll('\n', ' ').slice(0, 10_000) },
    { name: 'CSS', text: cssText(50).replaceAll('\n', ' ').slice(0, 10_000) },
    { name: 'blocks in one line', text: largeConfiguration(400).replaceAll('\n', ' ').slice(0, 10_000) },
  ];
}

function inputText(): string {
  return existsSync(CORPUS) ? corpusText(CORPUS) : largeConfiguration(10_000);
}

function corpusText(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsv'))
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
