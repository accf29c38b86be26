import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../src/features/format';
import { parse } from '../../src/syntax/tree';
import { fullCapabilities, startClient, type TestClient } from './client';

const uri = 'file:///etc/pmta/config';
const textDocument = { uri };
const spaces = { tabSize: 4, insertSpaces: true };
const text = '<source 10/8>\n  smtp-service   yes\n\n  always-allow-relaying  no\n  x y\n</source >\n';

describe('formatting over the protocol', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const start = async (settings?: unknown, document = text) => {
    client = await startClient(fullCapabilities, { folders: ['file:///etc/pmta'], files: {}, settings });
    await client.open(uri, document);
  };
  const formatted = async (options: {
    tabSize: number;
    insertSpaces: boolean;
    insertFinalNewline?: boolean;
  }) => {
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    return { edits: edits ?? [], text: applyEdits(parse(text), edits ?? []) };
  };

  it('is offered', async () => {
    await start();
    const { capabilities } = client.initialized;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '>',
      moreTriggerCharacter: ['\n'],
    });
  });

  it('gives small edits of a document, by the editor’s indentation', async () => {
    await start();
    const { edits, text: result } = await formatted(spaces);
    assert.equal(
      result,
      '<source 10/8>\n    smtp-service yes\n\n    always-allow-relaying no\n    x y\n</source>\n',
    );
    assert.ok(
      edits.every(({ range, newText }) => range.start.line === range.end.line && newText.trim() === ''),
    );
    assert.equal(edits.length, 6);
    const tabs = await formatted({ tabSize: 8, insertSpaces: false });
    assert.match(tabs.text, /^\tsmtp-service yes$/m);
  });

  it('goes by the settings, and by new ones when they change', async () => {
    const settings = { format: { alignValues: true } };
    await start(settings);
    assert.match((await formatted(spaces)).text, /^ {4}x {21}y$/m);
    settings.format.alignValues = false;
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.match((await formatted(spaces)).text, /^ {4}x y$/m);
  });

  it('goes by settings that are pushed where the client can’t be asked', async () => {
    client = await startClient({});
    await client.open(uri, text);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { powermta: { format: { alignValues: true } } },
    });
    assert.match((await formatted(spaces)).text, /^ {4}x {21}y$/m);
  });

  it('ends the last line when the editor asks for it', async () => {
    await start(undefined, 'x y');
    const options = { ...spaces, insertFinalNewline: true };
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    const end = { line: 0, character: 3 };
    assert.deepEqual(edits, [{ range: { start: end, end }, newText: '\n' }]);
  });

  it('formats a range, and what is typed', async () => {
    await start();
    const line = (at: number) => (edit: TextEdit) => edit.range.start.line === at;
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
    const inRange = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options: spaces,
    });
    assert.deepEqual([inRange?.length, inRange?.every(line(1))], [2, true]);
    const typed = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      position: { line: 5, character: 10 },
      ch: '>',
      options: spaces,
    });
    assert.deepEqual(typed, [
      { range: { start: { line: 5, character: 8 }, end: { line: 5, character: 9 } }, newText: '' },
    ]);
  });

  it('formats the text as it was last changed', async () => {
    await start();
    const everything = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await client.change(uri, 2, [{ range: everything, text: 'x y\n' }]);
    assert.deepEqual((await formatted(spaces)).edits, []);
  });

  it('gives nothing for a document that isn’t open', async () => {
    await start();
    const request = { textDocument: { uri: 'file:///other' }, options: spaces };
    assert.equal(await client.connection.sendRequest(DocumentFormattingRequest.type, request), null);
  });
});
