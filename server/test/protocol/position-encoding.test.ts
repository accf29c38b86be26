import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ClientCapabilities, SemanticTokensRequest } from 'vscode-languageserver-protocol/node';
import { fullCapabilities, startClient, type TestClient } from './client';
import { eventually } from './eventually';

const encodings = ['utf-16', 'utf-8', 'utf-32'] as const;
type Encoding = (typeof encodings)[number];

const main = 'file:///etc/pmta/config';
const included = 'file:///etc/pmta/teil-%C3%BC.conf';

/** Names, values and comments with characters of every width, in two files. */
const texts: Record<string, string> = {
  [main]: `# Übersicht 😀 über alles
domain-macro größe bücher.example,😀.example,c.example
include /etc/pmta/teil-ü.conf
<virtual-mta mta-ü😀> # 😀😀
    smtp-source-host 192.0.2.10 mail-ü.example.com
    <domain $größe>
        max-smtp-out 20 # ü
        max-smtp-ouü😀 30
    </domain>
</virtual-mta>
<virtual-mta-pool pööl😀>
    virtual-mta mta-ü😀
    virtual-mta mta-😀2 # 語
    virtual-mta fehlt😀x
</virtual-mta-pool>
<domain 😀.example>
        smtp-pattern-list grüße😀
   </domain>
<smtp-pattern-list grüße😀>
    reply /ü😀 (too|many)/ mode=backoff
</smtp-pattern-list>
`,
  [included]: `# 😀
<virtual-mta mta-😀2>
    smtp-source-host 192.0.2.11 😀.example.com
</virtual-mta>
`,
};

const capabilitiesWith = (encoding: Encoding): ClientCapabilities => ({
  ...fullCapabilities,
  general: { positionEncodings: [encoding, 'utf-16'] },
});

/** How many units a text has. */
function unitsOf(text: string, encoding: Encoding): number {
  return encoding === 'utf-16'
    ? text.length
    : encoding === 'utf-8'
      ? Buffer.byteLength(text)
      : [...text].length;
}

/** The text before a place in a line, which is the same in every encoding. */
function textBefore(line: string, units: number, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-16':
      return line.slice(0, units);
    case 'utf-8':
      return Buffer.from(line).subarray(0, units).toString();
    case 'utf-32':
      return [...line].slice(0, units).join('');
  }
}

/** An answer with the text before each position in the position's place. */
function readable(
  answer: unknown,
  encoding: Encoding,
  lines: (uri: string) => string[],
  uri = main,
): unknown {
  if (Array.isArray(answer)) return answer.map((each) => readable(each, encoding, lines, uri));
  if (typeof answer !== 'object' || answer === null) return answer;
  const record: Record<string, unknown> = { ...answer };
  if (typeof record.line === 'number' && typeof record.character === 'number') {
    const line = lines(uri)[record.line] ?? '';
    assert.ok(record.character <= unitsOf(line, encoding), `${record.character} is behind "${line}"`);
    return `${record.line}: ${textBefore(line, record.character, encoding)}`;
  }
  const own = [record.uri, record.targetUri, Object(record.textDocument).uri].find(
    (each) => typeof each === 'string',
  );
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const file = key === 'fromRanges' ? (Object(record.from).uri ?? main) : (own ?? uri);
      return [key, readable(value, encoding, lines, key === 'originSelectionRange' ? uri : file)];
    }),
  );
}

/** The places in a text between two characters: line, and the text before in it. */
const placesIn = (text: string) =>
  text
    .split('\n')
    .flatMap((line, number) =>
      ['', ...line].map((_, index) => ({ line: number, before: [...line].slice(0, index).join('') })),
    );

/** Requests about a place. */
const atPlace: Readonly<Record<string, object>> = {
  'textDocument/hover': {},
  'textDocument/definition': {},
  'textDocument/references': { context: { includeDeclaration: true } },
  'textDocument/documentHighlight': {},
  'textDocument/completion': {},
  'textDocument/signatureHelp': {},
  'textDocument/linkedEditingRange': {},
  'textDocument/prepareRename': {},
  'textDocument/rename': { newName: 'neu😀' },
  'textDocument/prepareCallHierarchy': {},
};

/** Requests about the whole document. */
const ofDocument: Readonly<Record<string, object>> = {
  'textDocument/diagnostic': {},
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/documentLink': {},
  'textDocument/formatting': { options: { tabSize: 2, insertSpaces: true } },
};

