import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { fullCapabilities, startClient, type TestClient } from './client';
import { eventually } from './eventually';

const folder = 'file:///work/pmta';
const config = 'include /etc/pmta/vmtas\n<source 10/8>\n    default-virtual-mta mta1\n</source>\n';
const files = {
  '/work/pmta/config': config,
  '/work/pmta/vmtas': '<virtual-mta mta1>\n</virtual-mta>\n<virtual-mta mta2>\n</virtual-mta>\n',
};

describe('navigation over the protocol', () => {
  let client: TestClient;
  const textDocument = { uri: `${folder}/config` };
  const position = { line: 2, character: 26 };
  const inVmtas = { start: { line: 0, character: 13 }, end: { line: 0, character: 17 } };
  const inConfig = { start: { line: 2, character: 24 }, end: { line: 2, character: 28 } };

  beforeEach(async () => {
    client = await startClient(fullCapabilities, { folders: [folder], files: { ...files } });
    await client.open(textDocument.uri, config);
    await eventually(async () => {
      const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
      return Array.isArray(found) && found.length > 0 ? undefined : 'the configuration was not loaded';
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('goes to the definition in a file that is not open', async () => {
    const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    assert.deepEqual(found, [{ uri: `${folder}/vmtas`, range: inVmtas }]);
  });

  it('finds references and highlights', async () => {
    const references = await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(references, [
      { uri: `${folder}/vmtas`, range: inVmtas },
      { uri: textDocument.uri, range: inConfig },
    ]);
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    });
    assert.deepEqual(highlights, [{ range: inConfig, kind: 2 }]);
  });

  it('renames across files: open ones by their version, others as they are on disk', async () => {
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position,
    });
    assert.deepEqual(prepared, { range: inConfig, placeholder: 'mta1' });
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'out1',
    });
    assert.deepEqual(edit, {
      documentChanges: [
        {
          textDocument: { uri: `${folder}/vmtas`, version: null },
          edits: [{ range: inVmtas, newText: 'out1' }],
        },
        {
          textDocument: { uri: textDocument.uri, version: 1 },
          edits: [{ range: inConfig, newText: 'out1' }],
        },
      ],
    });
  });

  it('refuses a rename with the reason', async () => {
    const rename = client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: 'MTA2',
    });
    await assert.rejects(rename, /MTA2 is already a virtual MTA, in line 3 of vmtas\./);
  });

  it('links the names of two tags', async () => {
    const linked = await client.connection.sendRequest(LinkedEditingRangeRequest.type, {
      textDocument,
      position: { line: 1, character: 3 },
    });
    assert.deepEqual(
      linked?.ranges.map((range) => range.start),
      [
        { line: 1, character: 1 },
        { line: 3, character: 2 },
      ],
    );
  });

  it('gives symbols of the document and of the workspace', async () => {
    const outline = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      outline?.map((symbol) => ('detail' in symbol ? `${symbol.name} | ${symbol.detail}` : symbol.name)),
      ['/etc/pmta/vmtas | include · 1 file', '10/8 | source · 1 setting'],
    );
    const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'mta' });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['mta1', 'mta2'],
    );
  });

  it('links what is there', async () => {
    const text = `${config}domain-key s, x.example, /etc/pmta/key.pem\ndomain-key s, y.example, /etc/pmta/vmtas\n`;
    await client.change(textDocument.uri, 2, [{ text }]);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ range, target }) => [range.start.line, target]),
      [
        [0, `${folder}/vmtas`],
        [5, `${folder}/vmtas`],
      ],
    );
  });

  it('folds and selects', async () => {
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds, [{ startLine: 1, endLine: 2 }]);
    const [selection] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument,
        positions: [position],
      })) ?? [];
    assert.deepEqual(selection?.range, inConfig);
    assert.equal(selection?.parent?.range.start.character, 4);
  });

  it('tells who uses a virtual MTA', async () => {
    const [item] =
      (await client.connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position })) ??
      [];
    assert.equal(item?.uri, `${folder}/vmtas`);
    const calls = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    assert.deepEqual(
      calls?.map(({ from, fromRanges }) => [from.name, fromRanges]),
      [['10/8', [inConfig]]],
    );
    const [user] = calls ?? [];
    assert.ok(user);
    const used = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, {
      item: user.from,
    });
    assert.deepEqual(
      used?.map(({ to }) => to.name),
      ['mta1'],
    );
  });
});
