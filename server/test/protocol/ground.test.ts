import assert from 'node:assert/strict';
import {
  CompletionRequest,
  HoverRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/config';

describe('server over stdio', () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('tells a block that is never closed, and takes it back once it is', async () => {
    await client.open(uri, '<source 127.0.0.1>\n    smtp-service yes\n');
    assert.deepEqual(
      (await client.diagnostics(uri)).map((diagnostic) => [diagnostic.code, diagnostic.range.start.line]),
      [['unclosed-block', 0]],
    );
    const end = { line: 2, character: 0 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: '</source>\n' }]);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it('completes the directives of the block at the cursor', async () => {
    await client.open(uri, '<source 127.0.0.1>\n\n</source>\n');
    const items = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: 0 },
    });
    const labels = (Array.isArray(items) ? items : (items?.items ?? [])).map((item) => item.label);
    assert.ok(labels.includes('always-allow-relaying'));
    assert.ok(!labels.includes('bounce-after'));
  });

  it('explains the directive under the cursor', async () => {
    await client.open(uri, 'run-as-root no\n');
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 3 },
    });
    assert.match(JSON.stringify(hover?.contents), /run-as-root/);
  });
});

describe('server for a client that cannot ask for diagnostics', () => {
  it('pushes them', async () => {
    const client = await startClient({});
    const pushed = new Promise<string[]>((done) => {
      client.connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) =>
        done(diagnostics.map((diagnostic) => String(diagnostic.code))),
      );
    });
    await client.open(uri, '</source>\n');
    assert.deepEqual(await pushed, ['unexpected-close']);
    assert.equal(await client.stop(), 0);
  });
});