/** An answer, or the reason why there is none. */
const ask = (client: TestClient, method: string, params: object): Promise<unknown> =>
  client.connection.sendRequest<unknown>(method, params).catch((error: Error) => error.message);

describe('position encodings', () => {
  const clients = new Map<Encoding, TestClient>();
  const linesOf = (uri: string) => (texts[uri] ?? '').split('\n');

  before(async () => {
    for (const encoding of encodings) {
      const client = await startClient(capabilitiesWith(encoding), {
        folders: ['file:///etc/pmta'],
        files: { '/etc/pmta/config': texts[main] ?? '', '/etc/pmta/teil-ü.conf': texts[included] ?? '' },
        settings: { inlayHints: { poolSizes: true, inherited: true } },
      });
      clients.set(encoding, client);
      await client.open(main, texts[main] ?? '');
      await eventually(async () => {
        const found = await ask(client, 'workspace/symbol', { query: 'mta-😀2' });
        return Array.isArray(found) && found.length > 0 ? undefined : 'the included file is not known';
      });
    }
  });
  after(async () => {
    for (const client of clients.values()) await client.stop();
  });

  /** The answers of all servers, with texts in place of positions; they must be the same. */
  const same = async (
    method: string,
    paramsIn: (encoding: Encoding) => object,
    lines: (uri: string) => string[] = linesOf,
  ) => {
    const answers = await Promise.all(
      [...clients].map(async ([encoding, client]) =>
        readable(await ask(client, method, paramsIn(encoding)), encoding, lines),
      ),
    );
    for (const answer of answers.slice(1)) assert.deepEqual(answer, answers[0]);
    return answers[0];
  };

  it('are negotiated: the first that the client names', () => {
    for (const [encoding, { initialized }] of clients) {
      assert.equal(initialized.capabilities.positionEncoding, encoding);
    }
  });

  for (const [method, rest] of Object.entries(ofDocument)) {
    it(`${method} answers alike in all`, async () => {
      const answer = await same(method, () => ({ textDocument: { uri: main }, ...rest }));
      assert.notDeepEqual(answer, []);
    });
  }

  for (const [method, rest] of Object.entries(atPlace)) {
    it(`${method} answers alike in all, at any place`, async () => {
      const answered = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesIn(texts[main] ?? '')), async ({ line, before }) => {
          const answer = await same(method, (encoding) => ({
            textDocument: { uri: main },
            position: { line, character: unitsOf(before, encoding) },
            ...rest,
          }));
          answered.add(JSON.stringify(answer));
        }),
        { numRuns: 150 },
      );
      assert.ok(answered.size > 1, 'it has different answers for different places');
    });
  }

  for (const method of [
    'textDocument/codeAction',
    'textDocument/rangeFormatting',
    'textDocument/inlayHint',
  ]) {
    it(`${method} answers alike in all, for any range`, async () => {
      const place = fc.constantFrom(...placesIn(texts[main] ?? ''));
      await fc.assert(
        fc.asyncProperty(place, place, async (a, b) => {
          const [start, end] = a.line < b.line ? [a, b] : [b, a];
          await same(method, (encoding) => ({
            textDocument: { uri: main },
            range: {
              start: { line: start.line, character: unitsOf(start.before, encoding) },
              end: { line: end.line, character: unitsOf(end.before, encoding) },
            },
            context: { diagnostics: [] },
            options: { tabSize: 4, insertSpaces: true },
          }));
        }),
        { numRuns: 100 },
      );
    });
  }

  it('formats while typing alike in all', async () => {
    const line = linesOf(main).indexOf('   </domain>');
    const answer = await same('textDocument/onTypeFormatting', (encoding) => ({
      textDocument: { uri: main },
      position: { line, character: unitsOf('   </domain>', encoding) },
      ch: '>',
      options: { tabSize: 4, insertSpaces: true },
    }));
    assert.match(JSON.stringify(answer), /newText/);
  });

  it('follows calls in both directions', async () => {
    const row = linesOf(main).indexOf('    virtual-mta mta-😀2 # 語');
    for (const direction of ['incoming', 'outgoing']) {
      const answers = await Promise.all(
        [...clients].map(async ([encoding, client]) => {
          const line = direction === 'incoming' ? row : row - 2;
          const [item] = await client.connection.sendRequest<unknown[]>('textDocument/prepareCallHierarchy', {
            textDocument: { uri: main },
            position: { line, character: unitsOf('    virtual-mta mt', encoding) },
          });
          return readable(await ask(client, `callHierarchy/${direction}Calls`, { item }), encoding, linesOf);
        }),
      );
      assert.match(JSON.stringify(answers[0]), /virtual-mta /);
      assert.deepEqual(answers[1], answers[0]);
      assert.deepEqual(answers[2], answers[0]);
    }
  });

  it('renames in a file that is not open', async () => {
    const line = linesOf(main).indexOf('    virtual-mta mta-😀2 # 語');
    const answer = await same('textDocument/rename', (encoding) => ({
      textDocument: { uri: main },
      position: { line, character: unitsOf('    virtual-mta mta-😀', encoding) },
      newName: 'neu😀',
    }));
    const { documentChanges } = Object(answer);
    const edited = documentChanges.map((change: unknown) => Object(change).edits[0].range);
    assert.deepEqual(edited, [
      { start: '1: <virtual-mta ', end: '1: <virtual-mta mta-😀2' },
      { start: `${line}:     virtual-mta `, end: `${line}:     virtual-mta mta-😀2` },
    ]);
  });

  it('colours the same words, and no client is promised differences that it would misread', async () => {
    const words = await Promise.all(
      [...clients].map(async ([encoding, client]) => {
        const provider = client.initialized.capabilities.semanticTokensProvider;
        assert.deepEqual(provider?.full, { delta: encoding === 'utf-16' });
        const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, {
          textDocument: { uri: main },
        });
        return wordsOf(tokens?.data ?? [], encoding, linesOf(main));
      }),
    );
    assert.ok(words[0]?.some((word) => word.includes('mta-ü😀')));
    assert.deepEqual(words[1], words[0]);
    assert.deepEqual(words[2], words[0]);
  });

  // The last one: it leaves other texts behind.
  it('takes changes at any place, many in one message', async () => {
    const piece = fc.constantFrom('', 'x', 'ü', '😀', '語\n', '<domain 😀>\n', '</domain>\n', '# 😀\r\n');
    const change = fc.record({ from: fc.nat(), length: fc.nat(12), text: piece });
    let version = 1;
    let text = texts[main] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        version++;
        const told = new Map<Encoding, { range: object; text: string }[]>();
        for (const { from, length, text: inserted } of changes) {
          const characters = [...text];
          const first = from % (characters.length + 1);
          const ahead = characters.slice(0, first).join('');
          const gone = characters.slice(first, first + length).join('');
          // A change can't begin or end inside of a line's end.
          if (/\r$/.test(ahead) || /\r$/.test(gone)) continue;
          for (const encoding of encodings) {
            const range = { start: endOf(ahead, encoding), end: endOf(ahead + gone, encoding) };
            told.set(encoding, [...(told.get(encoding) ?? []), { range, text: inserted }]);
          }
          text = ahead + inserted + text.slice(ahead.length + gone.length);
        }
        for (const [encoding, contentChanges] of told) {
          const params = { textDocument: { uri: main, version }, contentChanges };
          await clients.get(encoding)?.connection.sendNotification('textDocument/didChange', params);
        }
        const now = text.split(/\r\n|\n|\r/);
        for (const method of ['textDocument/documentSymbol', 'textDocument/formatting']) {
          await same(
            method,
            () => ({ textDocument: { uri: main }, options: { tabSize: 2, insertSpaces: true } }),
            () => now,
          );
        }
      }),
      { numRuns: 60 },
    );
    const fresh = await startClient(fullCapabilities);
    await fresh.open(main, text);
    const symbols = { textDocument: { uri: main } };
    const expected = await ask(fresh, 'textDocument/documentSymbol', symbols);
    await fresh.stop();
    const now = text.split(/\r\n|\n|\r/);
    const answer = await same(
      'textDocument/documentSymbol',
      () => symbols,
      () => now,
    );
    assert.deepEqual(
      answer,
      readable(expected, 'utf-16', () => now),
    );
  });
});

/** The position at the end of a text. */
function endOf(text: string, encoding: Encoding): { line: number; character: number } {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: unitsOf(lines.at(-1) ?? '', encoding) };
}

/** What semantic tokens colour: the line, the text before and with the word, and the kind. */
function wordsOf(data: readonly number[], encoding: Encoding, lines: readonly string[]): string[] {
  const words: string[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type] = data.slice(at, at + 5);
    line += down;
    start = down === 0 ? start + right : right;
    const text = lines[line] ?? '';
    words.push(
      `${line}: ${textBefore(text, start, encoding)}[${textBefore(text, start + length, encoding)}] ${type}`,
    );
  }
  return words;
}
