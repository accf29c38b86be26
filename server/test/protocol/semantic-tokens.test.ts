import assert from 'node:assert/strict';
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { tokenModifiers, tokenTypes } from '../../src/features/announced';
import { startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/config';
const text =
  '<virtual-mta v>\n  host-name x\n  bounce-after 1d\n  hots-name x\n</virtual-mta>\nrelay-domain $m\n';

/** What the numbers of an answer say, as `line:character length type.modifiers`. */
function told(data: readonly number[]): string[] {
  const said: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = tokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0);
    said.push(`${line}:${character} ${length} ${[tokenTypes[type], ...modifiers].join('.')}`);
  }
  return said;
}

describe('semantic tokens over stdio', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient();
    await client.open(uri, text);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const full = () => client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });

  it('names its legend', () => {
    const { semanticTokensProvider: provider } = client.initialized.capabilities;
    assert.deepEqual(provider?.legend, { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] });
  });

  it('tells all tokens, and those of some lines', async () => {
    const all = told((await full())?.data ?? []);
    assert.deepEqual(all, [
      '0:1 11 struct',
      '0:13 1 class.declaration',
      '1:2 9 property',
      '2:2 12 property.wrongScope',
      '3:2 9 unknown',
      '4:2 11 struct',
      '5:0 12 property',
      '5:13 2 macro',
    ]);
    const some = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument: { uri },
      range: { start: { line: 1, character: 0 }, end: { line: 2, character: 5 } },
    });
    assert.deepEqual(told(some?.data ?? []), all.slice(2, 4));
  });

  it('tells what changed since the last answer, and all of it to those who know none', async () => {
    const first = await full();
    assert.ok(first?.resultId !== undefined);
    const place = { line: 3, character: 2 };
    await client.change(uri, 2, [
      { range: { start: place, end: { line: 3, character: 11 } }, text: 'host-name' },
    ]);
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument: { uri },
      previousResultId: first.resultId,
    });
    assert.ok(delta !== null && 'edits' in delta && delta.edits.length === 1);
    const data = [...first.data];
    for (const edit of delta.edits) {
      data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    }
    assert.ok((delta.edits[0]?.deleteCount ?? 99) <= 10, 'it is a small change');
    assert.deepEqual(data, (await full())?.data);
    assert.ok(told(data).includes('3:2 9 property'));

    const stranger = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument: { uri },
      previousResultId: 'long ago',
    });
    assert.ok(stranger !== null && 'data' in stranger);
    assert.deepEqual(stranger.data, data);
  });
});
