import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol/node';
import type { MarkdownReport } from '../../src/lsp/explain-protocol';
import { PATTERN_LISTS, TEST_PATTERNS } from '../../src/lsp/pattern-protocol';
import { fullCapabilities, startClient, type TestClient } from './client';

const folder = 'file:///work/pmta';
const uri = `${folder}/config`;
const textDocument = { uri };
const config = `<virtual-mta-pool p>
virtual-mta m
</virtual-mta-pool>
<virtual-mta m>
</virtual-mta>
<domain *>
max-smtp-out 5
</domain>
<domain a.example>
</domain>
<smtp-pattern-list l>
reply /too many/ mode=backoff
reply /^(?:(?:a+)+)+$/ skip-mx
</smtp-pattern-list>
`;
const lensCommands = { showLocations: 'c.show', explain: 'c.explain', testPatterns: 'c.test' };
const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };

async function started(settings: unknown, options: object = { lensCommands }): Promise<TestClient> {
  const client = await startClient(fullCapabilities, {
    folders: [folder],
    files: { '/work/pmta/config': config },
    settings,
    options,
  });
  await client.open(uri, config);
  return client;
}

describe('code lenses and inlay hints over the protocol', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const lenses = async () => {
    const found = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    const resolved = await Promise.all(
      found.map((lens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)),
    );
    return resolved.map(({ range: { start }, command }) => [start.line, command?.title, command?.command]);
  };

  it('gives the lenses that the settings ask for', async () => {
    client = await started({ codeLens: { explain: true, references: true, patternLists: false } });
    assert.deepEqual(await lenses(), [
      [0, '1 virtual MTA', 'c.show'],
      [0, '0 uses', ''],
      [3, '1 use', 'c.show'],
      [5, 'explain settings', 'c.explain'],
      [8, 'explain settings', 'c.explain'],
      [10, '0 uses', ''],
    ]);
  });

  it('gives pools and lists lenses when nothing is set', async () => {
    client = await started(null);
    assert.deepEqual(await lenses(), [
      [0, '1 virtual MTA', 'c.show'],
      [10, 'try replies', 'c.test'],
    ]);
  });

  it('gives none to a client without commands for them', async () => {
    client = await started(null, {});
    assert.deepEqual(await lenses(), []);
  });

  it('gives hints only when the settings ask for them', async () => {
    client = await started(null);
    assert.deepEqual(await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range }), []);
    await client.stop();
    client = await started({ inlayHints: { inherited: true, poolSizes: true } });
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    assert.deepEqual(
      hints?.map(({ label }) => label),
      ['1 virtual MTA', 'inherits max-smtp-out 5'],
    );
  });

  it('tries replies against a list, and ends a pattern that takes too long', async () => {
    client = await started(null);
    const list = { kind: 'smtp-pattern-list', name: 'L' };
    assert.deepEqual(await client.connection.sendRequest(PATTERN_LISTS, { uri }), [{ ...list, name: 'l' }]);
    const start = Date.now();
    const report = await client.connection.sendRequest<MarkdownReport>(TEST_PATTERNS, {
      uri,
      list,
      text: `421 Too many\n${'a'.repeat(60)}!`,
    });
    assert.ok(Date.now() - start < 60_000);
    assert.equal(report.title, '<smtp-pattern-list l>');
    assert.match(
      report.markdown,
      /`421 Too many`\n {2}- `reply \/too many\/`: `mode=backoff` \(\[config:12]/,
    );
    assert.match(report.markdown, /It takes too long on such texts/);
    assert.equal(
      await client.connection.sendRequest(TEST_PATTERNS, { uri, list: { ...list, name: 'x' }, text: '' }),
      null,
    );
  });
});
