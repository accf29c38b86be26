import assert from 'node:assert/strict';
import {
  CallHierarchyPrepareRequest,
  CancellationToken,
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { fullCapabilities, startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/large';
const BLOCKS = 20_000;

/** Virtual MTAs with something for every request, untidily written. */
const blocks = Array.from(
  { length: BLOCKS },
  (_, at) => `<virtual-mta mta${at}>
smtp-source-host 10.0.${(at >> 8) & 255}.${at & 255} mail${at}.example.org
domain-key   k${at},example.org,/etc/pmta/k${at}.pem
  <domain *>
max-smtp-out   20
  </domain>
</virtual-mta>
# one
# two
`,
).join('');
/** A name that stands in as many lines. */
const text = `${blocks}<virtual-mta-pool p>\n${'virtual-mta mta7\n'.repeat(BLOCKS)}</virtual-mta-pool>\n`;
const member = { line: BLOCKS * 9 + 1, character: 13 };
// `<domain *>` stands in each block.
const everywhere = { line: 3, character: 11 };

const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };
const start = { line: 0, character: 0 };
const range = { start, end: { line: BLOCKS * 9, character: 0 } };

/** What may take long in a large file. */
const requests: readonly (readonly [{ readonly method: string }, object])[] = [
  [DocumentSymbolRequest.type, { textDocument }],
  [SemanticTokensRequest.type, { textDocument }],
  [FoldingRangeRequest.type, { textDocument }],
  [DocumentLinkRequest.type, { textDocument }],
  [CodeLensRequest.type, { textDocument }],
  [InlayHintRequest.type, { textDocument, range }],
  [DocumentFormattingRequest.type, { textDocument, options }],
  [DocumentRangeFormattingRequest.type, { textDocument, options, range }],
  [ReferencesRequest.type, { textDocument, position: everywhere, context: { includeDeclaration: true } }],
  [DefinitionRequest.type, { textDocument, position: everywhere }],
  [DocumentHighlightRequest.type, { textDocument, position: everywhere }],
  [CallHierarchyPrepareRequest.type, { textDocument, position: everywhere }],
  [RenameRequest.type, { textDocument, position: member, newName: 'other' }],
  // The file is checked for these; it isn't when they are cancelled.
  [DocumentDiagnosticRequest.type, { textDocument }],
  [CodeActionRequest.type, { textDocument, range: { start, end: start }, context: { diagnostics: [] } }],
  [WorkspaceSymbolRequest.type, { query: 'mta-zz' }],
];

describe('answers about a file of 180,000 lines', () => {
  let client: TestClient;
  let version = 1;

  before(async () => {
    client = await startClient(fullCapabilities, {
      folders: [],
      settings: { codeLens: { explain: true }, inlayHints: { inherited: true, poolSizes: true } },
      options: { lensCommands: { showLocations: 'a', explain: 'b', testPatterns: 'c' } },
    });
    await client.open(uri, text);
    await hover();
  });

  after(async () => {
    await client.stop();
  });

  const hover = () =>
    client.connection.sendRequest(HoverRequest.type, { textDocument, position: { line: 1, character: 3 } });

  /** Asks, does something once a hover was answered in between, and tells how the request ended. */
  const endOf = async (
    [{ method }, params]: (typeof requests)[number],
    token: CancellationToken,
    interrupt: () => void | Promise<void>,
  ): Promise<number | 'answered'> => {
    let isDone = false;
    const end = client.connection.sendRequest(method, params, token).then(
      () => 'answered' as const,
      (error): number => error.code,
    );
    void end.finally(() => {
      isDone = true;
    });
    await hover();
    assert.equal(isDone, false, 'a hover had to wait for it');
    await interrupt();
    return end;
  };

  /**
   * Tries until a request is interrupted before it is answered, for which this side may be late. What an answer left to make the
   * next one quicker is gone before the next try: there is one block more.
   */
  const expectEnd = async (code: number, attempt: () => Promise<number | 'answered'>) => {
    let end = await attempt();
    for (let left = 20; end === 'answered' && left > 0; left--) {
      const last = { line: BLOCKS * 10 + 2, character: 0 };
      await client.change(uri, ++version, [
        { range: { start: last, end: last }, text: `<domain d${version}>\n</domain>\n` },
      ]);
      await hover();
      end = await attempt();
    }
    assert.equal(end, code);
  };

  for (const request of requests) {
    it(`${request[0].method} lets others in between, and ends when it is cancelled`, () =>
      expectEnd(LSPErrorCodes.RequestCancelled, () => {
        const source = new CancellationTokenSource();
        return endOf(request, source.token, () => source.cancel());
      }));
  }

  it('tell tokens as a difference in between as well, also after one that was cancelled', async () => {
    const { connection } = client;
    const full = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const params = { textDocument, previousResultId: full?.resultId ?? '' };
    await expectEnd(LSPErrorCodes.RequestCancelled, () => {
      const source = new CancellationTokenSource();
      return endOf([SemanticTokensDeltaRequest.type, params], source.token, () => source.cancel());
    });
    const delta = await connection.sendRequest(SemanticTokensDeltaRequest.type, params);
    assert.deepEqual(Object(delta).edits, []);
  });

  it('end when the document changes', async () => {
    await expectEnd(LSPErrorCodes.ContentModified, () =>
      endOf([DocumentSymbolRequest.type, { textDocument }], CancellationToken.None, () =>
        client.change(uri, ++version, [{ range: { start, end: start }, text: '#' }]),
      ),
    );
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.ok(symbols !== null && symbols.length >= BLOCKS - 1);
  });
});
