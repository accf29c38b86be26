import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  type TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { HardenTlsResult } from '../../src/lsp/protocol';
import { changedText } from '../../src/rules/apply-changes';
import { parse } from '../../src/syntax/tree';
import { fullCapabilities, startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/config';
const text = 'smtp-server-tls-dh-key-length 1024 # old\r\nrun-as-root yes\r\nhttp-tls-dh-key-length 1024\r\n';

const lazy: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: {
    ...fullCapabilities.textDocument,
    codeAction: { ...fullCapabilities.textDocument?.codeAction, resolveSupport: { properties: ['edit'] } },
  },
};

describe('code actions', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const start = async (capabilities: ClientCapabilities, content = text) => {
    client = await startClient(capabilities);
    await client.open(uri, content);
  };

  const actionsAt = async (line: number, only?: string[], range?: CodeActionParams['range']) => {
    const place = { line, character: 0 };
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: range ?? { start: place, end: place },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
  };

  /** The text after an action of a client that is told versions. */
  const applied = (action: CodeAction | undefined, content = text): string => {
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change, `${action?.title} has no edit`);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    return applyEdits(content, change);
  };

  it('offer the fix, all fixes of the rule, and to silence it', async () => {
    await start(lazy);
    const actions = await actionsAt(0, ['quickfix']);
    assert.deepEqual(
      actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred]),
      [
        ['Write 2048', 'quickfix', true],
        ['Fix all of weak-dh in this file', 'quickfix', undefined],
        ['Silence weak-dh here', 'quickfix', undefined],
      ],
    );
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'weak-dh');
    assert.equal(applied(actions[0]), text.replace('1024 # old', '2048 # old'));
    assert.equal(applied(actions[2]), `# pmta-lint-disable-next-line weak-dh -- reason\r\n${text}`);
  });

  it('work out the fixes of a whole file when chosen, and with every client', async () => {
    await start(lazy);
    const [, action] = await actionsAt(0, ['quickfix']);
    assert.ok(action !== undefined && action.edit === undefined);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    assert.equal(applied(resolved), text.replaceAll('1024', '2048'));
    await client.stop();
    await start(fullCapabilities);
    assert.equal(applied((await actionsAt(0, ['quickfix']))[1]), text.replaceAll('1024', '2048'));
  });

  it('fix everything on save, only when asked for', async () => {
    await start(fullCapabilities);
    const fixed = text.replaceAll('1024', '2048').replace('root yes', 'root no');
    for (const kind of ['source.fixAll', 'source.fixAll.powermta']) {
      assert.equal((await actionsAt(0, [kind])).length, 1);
      assert.equal(applied((await actionsAt(0, [kind]))[0]), fixed);
    }
    for (const only of [undefined, ['quickfix'], ['source.organizeImports']]) {
      const kinds = (await actionsAt(0, only)).map(({ kind }) => kind);
      assert.ok(!kinds.some((kind) => kind?.startsWith('source')));
    }
  });

  it('harden TLS when asked for by name or in the menu of source actions, with a summary on request', async () => {
    await start(fullCapabilities);
    const hard = text.replaceAll('1024', '2048');
    assert.equal(applied((await actionsAt(0, ['source.fixAll.powermta.tls']))[0]), hard);
    assert.deepEqual(
      (await actionsAt(0, ['source'])).map(({ kind }) => kind),
      ['source.fixAll.powermta', 'source.fixAll.powermta.tls'],
    );
    const result = await client.connection.sendRequest<HardenTlsResult>('powermta/hardenTls', { uri });
    assert.deepEqual(result.summary, ['Set Diffie-Hellman parameters to 2048 bits in 2 lines.']);
    const action = { title: '', ...(result.edit && { edit: result.edit }) };
    assert.equal(applied(action), hard);
  });

  it('have nothing to fix in a text without findings', async () => {
    await start(fullCapabilities, 'run-as-root no\n');
    assert.deepEqual(await actionsAt(0, ['source.fixAll']), []);
  });

  it('refactor what is selected', async () => {
    await start(fullCapabilities, 'spool /s\nbounce-after 1d\n');
    assert.deepEqual(
      (await actionsAt(0, ['refactor'])).map(({ title, kind }) => [title, kind]),
      [['Convert to a <spool> block', 'refactor.rewrite']],
    );
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const [wrap] = await actionsAt(1, ['refactor.rewrite'], range);
    assert.equal(
      applied(wrap, 'spool /s\nbounce-after 1d\n'),
      'spool /s\n<domain PATTERN>\n    bounce-after 1d\n</domain>\n',
    );
    assert.deepEqual(await actionsAt(1, ['refactor.extract'], range), []);
  });

  it('leave words to fill in to clients that know snippets', async () => {
    await start({
      ...fullCapabilities,
      workspace: {
        ...fullCapabilities.workspace,
        workspaceEdit: { documentChanges: true, snippetEditSupport: true },
      },
    });
    const silence = (await actionsAt(1)).find(({ title }) => title === 'Silence run-as-root here');
    const [change] = silence?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => ('snippet' in edit ? edit.snippet.value : edit)),
      [`# pmta-lint-disable-next-line run-as-root -- \${1:reason}\r\n`],
    );
  });

  it('are plain changes for clients that can’t be told versions', async () => {
    await start({ ...fullCapabilities, workspace: {} });
    const [fix] = await actionsAt(1);
    assert.equal(fix?.edit?.changes?.[uri]?.length, 1);
    assert.equal(fix?.edit?.documentChanges, undefined);
  });
});

describe('pages of rules', () => {
  it('open by the link that the client asks for, and come from the server', async () => {
    const client = await startClient(fullCapabilities, { folders: [], ruleUri: 'powermta-rule:/{rule}.md' });
    await client.open(uri, text);
    const [first] = await client.diagnostics(uri);
    assert.equal(first?.codeDescription?.href, 'powermta-rule:/weak-dh.md');
    const page = await client.connection.sendRequest('powermta/rulePage', { rule: 'weak-dh' });
    assert.match(String(page), /^# weak-dh\n[\s\S]*```powermta/);
    for (const rule of ['no-such-rule', 'toString', '../package']) {
      assert.equal(await client.connection.sendRequest('powermta/rulePage', { rule }), null);
    }
    assert.equal(await client.stop(), 0);
  });

  it('are not linked to where nobody can open them', async () => {
    const client = await startClient();
    await client.open(uri, text);
    const [first] = await client.diagnostics(uri);
    assert.ok(first !== undefined && first.codeDescription === undefined);
    assert.equal(await client.stop(), 0);
  });
});

function applyEdits(content: string, { edits }: TextDocumentEdit): string {
  return changedText(
    parse(content),
    edits.map((edit) => {
      assert.ok(TextEdit.is(edit));
      const { start, end } = edit.range;
      return {
        startLine: start.line,
        startCharacter: start.character,
        endLine: end.line,
        endCharacter: end.character,
        text: edit.newText,
      };
    }),
  );
}
