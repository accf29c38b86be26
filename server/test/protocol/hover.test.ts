import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Hover, HoverRequest } from 'vscode-languageserver-protocol/node';
import { cursorIn } from '../marked';
import { fullCapabilities, startClient, type TestClient } from './client';

const config = 'file:///etc/pmta/config';

async function hover(client: TestClient, marked: string, uri = config): Promise<Hover | null> {
  const { text, line, character } = cursorIn(marked);
  await client.open(uri, text);
  return client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line, character },
  });
}

function textOf(found: Hover | null): string {
  const contents = found?.contents;
  assert.ok(typeof contents === 'object' && 'value' in contents);
  return contents.value;
}

describe('hover over stdio', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  /** Each kind of hover once, with something that only it says. */
  const kinds: Readonly<Record<string, readonly [text: string, says: RegExp]>> = {
    directive: [
      '<domain *>\nmax-msg-$0rate 1/h\n</domain>\n',
      /```powermta\nmax-msg-rate RATE\n```[\s\S]*§3\.3\.10\.33/,
    ],
    block: ['<virtual-$0mta x>\n</virtual-mta>\n', /<virtual-mta NAME>/],
    duration: ['<domain *>\nbounce-after 4d1$02h\n</domain>\n', /4 days 12 hours \(108 hours\)/],
    rate: ['<domain *>\nmax-msg-rate 20$00/h\n</domain>\n', /3\.3 a minute, 4,800 a day/],
    size: ['<source 0/0>\nmax-message-size 2$05M\n</source>\n', /25 megabytes/],
    'daily limit': [
      '<domain *>\nmax-cold-virtual-mta-msg 1$00/d\n</domain>\n',
      /at most 10 messages every day/,
    ],
    CIDR: ['http-access 10/$08 admin\n', /16,777,216 addresses.*\n.*RFC 1918/],
    port: ['<smtp-listener 0.0.0.0:4$065>\n</smtp-listener>\n', /RFC 8314[\s\S]*connections begin in clear/],
    DKIM: ['domain-key s,ex$0ample.com,/nowhere/k.pem\n', /s\._domainkey\.example\.com[\s\S]*No such file/],
    ciphers: ['smtp-server-tls-ciphers HI$0GH\n', /\*\*Strong\*\* \(/],
    'TLS 1.3 suites': ['smtp-server-tls-v1.3-ciphersuites TLS_AES$0_128_GCM_SHA256\n', /128 bits/],
    regex: ['<smtp-pattern-list e>\nreply /^4$021/ skip-mx\n</smtp-pattern-list>\n', /begins with `421`/],
    action: [
      '<smtp-pattern-list e>\nreply /x/ skip$0-mx\n</smtp-pattern-list>\n',
      /Passes over this MX host/,
    ],
    'domain pattern': ['relay-domain *.exam$0ple.com\n', /doesn’t match `example.com`/],
    macro: ['domain-macro m a.com,\n b.com\nrelay-domain $$0m\n', /2 domains: `a.com`, `b.com`/],
    reference: [
      '<source sub>\npassword x\n</source>\nsmtp-listener 0/0:25 source=s$0ub\n',
      /password ••••••/,
    ],
    category: [
      '<bounce-category-patterns>\n/x/ spam-re$0lated\n</bounce-category-patterns>\n',
      /taken for spam/,
    ],
    field: ['<acct-file /a>\nrecord-fields d job$0Id\n</acct-file>\n', /`x-job` header/],
    host: ['host-name a.exam$0ple.com\nsmtp-source-host 192.0.2.1 a.example.com\n', /line 2/],
    secret: ['<smtp-user u>\npassword h$0ush\n</smtp-user>\n', /A secret/],
  };
  for (const [kind, [text, says]] of Object.entries(kinds)) {
    it(`explains a value of the kind ${kind}`, async () => {
      const found = await hover(client, text);
      assert.match(textOf(found), says);
      assert.ok(found?.range);
    });
  }

  it('answers nothing in a comment', async () => {
    assert.equal(await hover(client, 'run-as-root yes # wh$0y\n'), null);
  });
});

describe('hover over files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'powermta-hover-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('looks into the key file and shows nothing of it', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys/a.pem'), pem);
    const client = await startClient();
    const uri = pathToFileURL(join(folder, 'config')).href;
    const text = textOf(await hover(client, 'domain-key s,example.com,keys/a.p$0em\n', uri));
    assert.match(text, /RSA, \*\*1024 bits\*\*/);
    const lines = pem.split('\n').filter((line) => /^[\w+/=]{20,}$/.test(line));
    assert.ok(lines.length > 5 && lines.every((line) => !text.includes(line)));

    // The server's path is kept in the workspace, next to the file or above it.
    for (const path of ['/etc/pmta/keys/a.pem', '/opt/x/keys/a.pem']) {
      const absolute = `domain-key s,example.com,${path}$0\n`;
      const other = pathToFileURL(join(folder, `config${path.length}`)).href;
      assert.match(textOf(await hover(client, absolute, other)), /1024 bits/, path);
    }
    assert.equal(await client.stop(), 0);
  });
});

describe('hover for a client without Markdown', () => {
  it('gives plain text', async () => {
    const capabilities = {
      ...fullCapabilities,
      textDocument: { ...fullCapabilities.textDocument, hover: { contentFormat: ['plaintext' as const] } },
    };
    const client = await startClient(capabilities);
    const found = await hover(client, 'run-as-$0root no\n');
    assert.equal(
      typeof found?.contents === 'object' && 'kind' in found.contents && found.contents.kind,
      'plaintext',
    );
    assert.doesNotMatch(textOf(found), /\*\*|`/);
    assert.equal(await client.stop(), 0);
  });
});
