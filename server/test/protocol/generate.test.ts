import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import { defaultOptions } from '../../src/generator/defaults';
import { defaultDnsOptions } from '../../src/generator/dns/types';
import {
  DKIM_RECORD,
  type DkimRecordParams,
  type DkimRecordResult,
  GENERATE,
  type GeneratedBlocks,
  type GenerateParams,
  type GenerateResult,
  INSERTION,
  type Insertion,
  IS_PASTED,
  MAKE_KEYS,
  type MakeKeysResult,
} from '../../src/lsp/generate-protocol';
import { sampleLines } from '../ip-lines';
import { fullCapabilities, startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/config';
const text =
  'log-rotate 3\n5.0.0.1|k|b.net|p.b.net|x\n5.0.0.2|k|b.net|q.b.net|x\n500.0.0.1|k|b.net|r.b.net|x\n';

const lazy: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: {
    ...fullCapabilities.textDocument,
    codeAction: { ...fullCapabilities.textDocument?.codeAction, resolveSupport: { properties: ['edit'] } },
  },
};

describe('pasted lines in the server', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const start = async (capabilities: ClientCapabilities, content = text) => {
    client = await startClient(capabilities);
    await client.open(uri, content);
  };

  const actions = async (first: number, last = first, character = 0) => {
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: first, character: 0 }, end: { line: last, character } },
      context: { diagnostics: [] },
    });
    return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
  };

  it('are reported once, with a quick fix that writes the blocks', async () => {
    await start(fullCapabilities);
    const [finding, ...others] = await client.diagnostics(uri);
    assert.deepEqual([finding?.code, finding?.severity, others.length], ['pasted-ip-lines', 3, 0]);
    assert.deepEqual(finding?.range, { start: { line: 1, character: 0 }, end: { line: 3, character: 27 } });
    const [fix] = (await actions(2)).filter(({ title }) => title.startsWith('Generate'));
    assert.deepEqual([fix?.isPreferred, fix?.kind, fix?.diagnostics?.length], [true, 'quickfix', 1]);
    const edit = JSON.stringify(fix?.edit);
    assert.ok(edit.includes('500.0.0.1|k|b.net|r.b.net|x\\n\\n<virtual-mta x-1>'), edit);
    assert.ok(edit.includes('<virtual-mta-pool x>'));
  });

  it('work out the edit only when the fix is chosen, for clients that wait', async () => {
    await start(lazy);
    const [fix] = (await actions(1)).filter(({ title }) => title.startsWith('Generate'));
    assert.ok(fix !== undefined && fix.edit === undefined);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, fix);
    assert.ok(JSON.stringify(resolved.edit).includes('<virtual-mta-pool x>'));
  });

  it('offer no preview to clients without one', async () => {
    await start(lazy);
    assert.ok(!(await actions(1, 3, 5)).some(({ command }) => command !== undefined));
  });

  it('offer the preview to clients that have one, for any selection', async () => {
    client = await startClient(lazy, { folders: [], generateCommand: 'x.preview' });
    await client.open(uri, text);
    const previews = (await actions(0, 2, 3)).filter(({ command }) => command?.command === 'x.preview');
    assert.deepEqual(
      previews.map(({ kind, command }) => [kind, command?.arguments]),
      [
        ['quickfix', [{ uri, first: 1, last: 3 }]],
        ['refactor.rewrite', [{ uri, first: 0, last: 2 }]],
      ],
    );
  });

  const ask = async (params: Partial<GenerateParams>): Promise<GeneratedBlocks> => {
    const all = {
      text: '',
      options: defaultOptions,
      dns: defaultDnsOptions,
      publicKeys: {},
      preview: '1',
      ...params,
    };
    const result = await client.connection.sendRequest<GenerateResult>(GENERATE, all);
    assert.ok(result.ok, JSON.stringify(result));
    return result;
  };

  it('become blocks, rows, records and commands on request', async () => {
    await start(fullCapabilities, '<virtual-mta x>\n</virtual-mta>\n');
    const lines = '# mine\n5.0.0.1|k|b.net|p.b.net|x\n5.0.0.2|k|b.net|q.b.net|u|Zk7-Wx93-hT\nbad\n';
    const blocks = await ask({ uri, text: lines, publicKeys: { 'k._domainkey.b.net': 'AAAA' } });
    assert.deepEqual(blocks.counts, { read: 4, generated: 2, skipped: 1, refused: 1 });
    assert.deepEqual(blocks.kept, ['# mine', 'bad']);
    assert.deepEqual(
      blocks.identities.map(({ key, virtualMta, user, hasPassword }) => [key, virtualMta, user, hasPassword]),
      [
        ['1.0', 'x-2', undefined, false],
        ['2.0', 'q-b-net', 'u', true],
      ],
    );
    assert.ok(!JSON.stringify({ ...blocks, files: [] }).includes('Zk7-Wx93-hT'));
    assert.ok(blocks.files[0]?.text.includes('<virtual-mta x-2>'));
    assert.ok(blocks.zones.includes('"v=DKIM1; k=rsa; p=AAAA"') && blocks.table.includes('p=AAAA'));
    assert.ok(blocks.commands.includes('openssl genrsa'));
    const wrong = await client.connection.sendRequest<GenerateResult>(GENERATE, {
      text: '',
      options: { ...defaultOptions, ports: [0] },
      dns: defaultDnsOptions,
      publicKeys: {},
      preview: '1',
    });
    assert.ok(!wrong.ok && wrong.problems[0]?.option === 'ports');
  });

  it('keep random passwords as long as the preview is the same', async () => {
    await start(fullCapabilities);
    const params = {
      text: '5.0.0.1|6.0.0.1|k|b.net|p.b.net|x',
      options: { ...defaultOptions, user: '{name}' },
    };
    const texts = [];
    for (const preview of ['1', '1', '2']) {
      texts.push((await ask({ ...params, preview })).files[0]?.text);
    }
    assert.equal(texts[0], texts[1]);
    assert.notEqual(texts[0], texts[2]);
  });

  it('can be cancelled while they are many', async () => {
    await start(fullCapabilities);
    const many = sampleLines(20_000, 1)
      .map((line) => line.text)
      .join('\n');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      GENERATE,
      { text: many, options: defaultOptions, dns: defaultDnsOptions, publicKeys: {}, preview: '1' },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, /stopped|cancel/i);
    assert.equal((await ask({ text: many })).counts.generated, 20_000);
  });

  it('are told from other texts, and find a place in the file', async () => {
    await start(fullCapabilities, 'log-rotate 3\n<source a>\n  \n</source>\n');
    const isPasted = (content: string) =>
      client.connection.sendRequest<boolean>(IS_PASTED, { text: content });
    assert.ok(await isPasted('ip;host\n5.0.0.1;p.b.net\n\n# note\n'));
    for (const other of [
      '',
      'log-rotate 3',
      '5.0.0.1;p.b.net\nlog-rotate 3',
      '# 5.0.0.1;p.b.net',
      '5.0.0.1',
    ]) {
      assert.ok(!(await isPasted(other)), other);
    }
    const place = await client.connection.sendRequest<Insertion>(INSERTION, { uri, line: 2 });
    assert.deepEqual(place, { line: 3, character: 9, before: '\n\n', after: '' });
  });

  it('get keys in a folder, which are kept the next time', async () => {
    await start(fullCapabilities);
    const folder = mkdtempSync(join(tmpdir(), 'pmta-keys-'));
    try {
      const params = {
        text: '5.0.0.1|k|b.net|p.b.net|x',
        options: defaultOptions,
        folder: pathToFileURL(folder).href,
      };
      const made = await client.connection.sendRequest<MakeKeysResult>(MAKE_KEYS, params);
      assert.deepEqual([made.made, made.kept, made.problems], [1, 0, []]);
      const kept = await client.connection.sendRequest<MakeKeysResult>(MAKE_KEYS, params);
      assert.deepEqual([kept.made, kept.kept, kept.publicKeys], [0, 1, made.publicKeys]);
      assert.equal(statSync(join(folder, 'k.b.net.pem')).mode & 0o777, 0o600);
      const remote = await client.connection.sendRequest<MakeKeysResult>(MAKE_KEYS, {
        ...params,
        folder: 'vscode-vfs://x/y',
      });
      assert.deepEqual([remote.made, remote.problems.length], [0, 1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the DKIM record of a line', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const base64 = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const config = 'domain-key s1,b.net,/etc/pmta/k.pem\ndomain-key s2,*,/etc/pmta/none.pem\nlog-rotate 3\n';
  let client: TestClient;

  beforeEach(async () => {
    client = await startClient(fullCapabilities, {
      folders: ['file:///etc/pmta'],
      files: { '/etc/pmta/config': config, '/etc/pmta/k.pem': pem, '/home/me/other.pem': pem },
    });
    await client.open(uri, config);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const record = (params: Omit<DkimRecordParams, 'uri'>) =>
    client.connection.sendRequest<DkimRecordResult | null>(DKIM_RECORD, { uri, ...params });

  it('has the public key of its private key', async () => {
    const value = `v=DKIM1; k=rsa; p=${base64}`;
    assert.deepEqual(await record({ line: 0 }), {
      ok: true,
      names: ['s1._domainkey.b.net'],
      bits: 2048,
      value,
      data: `( "${value.slice(0, 255)}" "${value.slice(255)}" )`,
    });
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 15 },
    });
    assert.ok(JSON.stringify(hover).includes('s1._domainkey.b.net. IN TXT ('));
    assert.ok(!JSON.stringify(hover).includes('PRIVATE'));
  });

  it('can be compared with one that is published', async () => {
    const compare = async (pasted: string) => {
      const result = await record({ line: 0, pasted });
      assert.ok(result?.ok);
      return result.differences;
    };
    assert.deepEqual(await compare(`"v=DKIM1; k=rsa; p=${base64}"`), []);
    assert.equal((await compare('v=DKIM1; p=AAAA'))?.length, 1);
  });

  it('needs the key, which may be elsewhere', async () => {
    assert.deepEqual(await record({ line: 1 }), {
      ok: false,
      path: '/etc/pmta/none.pem',
      reason: 'no such file is found from here',
      missing: true,
    });
    const other = await record({ line: 1, keyUri: 'file:///home/me/other.pem' });
    assert.ok(other?.ok);
    assert.deepEqual(other.names, ['s2._domainkey.DOMAIN']);
    assert.equal(await record({ line: 2 }), null);
  });
});
