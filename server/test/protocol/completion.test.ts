import assert from 'node:assert/strict';
import {
  type CompletionContext,
  type CompletionItem,
  CompletionItemTag,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  SignatureHelpRequest,
} from 'vscode-languageserver-protocol/node';
import { cursorIn } from '../marked';
import { fullCapabilities, startClient, type TestClient, type TestWorkspace } from './client';

let client: TestClient;
let opened = 0;

async function start(capabilities = fullCapabilities, workspace?: TestWorkspace): Promise<void> {
  client = await startClient(capabilities, workspace);
}

/** Opens a text and gives the position of its `$0`. */
async function openAt(marked: string) {
  const { text, line, character } = cursorIn(marked);
  const uri = `file:///etc/pmta/file${opened++}`;
  await client.open(uri, text);
  return { textDocument: { uri }, position: { line, character } };
}

async function itemsAt(marked: string, context?: CompletionContext): Promise<CompletionItem[]> {
  const params = { ...(await openAt(marked)), ...(context && { context }) };
  const answer = await client.connection.sendRequest(CompletionRequest.type, params);
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

async function itemAt(marked: string, label: string): Promise<CompletionItem> {
  const items = await itemsAt(marked);
  const item = items.find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not among ${items.map((candidate) => candidate.label).join(', ')}`);
  return item;
}

async function stop(): Promise<void> {
  assert.equal(await client.stop(), 0);
}

describe('completion over stdio', () => {
  before(() => start());
  after(stop);

  it('tells which letters bring it up', () => {
    const { completionProvider, signatureHelpProvider } = client.initialized.capabilities;
    assert.equal(completionProvider?.resolveProvider, true);
    assert.ok(
      ['<', '/', '$', '=', ',', ' '].every((it) => completionProvider?.triggerCharacters?.includes(it)),
    );
    assert.deepEqual(signatureHelpProvider?.triggerCharacters, [' ', ',']);
  });

  /** What one of the labels is at a place, and where it is written. */
  const kinds: readonly (readonly [kind: string, marked: string, label: string, newText: string])[] = [
    ['directives', '<source a>\n  smtp-s$0\n</source>', 'smtp-service', 'smtp-service ${1|yes,no|}'],
    ['blocks', '<dom$0', '<domain>', '<domain ${1:PATTERN}>\n\t$0\n</domain>'],
    ['closing tags', '<source a>\n</$0', '</source>', '</source>'],
    [
      'nested lists',
      '<pattern-list a>\nmail-from /x/ <$0',
      '<pattern-list>',
      '<pattern-list>\n\t$0\n</pattern-list>',
    ],
    ['ready-made blocks', 'client-d$0', 'client-delivery', ''],
    ['booleans', 'run-as-root $0', 'no', 'no'],
    ['enumerations', '<domain a>\ntype $0', 'discard', 'discard'],
    ['record types', '<acct-file a>\nrecords d,$0', 'b', 'b'],
    ['record fields', '<acct-file a>\nrecord-fields d orig,$0', 'rcpt', 'rcpt'],
    ['units of intervals', '<domain a>\nbounce-after 10$0', '10m', '10m'],
    ['units of rates', '<domain a>\nmax-msg-rate 200/$0', '200/h', '200/h'],
    ['units of sizes', '<acct-file a>\nmax-size 5$0', '5m', '5m'],
    ['virtual MTAs', '<virtual-mta v>\n</virtual-mta>\n<source a>\ndefault-virtual-mta $0', 'v', 'v'],
    ['pools', '<virtual-mta-pool p>\n</virtual-mta-pool>\n<source a>\ndefault-virtual-mta $0', 'p', 'p'],
    ['pattern lists', '<pattern-list l>\n</pattern-list>\n<source a>\npattern-list $0', 'l', 'l'],
    [
      'SMTP pattern lists',
      '<smtp-pattern-list l>\n</smtp-pattern-list>\n<domain a>\nsmtp-pattern-list $0',
      'l',
      'l',
    ],
    ['sources', '<source s>\n</source>\n<smtp-user u>\nsource $0', 's', 's'],
    ['macros', 'domain-macro m a.test\n<domain $$0>', '$m', '$m'],
    ['rewrite lists', '<rewrite-list r>\n</rewrite-list>\n<source a>\nrewrite-list $0', 'r', 'r'],
    ['address lists', '<address-list l>\n</address-list>\n<source a>\nsuppression-lists $0', 'l', 'l'],
    ['proxies', '<proxy x>\n</proxy>\nuse-proxy $0', 'x', 'x'],
    ['rollup queues', '<domain g.rollup>\n</domain>\n<domain a>\nqueue-to $0', 'g.rollup', 'g.rollup'],
    [
      'pattern actions',
      '<smtp-pattern-list a>\nreply /x/ mode=backoff,$0',
      'backoff-to-normal-after=',
      'backoff-to-normal-after=${1:1h}',
    ],
    [
      'pattern results',
      '<pattern-list a>\nmail-from /x/ $0',
      'recipient-priority=',
      'recipient-priority=${1:50}',
    ],
    ['ports', '<smtp-listener 0.0.0.0:$0>', '587', '587'],
    [
      'cipher strings',
      'smtp-server-tls-ciphers $0',
      'ECDHE+AESGCM:ECDHE+CHACHA20',
      'ECDHE+AESGCM:ECDHE+CHACHA20',
    ],
    [
      'TLS 1.3 suites',
      'smtp-server-tls-v1.3-ciphersuites $0',
      'TLS_AES_128_GCM_SHA256',
      'TLS_AES_128_GCM_SHA256',
    ],
    ['domains', '<domain gm$0>', 'gmail.com', 'gmail.com'],
    ['bounce categories', '<bounce-category-patterns>\n/x/ $0', 'bad-mailbox', 'bad-mailbox'],
    ['headers', '<domain a>\ndkim-headers From,$0', 'Subject', 'Subject'],
  ];
  for (const [kind, marked, label, newText] of kinds) {
    it(`offers ${kind}`, async () => {
      const item = await itemAt(marked, label);
      const { line, character } = cursorIn(marked);
      assert.ok(item.textEdit && 'range' in item.textEdit);
      const { range } = item.textEdit;
      assert.equal(range.start.line, line);
      assert.ok(range.start.character <= character && character <= range.end.character, 'holds the cursor');
      assert.ok(newText === '' ? item.textEdit.newText.includes('\n') : item.textEdit.newText === newText);
      assert.equal(
        item.insertTextFormat,
        item.textEdit.newText.includes('${') || newText.includes('$0')
          ? InsertTextFormat.Snippet
          : InsertTextFormat.PlainText,
      );
    });
  }

  it('describes a directive or block once it is chosen', async () => {
    for (const [marked, label] of [
      ['$0', 'log-file'],
      ['<$0', '<spool>'],
    ] as const) {
      const item = await itemAt(marked, label);
      assert.equal(item.documentation, undefined);
      const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
      assert.match(JSON.stringify(documentation), /markdown.*§3\.3/);
    }
  });

  it('strikes through what is deprecated', async () => {
    const { tags } = await itemAt('<domain a>\nmax-msg-per$0', 'max-msg-per-hour');
    assert.deepEqual(tags, [CompletionItemTag.Deprecated]);
  });

  it('offers nothing in comments and patterns', async () => {
    for (const marked of ['# log-$0', '<smtp-pattern-list a>\nreply /lo$0g/ skip-mx\n</smtp-pattern-list>']) {
      assert.deepEqual(await itemsAt(marked), []);
    }
  });

  it('stays quiet when a blank only indents, and speaks when it begins a value', async () => {
    const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
    assert.deepEqual(await itemsAt('<source a>\n $0\n</source>', context), []);
    assert.ok((await itemsAt('run-as-root $0', context)).length > 0);
  });

  it('follows what is typed', async () => {
    const { textDocument, position } = await openAt('<source a>\n$0\n</source>');
    const range = { start: position, end: position };
    await client.change(textDocument.uri, 2, [{ range, text: 'smtp-service ' }]);
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: position.line, character: 'smtp-service '.length },
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    assert.deepEqual(
      items.map((item) => item.label),
      ['yes', 'no', 'true', 'false'],
    );
  });
});

describe('signature help over stdio', () => {
  before(() => start());
  after(stop);

  it('shows the arguments and which one is being written', async () => {
    for (const [marked, active] of [
      ['smtp-source-host $0', 0],
      ['smtp-source-host 192.0.2.1 $0', 1],
      ['domain-key a,$0', 1],
      ['http-access 0/0 $0', 1],
    ] as const) {
      const help = await client.connection.sendRequest(SignatureHelpRequest.type, await openAt(marked));
      assert.equal(help?.activeParameter, active, marked);
      assert.match(JSON.stringify(help?.signatures[0]?.documentation), /[A-Z].*\./);
    }
  });

  it('has nothing to show elsewhere', async () => {
    const help = await client.connection.sendRequest(
      SignatureHelpRequest.type,
      await openAt('# http-access $0'),
    );
    assert.equal(help, null);
  });
});

describe('completion of paths over stdio', () => {
  const workspace: TestWorkspace = {
    folders: ['file:///etc/pmta'],
    files: {
      '/etc/pmta/config': 'include conf.d/a.conf\n',
      '/etc/pmta/conf.d/a.conf': '<virtual-mta far>\n</virtual-mta>\n',
      '/etc/pmta/conf.d/b.conf': '',
      '/etc/pmta/dkim/k1.pem': '',
    },
  };
  before(() => start(fullCapabilities, workspace));
  after(stop);

  it('offers files and folders of the workspace', async () => {
    const labels = async (marked: string) => (await itemsAt(marked)).map((item) => item.label);
    assert.deepEqual((await labels('include /etc/pmta/$0')).sort(), ['conf.d/', 'config', 'dkim/']);
    assert.deepEqual((await labels('include /etc/pmta/conf.d/$0')).sort(), ['*.conf', 'a.conf', 'b.conf']);
    assert.ok((await labels('domain-key k1,a.test,/etc/pmta/dkim/$0')).includes('k1.pem'));
  });
});

describe('completion for a client that knows plain text only', () => {
  before(() => start({}));
  after(stop);

  it('writes no tab stops', async () => {
    const items = await itemsAt('<source a>\n$0');
    assert.ok(items.length > 50);
    for (const item of items) {
      assert.equal(item.insertTextFormat, InsertTextFormat.PlainText);
      assert.doesNotMatch(item.textEdit?.newText ?? '', /\$/);
      assert.ok(item.tags === undefined && item.labelDetails === undefined);
    }
  });
});
