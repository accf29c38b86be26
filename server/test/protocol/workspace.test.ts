import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  RegistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { EXPLAIN, type MarkdownReport } from '../../src/lsp/explain-protocol';
import { CONFIGURATIONS, type ConfigurationInfo } from '../../src/lsp/protocol';
import { fullCapabilities, startClient, type TestClient, type TestWorkspace } from './client';
import { eventually } from './eventually';

const folder = 'file:///work/pmta';
const config = 'log-file /l\n<spool /s>\n</spool>\npostmaster p@example.com\ninclude /etc/pmta/pools\n';
const pool = '<virtual-mta-pool p>\n    virtual-mta a\n</virtual-mta-pool>\n';

/** Waits until a document's findings are these. */
function expectCodes(client: TestClient, uri: string, codes: readonly string[]): Promise<void> {
  return eventually(async () => {
    const found = (await client.diagnostics(uri)).map((diagnostic) => String(diagnostic.code));
    return found.join() === codes.join() ? undefined : `${uri} has ${found} instead of ${codes}`;
  });
}

describe('server with a workspace', () => {
  let client: TestClient;
  let refreshes: number;

  async function start(workspace: TestWorkspace): Promise<void> {
    refreshes = 0;
    client = await startClient(fullCapabilities, workspace);
    client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes++;
    });
  }
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('knows the whole configuration in an included file, and what other files change in it', async () => {
    const main = `${config}<virtual-mta a>\n</virtual-mta>\n`;
    await start({ folders: [folder], files: { '/work/pmta/config': main, '/work/pmta/pools': pool } });
    await client.open(`${folder}/pools`, pool.replace('mta a', 'mta b'));
    await expectCodes(client, `${folder}/pools`, ['undefined-reference']);
    await eventually(async () =>
      refreshes > 0 ? undefined : 'the client was not told to ask again after loading',
    );
    await client.open(`${folder}/config`, main);
    const before = refreshes;
    const range = { start: { line: 5, character: 13 }, end: { line: 5, character: 14 } };
    await client.change(`${folder}/config`, 2, [{ range, text: 'b' }]);
    await expectCodes(client, `${folder}/pools`, []);
    await eventually(async () =>
      refreshes > before ? undefined : 'the client was not told of the changed name',
    );
  });

  it('follows the path map of the settings', async () => {
    const files = {
      '/work/pmta/config': config,
      '/work/elsewhere/pools': '<virtual-mta x>\n</virtual-mta>\n',
    };
    await start({
      folders: [folder],
      files,
      settings: { entry: 'config', pathMap: { '/etc/pmta': '../gone' } },
    });
    await client.open(`${folder}/config`, config);
    await expectCodes(client, `${folder}/config`, ['include-missing']);
  });

  it('takes changed settings and folders at once', async () => {
    const settings: { pathMap: Record<string, string> } = { pathMap: { '/etc/pmta': 'gone' } };
    const files = { '/work/pmta/config': config, '/work/pmta/lists/pools': '# none\n', '/more/x': '' };
    await start({ folders: [folder], files, settings });
    await client.open(`${folder}/config`, config);
    await expectCodes(client, `${folder}/config`, ['include-missing']);
    settings.pathMap['/etc/pmta'] = 'lists';
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await expectCodes(client, `${folder}/config`, []);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: 'file:///more', name: 'more' }], removed: [{ uri: folder, name: 'pmta' }] },
    });
    // Relative to the new folder, the path map leads nowhere.
    await expectCodes(client, `${folder}/config`, ['include-missing']);
  });

  it('answers no question about a configuration before it knows the settings', async () => {
    const domains = '<domain *>\nmax-smtp-out 6\n</domain>\n';
    const settings = { entry: 'main', pathMap: { '/etc/pmta': '../mapped' } };
    await start({
      folders: [folder],
      files: {
        '/work/pmta/config': 'include /etc/pmta/domains\n',
        '/work/pmta/main': 'include config\n',
        '/work/pmta/domains': domains,
        '/work/mapped/domains': domains.replace('6', '7'),
      },
      settings: new Promise((done) => setTimeout(done, 500, settings)),
    });
    await client.open(`${folder}/config`, 'include /etc/pmta/domains\n');
    const [asked, entries] = await Promise.all([
      client.connection.sendRequest<MarkdownReport>(EXPLAIN, {
        uri: `${folder}/config`,
        question: { domain: 'a.example' },
      }),
      client.connection.sendRequest<ConfigurationInfo[]>(CONFIGURATIONS, {}),
    ]);
    assert.match(asked.markdown, /`max-smtp-out` \| `7`/);
    assert.deepEqual(
      entries.map(({ entry }) => entry),
      [`${folder}/main`],
    );
  });

  it('offers to create a missing file', async () => {
    await start({ folders: ['file:///etc/pmta'], files: { '/etc/pmta/config': config } });
    const textDocument = { uri: 'file:///etc/pmta/config' };
    await client.open(textDocument.uri, config);
    await expectCodes(client, textDocument.uri, ['include-missing']);
    const range = { start: { line: 4, character: 9 }, end: { line: 4, character: 9 } };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const [action] = actions ?? [];
    assert.ok(action && 'edit' in action);
    assert.deepEqual(action.edit?.documentChanges, [
      { kind: 'create', uri: 'file:///etc/pmta/pools', options: { ignoreIfExists: true } },
    ]);
  });

  it('sees a file that is created on disk', async () => {
    const files: Record<string, string> = { '/etc/pmta/config': config };
    await start({ folders: ['file:///etc/pmta'], files });
    const watched = new Promise<string>((done) => {
      client.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        const text = JSON.stringify(registrations);
        if (text.includes('"baseUri"')) {
          done(text);
        }
      });
    });
    await client.open('file:///etc/pmta/config', config);
    await expectCodes(client, 'file:///etc/pmta/config', ['include-missing']);
    assert.match(await watched, /"baseUri":"file:\/\/\/etc\/pmta"/);
    files['/etc/pmta/pools'] = '# none\n';
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: 'file:///etc/pmta/pools', type: FileChangeType.Created }],
    });
    await expectCodes(client, 'file:///etc/pmta/config', []);
  });

  it('reads the disk itself for clients that give no files', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'pmta-server-'));
    writeFileSync(join(disk, 'config'), config);
    writeFileSync(join(disk, 'pools'), pool);
    const uri = pathToFileURL(disk).toString();
    await start({ folders: [uri] });
    await client.open(`${uri}/pools`, pool);
    await expectCodes(client, `${uri}/pools`, ['undefined-reference']);
    rmSync(disk, { recursive: true });
  });

  describe('on a disk', () => {
    let disk: string;
    const uriOf = (path: string) => pathToFileURL(join(disk, path)).toString();

    beforeEach(() => {
      disk = mkdtempSync(join(tmpdir(), 'pmta-server-'));
      mkdirSync(join(disk, 'work'));
      mkdirSync(join(disk, 'server'));
      writeFileSync(join(disk, 'work', 'config'), config);
      writeFileSync(join(disk, 'server', 'pools'), pool);
    });
    afterEach(() => {
      rmSync(disk, { recursive: true });
    });

    it('hears of files outside of the workspace that the path map leads to', async () => {
      const registered: string[] = [];
      client = await startClient(fullCapabilities, {
        folders: [uriOf('work')],
        settings: { pathMap: { '/etc/pmta': join(disk, 'server') } },
        registered,
      });
      const notify = (path: string, type: FileChangeType) =>
        client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
          changes: [{ uri: uriOf(path), type }],
        });
      await client.open(uriOf('work/config'), config);
      await client.open(uriOf('server/pools'), pool);
      await expectCodes(client, uriOf('server/pools'), ['undefined-reference']);
      await eventually(async () =>
        registered.some((each) => each.includes(`"baseUri":"${uriOf('server')}"`))
          ? undefined
          : `the folder is not watched: ${registered}`,
      );
      writeFileSync(join(disk, 'server', 'a.conf'), '<virtual-mta a>\n</virtual-mta>\n');
      await notify('server/a.conf', FileChangeType.Created);
      await client.change(uriOf('work/config'), 2, [{ text: `${config}include /etc/pmta/*.conf\n` }]);
      await expectCodes(client, uriOf('server/pools'), []);
      writeFileSync(join(disk, 'server', 'a.conf'), '<virtual-mta b>\n</virtual-mta>\n');
      await notify('server/a.conf', FileChangeType.Changed);
      await expectCodes(client, uriOf('server/pools'), ['undefined-reference']);
      writeFileSync(join(disk, 'server', 'b.conf'), '<virtual-mta a>\n</virtual-mta>\n');
      await notify('server/b.conf', FileChangeType.Created);
      await expectCodes(client, uriOf('server/pools'), []);
      rmSync(join(disk, 'server', 'b.conf'));
      await notify('server/b.conf', FileChangeType.Deleted);
      await expectCodes(client, uriOf('server/pools'), ['undefined-reference']);
    });

    it('reads it again on saving for clients that watch nothing', async () => {
      const { didChangeWatchedFiles: _, ...workspace } = fullCapabilities.workspace ?? {};
      client = await startClient(
        { ...fullCapabilities, workspace },
        { folders: [uriOf('work')], settings: { pathMap: { '/etc/pmta': join(disk, 'server') } } },
      );
      const text = `${config}<virtual-mta a>\n</virtual-mta>\n<source 10/8>\ndefault-virtual-mta q\n</source>\n`;
      await client.open(uriOf('work/config'), text);
      await expectCodes(client, uriOf('work/config'), ['undefined-reference']);
      writeFileSync(join(disk, 'server', 'pools'), pool.replace('pool p', 'pool q'));
      await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri: uriOf('work/config') },
      });
      await expectCodes(client, uriOf('work/config'), []);
    });
  });
});
