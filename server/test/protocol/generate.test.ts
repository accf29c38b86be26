import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
} from 'vscode-languageserver-protocol/node';
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
});
