import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { defaultOptions } from '../../src/generator/defaults';
import { EXPLAIN } from '../../src/lsp/explain-protocol';
import { DKIM_RECORD, MAKE_KEYS } from '../../src/lsp/generate-protocol';
import { PATTERN_LISTS, TEST_PATTERNS } from '../../src/lsp/pattern-protocol';
import { ADDRESSES, OVERVIEW } from '../../src/lsp/protocol';
import { secretText } from '../secret-texts';

const preload = resolve(import.meta.dirname, '../faults/no-network.cjs');
const dist = (name: string) => resolve(import.meta.dirname, '../../../dist', name);
/** Names, addresses and URLs that a program might be tempted to look at. */
const text = `${secretText().text}include http://config.example.com/pmta
<domain example.org>
    smtp-hosts lookup:mx.example.org
    queue-to other.example.org
</domain>
domain-key s,example.org,/etc/pmta/key.pem
`;

describe('the network', () => {
  let disk: string;
  let log: string;
  beforeEach(() => {
    disk = realpathSync(mkdtempSync(join(tmpdir(), 'pmta-network-')));
    log = join(disk, 'network.log');
    writeFileSync(join(disk, 'config'), text);
    writeFileSync(join(disk, 'lines'), '5.0.0.1|k|b.net|p.b.net|x\n');
  });
  afterEach(() => rmSync(disk, { recursive: true }));

  const env = () => ({ ...process.env, NETWORK_LOG: log });
  const used = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');

  it('is found out when it is used', () => {
    for (const code of [
      "require('node:net').connect(9, '127.0.0.1')",
      "require('node:dns').lookup('localhost', () => {})",
      "require('node:dgram').createSocket('udp4')",
      "require('node:http').createServer().listen(0)",
      "require('node:https').get('https://127.0.0.1:9')",
      "fetch('http://127.0.0.1:9')",
    ]) {
      const { status } = spawnSync(process.execPath, ['--require', preload, '-e', code], { env: env() });
      assert.notEqual(status, 0, code);
    }
    assert.equal(used().match(/the network was used/g)?.length, 6);
  });

  /** Asks for a bit of everything. */
  async function session(connection: ProtocolConnection): Promise<void> {
    connection.listen();
    const folder = pathToFileURL(disk).toString();
    const uri = `${folder}/config`;
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folder,
      capabilities: {},
      workspaceFolders: [{ uri: folder, name: 'f' }],
      initializationOptions: {},
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'powermta', version: 1, text },
    });
    const textDocument = { uri };
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    assert.ok(report.kind === 'full' && report.items.length > 0);
    for (const [line, written] of text.split('\n').entries()) {
      const at = { textDocument, position: { line, character: Math.max(written.indexOf(' ') + 1, 0) } };
      await connection.sendRequest(HoverRequest.type, at);
      await connection.sendRequest(CompletionRequest.type, at);
      const range = { start: at.position, end: at.position };
      await connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
    }
    await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    await connection.sendRequest(EXPLAIN, { uri, question: { domain: 'example.org' } });
    await connection.sendRequest(OVERVIEW, { entry: uri });
    await connection.sendRequest(ADDRESSES, { entry: uri });
    for (const list of await connection.sendRequest<object[]>(PATTERN_LISTS, { uri })) {
      await connection.sendRequest(TEST_PATTERNS, { uri, list, text: '450 greylisted' });
    }
    await connection.sendRequest(MAKE_KEYS, {
      text: '5.0.0.1|k|b.net|p.b.net|x\n',
      options: defaultOptions,
      folder: `${folder}/keys`,
    });
    await connection.sendRequest(DKIM_RECORD, { uri, line: text.split('\n').length - 2 });
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
  }

  const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', done));

  it('is not used by the server over standard input and output', async () => {
    const child = spawn(process.execPath, ['--require', preload, dist('server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: env(),
    });
    const end = ended(child);
    await session(
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    );
    assert.equal(await end, 0);
    assert.equal(used(), '');
  });

  it('is not used by the server over the channel of the extension', async () => {
    const child = fork(dist('server.js'), ['--node-ipc'], {
      execArgv: ['--require', preload],
      env: env(),
    });
    const end = ended(child);
    await session(createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
    assert.equal(await end, 0);
    assert.equal(used(), '');
  });

  it('is not used by the command line', () => {
    for (const args of [
      ['lint', '--entry', 'config'],
      ['lint', '--format', 'sarif', 'config'],
      ['lint', '--fix-dry-run', 'config'],
      ['format', 'config'],
      ['explain', '--entry', 'config', '--domain', 'example.org', '--all'],
      ['compare', 'config', 'config'],
      ['match', '--entry', 'config', '--list', 'p'],
      ['generate', '--make-keys', 'keys', '--output', 'dns', 'lines'],
    ]) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--require', preload, dist('cli.js'), ...args],
        { cwd: disk, env: env(), encoding: 'utf8', input: '450 greylisted\n' },
      );
      assert.ok(
        status === 0 || status === 1 || /URLs are never fetched/.test(stderr),
        `${args.join(' ')}: ${stderr}`,
      );
      assert.notEqual(stdout + stderr, '', args.join(' '));
    }
    assert.equal(used(), '');
  });

  it('is in no program but for the transports of the language server’s library', () => {
    const modules = (name: string) =>
      [
        ...new Set(
          [...readFileSync(dist(name), 'utf8').matchAll(/require\("(?:node:)?([a-z0-9_/]+)"\)/g)].map(
            ([, module]) => module ?? '',
          ),
        ),
      ]
        .filter((module) => /^(?:net|tls|https?|http2|dgram|dns|inspector|undici)\b/.test(module))
        .sort();
    assert.deepEqual(modules('cli.js'), []);
    // `--socket` and `--pipe`, which nobody here asks for; the extension's client never opens one.
    for (const name of ['server.js', 'client.js']) {
      assert.deepEqual(modules(name), ['net'], name);
    }
    const calls =
      /\b(?:fetch|sendBeacon)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b|\bimportScripts\(/;
    for (const name of [
      'cli.js',
      'server.js',
      'client.js',
      'browser.js',
      'browser-server.js',
      'overview.js',
      'addresses.js',
      'preview.js',
    ]) {
      const found = calls.exec(readFileSync(dist(name), 'utf8'));
      assert.equal(found?.[0], undefined, name);
    }
  });
});
