import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { defaultOptions } from '../../src/generator/defaults';
import { COMPARE } from '../../src/lsp/compare-protocol';
import { DKIM_RECORD, MAKE_KEYS } from '../../src/lsp/generate-protocol';
import { TRUST_GRANTED } from '../../src/lsp/protocol';
import { fullCapabilities, startClient, type TestClient } from './client';
import { eventually } from './eventually';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

const config = `log-file /l
<spool /s>
</spool>
postmaster p@example.com
include MAPPED/outer.conf
include DISK/secrets
include linked.conf
domain-key s,example.com,KEYS/key.pem
http-access 127.0.0.1 admin
`;

describe('trust in a workspace', () => {
  let disk: string;
  let client: TestClient;
  let shown: string[];
  /** The addresses and numbers of diagnostics that the server told of without being asked. */
  let pushed: string[];
  const uri = (path: string) => pathToFileURL(join(disk, path)).toString();
  const text = () => config.replace('MAPPED', '/srv/pmta').replace('DISK', disk).replace('KEYS', '/srv/pmta');
  const names = async () =>
    ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' })) ?? []).map(
      ({ name }) => name,
    );

  before(() => {
    disk = realpathSync(mkdtempSync(join(tmpdir(), 'pmta-trust-')));
    mkdirSync(join(disk, 'ws'));
    mkdirSync(join(disk, 'mapped'));
    writeFileSync(join(disk, 'ws/config'), text());
    writeFileSync(join(disk, 'mapped/outer.conf'), '<virtual-mta mapped-one>\n</virtual-mta>\n');
    writeFileSync(join(disk, 'mapped/key.pem'), privateKey);
    writeFileSync(join(disk, 'secrets'), '<virtual-mta stolen-one>\n</virtual-mta>\nroot:x:0:0\n');
    symlinkSync(join(disk, 'secrets'), join(disk, 'ws/linked.conf'));
  });
  after(() => rmSync(disk, { recursive: true }));

  async function start(trusted?: boolean): Promise<void> {
    shown = [];
    client = await startClient(fullCapabilities, {
      folders: [uri('ws')],
      settings: { entry: 'config', pathMap: { '/srv/pmta': '../mapped' } },
      options: { fileSystem: false, ...(trusted !== undefined && { trusted }) },
    });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      shown.push(message);
    });
    pushed = [];
    client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      pushed.push(`${diagnostics.length} ${uri}`);
    });
    await client.open(uri('ws/config'), text());
    await client.diagnostics(uri('ws/config'));
  }
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const record = () =>
    client.connection.sendRequest<{ ok: boolean; reason?: string } | null>(DKIM_RECORD, {
      uri: uri('ws/config'),
      line: 7,
    });
  const hoverKey = async () => {
    const at = { textDocument: { uri: uri('ws/config') }, position: { line: 7, character: 13 } };
    return JSON.stringify(await client.connection.sendRequest(HoverRequest.type, at));
  };
  const makeKeys = () =>
    client.connection.sendRequest<{ made: number; problems: string[] }>(MAKE_KEYS, {
      text: '5.0.0.1|k|b.net|p.b.net|x\n',
      options: defaultOptions,
      folder: uri('made'),
    });

  it('that is not there: nothing outside is read, no key is touched, and the language still works', async () => {
    await start(false);
    assert.deepEqual(await names(), []);
    assert.deepEqual(await record(), {
      ok: false,
      path: '/srv/pmta/key.pem',
      reason: 'private keys are read and made in trusted workspaces only',
      missing: false,
    });
    assert.doesNotMatch(await hoverKey(), /1024/);
    const { made, problems } = await makeKeys();
    assert.deepEqual(
      [made, problems],
      [0, ['No key was made: private keys are read and made in trusted workspaces only.']],
    );
    assert.ok(!readdirSync(disk).includes('made'));
    await assert.rejects(
      client.connection.sendRequest(COMPARE, {
        uri: uri('ws/config'),
        other: { entry: uri('secrets') },
        before: 'a',
        after: 'b',
      }),
      /trusted workspaces only/,
    );
    const completions = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uri('ws/config') },
      position: { line: 9, character: 0 },
    });
    assert.ok(JSON.stringify(completions).includes('smtp-listener'));
    assert.ok(!(await client.diagnostics(uri('ws/config'))).some(({ code }) => code === 'include-missing'));
    assert.deepEqual(shown, []);
  });

  it('that is granted: mapped folders and keys are read at once; what the settings don’t name is still not', async () => {
    await start(false);
    assert.deepEqual(await names(), []);
    await client.connection.sendNotification(TRUST_GRANTED);
    await eventually(async () => ((await names()).length > 0 ? undefined : 'the mapped file is not read'));
    assert.deepEqual(await names(), ['mapped-one']);
    assert.equal((await record())?.ok, true);
    assert.match(await hoverKey(), /1024/);
    const left = shown.filter((message) => message.includes('it is outside of the workspace'));
    assert.equal(left.length, 2, shown.join('\n'));
    assert.ok(left.every((message) => message.includes('powermta.pathMap')));
    assert.equal((await makeKeys()).made, 1);
  });

  it('that is granted: settings of rules around the workspace, which weren’t looked at, count', async () => {
    const project = join(disk, '.pmtalintrc.json');
    writeFileSync(project, '{"rules": {"no-such-rule": "off"}}');
    try {
      await start(false);
      assert.deepEqual(pushed, []);
      await client.connection.sendNotification(TRUST_GRANTED);
      await client.diagnostics(uri('ws/config'));
      assert.deepEqual(pushed, [`1 ${pathToFileURL(project)}`]);
    } finally {
      rmSync(project);
    }
  });

  it('that nobody speaks of: a client that knows no trust is a trusted one', async () => {
    await start();
    await eventually(async () => ((await names()).join() === 'mapped-one' ? undefined : 'not read'));
    const all = JSON.stringify(await client.diagnostics(uri('ws/config')));
    assert.doesNotMatch(all, /stolen|root:x/);
  });
});
