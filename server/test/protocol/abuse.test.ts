import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from './eventually';
import { frame, initializeRaw, notification, type RawClient, request, startRaw } from './raw';

const uri = 'file:///etc/pmta/config';
const text = '<virtual-mta a>\n    smtp-source-host 192.0.2.1 a.example.com\n</virtual-mta>\n';
const open = (version = 1, content: unknown = text) =>
  notification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'powermta', version, text: content },
  });

/** Requests about documents, each with parameters that are right. */
function requestsAt(document: string, position: object): [method: string, params: object][] {
  const textDocument = { uri: document };
  const at = { textDocument, position };
  const range = { start: position, end: position };
  const options = { tabSize: 4, insertSpaces: true };
  return [
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/hover', at],
    ['textDocument/completion', at],
    ['textDocument/signatureHelp', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at],
    ['textDocument/linkedEditingRange', at],
    ['textDocument/prepareRename', at],
    ['textDocument/rename', { ...at, newName: 'b' }],
    ['textDocument/prepareCallHierarchy', at],
    ['textDocument/selectionRange', { textDocument, positions: [position] }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    ['textDocument/formatting', { textDocument, options }],
    ['textDocument/rangeFormatting', { textDocument, range, options }],
    ['textDocument/onTypeFormatting', { ...at, ch: '\n', options }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/semanticTokens/range', { textDocument, range }],
    ['powermta/explain', { uri: document, question: { domain: 'a.com' } }],
    ['powermta/subjects', { uri: document, position }],
    ['powermta/patternLists', { uri: document }],
    ['powermta/hardenTls', { uri: document }],
    ['powermta/generate/insertion', { uri: document, line: 2 ** 31 - 1 }],
    ['powermta/dkimRecord', { uri: document, line: 2 ** 31 - 1 }],
    ['powermta/map', { entry: document, path: ['nowhere'] }],
    ['powermta/overview', { entry: document }],
    ['powermta/addresses', { entry: document }],
  ];
}

describe('server with a client that does everything wrong', () => {
  let client: RawClient;
  let id = 1;
  const ask = (method: string, params: unknown) => {
    client.send(request(++id, method, params));
    return client.answer(id);
  };
  const assertAlive = async () => assert.ok(Array.isArray((await ask('powermta/topics', {})).result));

  beforeEach(() => {
    client = startRaw();
    id = 1;
  });
  afterEach(async () => {
    await client.stop();
  });

  it('takes in order what comes in one piece with initialize, before most of it is there', async () => {
    const textDocument = { uri };
    const cut = { range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }, text: '' };
    const messages = [
      request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} }),
      notification('initialized'),
      open(),
      request(2, 'textDocument/documentSymbol', { textDocument }),
      notification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [cut],
      }),
      request(3, 'textDocument/documentSymbol', { textDocument }),
    ];
    client.write(messages.map(frame).join(''));
    assert.ok((await client.answer(1)).result);
    const before = (await client.answer(2)).result;
    assert.ok(Array.isArray(before) && before.length === 1);
    assert.deepEqual((await client.answer(3)).result, []);
    const answers = client.messages.filter((message) => message.method === undefined);
    assert.deepEqual(
      answers.map((message) => message.id),
      [1, 2, 3],
    );
  });

  it('refuses requests before initialize, drops notifications, and goes on', async () => {
    client.send(open());
    for (const [method, params] of requestsAt(uri, { line: 0, character: 0 })) {
      assert.equal((await ask(method, params)).error?.code, -32002, method);
    }
    assert.ok((await initializeRaw(client, ++id)).result);
    const symbols = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(symbols.result, [], 'what was opened before initialize is not known');
    assert.equal((await ask('initialize', { capabilities: {} })).error?.code, -32600, 'a second initialize');
    await assertAlive();
  });

  it('refuses requests after shutdown, and ends with 0 at exit', async () => {
    await initializeRaw(client);
    assert.equal((await ask('shutdown', undefined)).result, null);
    for (const [method, params] of requestsAt(uri, { line: 0, character: 0 })) {
      assert.equal((await ask(method, params)).error?.code, -32600, method);
    }
    const ended = new Promise((done) => client.process.once('exit', done));
    client.send(notification('exit'));
    assert.equal(await ended, 0);
  });

  it('ends with 1 at exit without shutdown, and when the client is gone', async () => {
    await initializeRaw(client);
    const ended = new Promise((done) => client.process.once('exit', done));
    client.send(notification('exit'));
    assert.equal(await ended, 1);
    client = startRaw();
    await initializeRaw(client);
    assert.equal(await client.stop(), 1);
  });

  it('knows no methods but its own', async () => {
    await initializeRaw(client);
    assert.equal((await ask('textDocument/teleport', {})).error?.code, -32601);
    client.send(notification('textDocument/teleported'));
    client.send(notification('$/whatever', 5));
    client.send({ jsonrpc: '2.0', id: 77, result: {} });
    await assertAlive();
  });

  it('answers requests about documents that are not open, and about places that are not there', async () => {
    await initializeRaw(client);
    client.send(open());
    const far = { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
    for (const document of [uri, 'file:///nowhere', 'untitled:x', 'a b:/c', '']) {
      for (const [method, params] of requestsAt(document, far)) {
        const { error } = await ask(method, params);
        assert.ok(error === undefined || error.code === -32803, `${method}: ${error?.message}`);
      }
    }
    assert.ok(!client.messages.some(({ method, ...rest }) => isComplaint(method, rest)));
  });

  it('says what is wrong with parameters of another kind', async () => {
    await initializeRaw(client);
    client.send(open());
    const wrong: unknown[] = [null, 'x', 5, [], {}, { textDocument: null }, { textDocument: { uri: 5 } }];
    for (const [method] of requestsAt(uri, { line: 0, character: 0 })) {
      for (const params of method.startsWith('textDocument/') ? wrong : []) {
        assert.equal((await ask(method, params)).error?.code, -32602, `${method} ${JSON.stringify(params)}`);
      }
    }
    for (const position of [
      { line: -1, character: 0 },
      { line: 0.5, character: 0 },
      { line: '0' },
      5,
      null,
    ]) {
      const { error } = await ask('textDocument/hover', { textDocument: { uri }, position });
      assert.equal(error?.code, -32602, JSON.stringify(position));
    }
    client.send(open(2, 5));
    client.send(
      notification('textDocument/didChange', { textDocument: { uri }, contentChanges: [{ text: 5 }] }),
    );
    client.send(notification('$/cancelRequest', null));
    const symbols = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(Array.isArray(symbols.result) && symbols.result.length === 1, 'the text is as it was');
  });

  it('survives messages that are none', async () => {
    await initializeRaw(client);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    for (const message of [
      null,
      5,
      'x',
      [],
      [request(800, 'x')],
      {},
      { jsonrpc: '2.0', id: {}, method: 'x' },
    ]) {
      client.send(message);
    }
    client.write('Hello\r\n\r\n');
    client.write('Content-Length: 5\r\n\r\nhello');
    client.write(`Content-Length: ${deep.length}\r\n\r\n${deep}`);
    client.write(
      Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([255, 254, 128, 129])]),
    );
    await assertAlive();
  });

  for (const bytes of [
    'Content-Type: x\r\n\r\n{}',
    'Content-Length: -5\r\n\r\n{}',
    'Content-Length: abc\r\n\r\n{}',
    `Content-Length: 5\r\n\r\n${JSON.stringify(request(9, 'powermta/topics'))}`,
    'X'.repeat(1_000_000),
  ]) {
    it(`waits, and ends with its client, when it can't tell where messages begin: ${bytes.slice(0, 20)}`, async () => {
      await initializeRaw(client);
      client.write(bytes);
      await delay(100);
      assert.equal(client.process.exitCode, null);
      assert.equal(await client.stop(), 1);
    });
  }

  it('takes messages in pieces of any size', async () => {
    await initializeRaw(client);
    for (const byte of Buffer.from(frame(open()) + frame(request(++id, 'powermta/topics')))) {
      client.write(Buffer.from([byte]));
    }
    assert.ok((await client.answer(id)).result);
  });

  it('goes by the last text, whatever the versions, and however often a document is opened and closed', async () => {
    await initializeRaw(client);
    client.send(open(5));
    client.send(open(1, '<source 0/0>\n</source>\n'));
    const change = (version: number, content: string) =>
      notification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: content }],
      });
    client.send(change(-3, '<domain a.com>\n</domain>\n'));
    const { result } = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.match(JSON.stringify(result), /a\.com/);
    for (let times = 0; times < 3; times++) {
      client.send(notification('textDocument/didClose', { textDocument: { uri } }));
    }
    client.send(change(9, text));
    assert.deepEqual((await ask('textDocument/documentSymbol', { textDocument: { uri } })).result, []);
  });

  it('answers each of thousands of overlapping requests once, most of them cancelled', async () => {
    await initializeRaw(client);
    client.send(open(1, text.repeat(200)));
    const first = id + 1;
    for (let round = 0; round < 150; round++) {
      client.send(
        notification('textDocument/didChange', {
          textDocument: { uri, version: round + 2 },
          contentChanges: [
            {
              range: { start: { line: round, character: 0 }, end: { line: round, character: 0 } },
              text: '\n',
            },
          ],
        }),
      );
      for (const [method, params] of requestsAt(uri, { line: round, character: 3 })) {
        client.send(request(++id, method, params));
        if (id % 3 > 0) {
          client.send(notification('$/cancelRequest', { id }));
        }
      }
    }
    await assertAlive();
    const answered = () =>
      client.messages.filter((message) => typeof message.id === 'number' && !message.method);
    const isAnswered = (asked: number) => answered().some((answer) => answer.id === asked);
    for (let asked = first; asked <= id; asked++) {
      await eventually(async () => (isAnswered(asked) ? undefined : `request ${asked} is not answered`));
    }
    // What is answered twice may be so a little later.
    await delay(500);
    const answers = answered();
    assert.equal(new Set(answers.map((answer) => answer.id)).size, answers.length, 'none is answered twice');
    assert.equal(answers.filter((answer) => Number(answer.id) >= first).length, id - first + 1);
    const codes = new Set(answers.map(({ error }) => error?.code).filter((code) => code !== undefined));
    // Cancelled, changed meanwhile, refused with a reason.
    assert.deepEqual(
      [...codes].filter((code) => ![-32800, -32801, -32802, -32803].includes(code)),
      [],
    );
  });

  it('takes 50 changes of 4 MB', async () => {
    await initializeRaw(client);
    client.send(open());
    const large = text.repeat(50_000);
    for (let version = 2; version < 52; version++) {
      client.send(
        notification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text: large }],
        }),
      );
    }
    client.send(
      notification('textDocument/didChange', {
        textDocument: { uri, version: 60 },
        contentChanges: [{ text }],
      }),
    );
    const { result } = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(Array.isArray(result) && result.length === 1);
  });

  it('lives on when its client does not read, and then answers everything', async () => {
    await initializeRaw(client);
    client.send(open(1, text.repeat(300)));
    await assertAlive();
    client.process.stdout.pause();
    const first = id + 1;
    for (let count = 0; count < 500; count++) {
      client.send(request(++id, 'textDocument/documentSymbol', { textDocument: { uri } }));
    }
    await delay(1500);
    assert.equal(client.process.exitCode, null);
    client.process.stdout.resume();
    await assertAlive();
    const answered = client.messages.filter(
      (message) => Number(message.id) >= first && Array.isArray(message.result),
    );
    assert.equal(answered.length, 501);
  });
});

function isComplaint(method: string | undefined, rest: object): boolean {
  return method === 'window/logMessage' && /"type":1/.test(JSON.stringify(rest));
}
