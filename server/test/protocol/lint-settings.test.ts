import assert from 'node:assert/strict';
import {
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { VERSION } from '../../src/lsp/protocol';
import { fullCapabilities, startClient, type TestClient } from './client';

const folder = 'file:///work/pmta';
const uri = `${folder}/conf.d/part.conf`;
const text = 'run-as-root yes\nsmtp-server-tls-dh-key-length 1024\n';

const severitiesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity }) => `${code} ${severity}`);

describe('settings of rules in the server', () => {
  let client: TestClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const start = async (files: Record<string, string>, settings?: unknown) => {
    client = await startClient(fullCapabilities, { folders: [folder], files, settings });
  };

  it('are the editor’s, and change with them', async () => {
    const settings = { lint: { rules: { 'run-as-root': 'error', 'weak-dh': 'off' } } };
    await start({}, settings);
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 1']);
    settings.lint.rules['run-as-root'] = 'hint';
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 4']);
  });

  it('are those of the nearest project file before the editor’s', async () => {
    await start(
      {
        '/work/pmta/conf.d/.pmtalintrc.json': '{"rules": {"weak-dh": "error"}}',
        '/work/pmta/.pmtalintrc.json': '{"rules": {"run-as-root": "off"}}',
      },
      { lint: { rules: { 'weak-dh': 'off', 'run-as-root': 'warning' } } },
    );
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 2', 'weak-dh 1']);
  });

  it('tell which version is assumed, and whether a project file says so', async () => {
    const versionFor = (rest: string) => client.connection.sendRequest(VERSION, { uri: `${folder}/${rest}` });
    await start({ '/work/pmta/conf.d/.pmtalintrc.json': '{"version": "4.5"}' }, { version: '7.0' });
    assert.deepEqual(await versionFor('conf.d/part.conf'), { version: '4.5', ofProject: true });
    // What the settings say can't be used.
    assert.deepEqual(await versionFor('config'), { version: '5.0', ofProject: false });
  });

  it('follow a project file that changes, and tell in it what can’t be used', async () => {
    const path = '/work/pmta/.pmtalintrc.json';
    const projectUri = `file://${path}`;
    const files = { [path]: '{"rules": {"run-as-root": "off", "weak-dhh": "off"}}' };
    const published: PublishDiagnosticsParams[] = [];
    await start(files);
    client.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      published.push(params);
    });
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['weak-dh 2']);
    assert.deepEqual(
      published.at(-1)?.diagnostics.map(({ message, range }) => [message, range.start.character]),
      [['There is no rule "weak-dhh": did you mean "weak-dh"?', 33]],
    );
    files[path] = '{}';
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: projectUri, type: FileChangeType.Changed }],
    });
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 3', 'weak-dh 2']);
    assert.deepEqual(published.at(-1)?.diagnostics, []);
    assert.ok(published.every((told) => told.uri === projectUri));
  });

  it('take back what was told in a project file that is deleted', async () => {
    const path = '/work/pmta/.pmtalintrc.json';
    const projectUri = `file://${path}`;
    const files: Record<string, string> = { [path]: '{"rules": {"weak-dhh": "off", "weak-dh": "off"}}' };
    const published: (readonly [uri: string, count: number])[] = [];
    await start(files);
    client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri: about, diagnostics }) => {
      published.push([about, diagnostics.length]);
    });
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 3']);
    delete files[path];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: projectUri, type: FileChangeType.Deleted }],
    });
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 3', 'weak-dh 2']);
    assert.deepEqual(published, [
      [projectUri, 1],
      [projectUri, 0],
    ]);
  });

  it('follow it at each save for editors that can’t tell of changed files', async () => {
    const files = { '/work/pmta/.pmtalintrc.json': '{"rules": {"run-as-root": "off"}}' };
    client = await startClient({ textDocument: { diagnostic: {} } }, { folders: [folder], files });
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['weak-dh 2']);
    files['/work/pmta/.pmtalintrc.json'] = '{}';
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 3', 'weak-dh 2']);
  });

  it('tell what can’t be used of the editor’s, and use the rest', async () => {
    await start({}, { version: '7.0', lint: { rules: { 'run-as-root': 'off' } } });
    const told = new Promise<string>((done) => {
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => done(message));
    });
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['weak-dh 2']);
    assert.match(await told, /The version must be 4\.0, .* not "7\.0"/);
  });

  it('and all others are told of once, by their names, when they can’t be used', async () => {
    const messages: string[] = [];
    await start({}, { version: '7.0', format: { endOfLine: 'cr' }, codeLense: {} });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
    await client.open(uri, text);
    await client.diagnostics(uri);
    const other = `${folder}/other.conf`;
    await client.open(other, text);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.diagnostics(other);
    const opening = "PowerMTA: a setting can't be used. ";
    assert.deepEqual(messages, [
      `${opening}"powermta.version": The version must be 4.0, 4.5, 5.0, 5.5 or 6.0, in quotes, not "7.0".`,
      `${opening}"powermta.format.endOfLine" can be auto, lf or crlf, not "cr". Its default counts.`,
      `${opening}There is no setting "powermta.codeLense": did you mean "powermta.codeLens"?`,
    ]);
  });

  it('come with the notification of editors that can’t be asked', async () => {
    client = await startClient({ textDocument: { diagnostic: {} } });
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { powermta: { lint: { rules: { 'weak-dh': 'off' } } } },
    });
    await client.open(uri, text);
    assert.deepEqual(severitiesOf(await client.diagnostics(uri)), ['run-as-root 3']);
  });
});
