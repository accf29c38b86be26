import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  CodeActionRequest,
  Command,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  HoverRequest,
  MarkupContent,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  RenameRequest,
  SignatureHelpRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { fullCapabilities, startClient, type TestClient } from './client';
import { eventually } from './eventually';

const text = `include parts.conf
<virtual-mta-pool p>
    virtual-mta mta1
</virtual-mta-pool>
<domain *>
    max-smtp-out 20
    max-smtp-ou 30

</domain>
`;

describe('a client that can do next to nothing', () => {
  let folder = '';
  let uri = '';
  let client: TestClient;
  const clients: TestClient[] = [];

  const start = async (capabilities: ClientCapabilities, options = {}) => {
    client = await startClient(capabilities, { folders: [pathToFileURL(folder).href], options });
    clients.push(client);
    return client;
  };
  const at = (line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  /** The codes of the findings that the server pushes, as they are at last. */
  const pushed = (of: TestClient) => {
    const codes = new Map<string, unknown[]>();
    of.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      codes.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
    });
    return codes;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'powermta-few-'));
    uri = pathToFileURL(join(folder, 'config')).href;
    writeFileSync(join(folder, 'config'), text);
    writeFileSync(
      join(folder, 'parts.conf'),
      '<virtual-mta mta1>\nsmtp-source-host 192.0.2.1 a.example\n</virtual-mta>\n',
    );
  });
  afterEach(async () => {
    for (const each of clients.splice(0)) assert.equal(await each.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  it('gets completions without snippets, and with documentation as text', async () => {
    await start({});
    await client.open(uri, text);
    const found = await client.connection.sendRequest(CompletionRequest.type, at(7, 0));
    const items: CompletionItem[] = Array.isArray(found) ? found : (found?.items ?? []);
    assert.ok(items.length > 50);
    for (const item of items) {
      assert.notEqual(item.insertTextFormat, 2, item.label);
      assert.doesNotMatch(item.textEdit?.newText ?? item.insertText ?? '', /\$[{\d]/, item.label);
      assert.equal(item.tags, undefined);
      assert.equal(item.labelDetails, undefined);
    }
    const limit = items.find(({ label }) => label === 'max-msg-rate');
    assert.ok(limit);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, limit);
    assert.ok(MarkupContent.is(documentation));
    assert.equal(documentation.kind, 'plaintext');
    assert.doesNotMatch(documentation.value, /\*\*|`/);
  });

  it('gets hovers and signatures as text', async () => {
    await start({});
    await client.open(uri, text);
    const hover = await client.connection.sendRequest(HoverRequest.type, at(5, 6));
    assert.ok(MarkupContent.is(hover?.contents));
    assert.equal(hover.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /max-smtp-out/);
    assert.doesNotMatch(hover.contents.value, /\*\*|`/);
    const end = { line: 8, character: 9 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: '\nsmtp-source-host 1' }]);
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, at(9, 18));
    const [signature] = help?.signatures ?? [];
    assert.ok(signature?.parameters?.length);
    for (const { documentation } of [signature, ...signature.parameters]) {
      assert.ok(documentation === undefined || MarkupContent.is(documentation));
      if (documentation !== undefined) assert.equal(documentation.kind, 'plaintext');
    }
    assert.ok(signature.parameters.every(({ label }) => typeof label === 'string'));
  });

  it('gets a flat list of symbols', async () => {
    await start({});
    await client.open(uri, text);
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    });
    assert.ok(symbols?.length);
    assert.ok(symbols.every((symbol) => 'location' in symbol && symbol.location.uri === uri));
  });

  it('gets plain places of definitions, and edits by file without versions', async () => {
    await start({});
    await client.open(uri, text);
    const parts = pathToFileURL(join(folder, 'parts.conf')).href;
    await eventually(async () => {
      const found = await client.connection.sendRequest(DefinitionRequest.type, at(2, 17));
      return JSON.stringify(found).includes(parts) ? undefined : `found ${JSON.stringify(found)}`;
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at(2, 17), newName: 'out1' });
    assert.equal(edit?.documentChanges, undefined);
    assert.deepEqual(Object.keys(edit?.changes ?? {}).sort(), [uri, parts].sort());
  });

  it('gets diagnostics pushed, and is never asked to register or configure anything', async () => {
    await start({});
    const asked: unknown[] = [];
    client.connection.onRequest(RegistrationRequest.type, (params) => {
      asked.push(params);
    });
    client.connection.onRequest(ConfigurationRequest.type, (params) => {
      asked.push(params);
      return [];
    });
    const codes = pushed(client);
    await client.open(uri, text);
    await eventually(async () =>
      codes.get(uri)?.includes('unknown-directive') ? undefined : 'no diagnostics',
    );
    assert.deepEqual(asked, []);
  });

  it('learns of files that changed on disk when it saves', async () => {
    await start({});
    const codes = pushed(client);
    await client.open(uri, text);
    await eventually(async () => (codes.has(uri) ? undefined : 'no diagnostics'));
    rmSync(join(folder, 'parts.conf'));
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await eventually(async () =>
      codes.get(uri)?.includes('include-missing') ? undefined : `${codes.get(uri)}`,
    );
  });

  it('has its settings heard, pushed or given at the start', async () => {
    const settings = { lint: { rules: { 'unknown-directive': 'off' } }, entry: 'config' };
    await start({});
    const codes = pushed(client);
    await client.open(uri, text);
    await eventually(async () =>
      codes.get(uri)?.includes('unknown-directive') ? undefined : 'no diagnostics',
    );
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { powermta: settings },
    });
    await eventually(async () =>
      codes.get(uri)?.includes('unknown-directive') === false ? undefined : 'not heard',
    );
    const other = await start({}, { settings });
    const others = pushed(other);
    await other.open(uri, text);
    await eventually(async () => (others.has(uri) ? undefined : 'no diagnostics'));
    assert.ok(!others.get(uri)?.includes('unknown-directive'));
  });

  const range = { start: { line: 6, character: 4 }, end: { line: 6, character: 15 } };
  const actions = () =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });

  it('gets commands in place of code actions, which do the same', async () => {
    await start({ workspace: { applyEdit: true } });
    assert.deepEqual(client.initialized.capabilities.executeCommandProvider?.commands, [
      'powermta.applyEdit',
    ]);
    await client.open(uri, text);
    const found = (await actions()) ?? [];
    assert.ok(found.length > 1 && found.every((each) => Command.is(each)));
    const fix = found.find(({ title }) => title.includes('max-smtp-out'));
    assert.ok(Command.is(fix));
    const applied = new Promise<WorkspaceEdit>((done) => {
      client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
        done(edit);
        return { applied: true };
      });
    });
    const { command, arguments: args } = fix;
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args ?? [] });
    assert.deepEqual((await applied).changes?.[uri], [{ range, newText: 'max-smtp-out' }]);
  });

  it('gets no actions when it knows none and applies no edits', async () => {
    await start({});
    assert.equal(client.initialized.capabilities.executeCommandProvider, undefined);
    await client.open(uri, text);
    assert.deepEqual(await actions(), []);
  });

  it('gets whole actions when it resolves none, and no commands are announced to those who know actions', async () => {
    await start(fullCapabilities);
    assert.equal(client.initialized.capabilities.executeCommandProvider, undefined);
    await client.open(uri, `${text}max-smtp-ou 3\n`);
    const found = (await actions()) ?? [];
    assert.ok(found.some(({ title }) => title.startsWith('Silence')));
    assert.ok(found.every((each) => !Command.is(each) && each.edit !== undefined));
  });
});
