import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LogMessageNotification,
  PrepareRenameRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  ShowMessageNotification,
  SignatureHelpRequest,
  type TextEdit,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { defaultOptions } from '../../src/generator/defaults';
import { defaultDnsOptions } from '../../src/generator/dns/types';
import { COMPARE } from '../../src/lsp/compare-protocol';
import { EXPLAIN, SUBJECTS } from '../../src/lsp/explain-protocol';
import { GENERATE, type GenerateResult } from '../../src/lsp/generate-protocol';
import { PATTERN_LISTS, TEST_PATTERNS } from '../../src/lsp/pattern-protocol';
import {
  ADDRESSES,
  CONFIGURATIONS,
  HARDEN_TLS,
  LOCAL_FILE,
  MAP,
  type MapNode,
  OVERVIEW,
} from '../../src/lsp/protocol';
import { LINT_TEXT, LOOK_UP } from '../../src/lsp/tools-protocol';
import { allDirectives, scopesOf } from '../../src/schema/lookup';
import { newFolder } from '../cli/cli';
import { secretText } from '../secret-texts';
import { fullCapabilities, startClient, type TestClient } from './client';

const { text, secrets } = secretText();
const lines = text.split('\n');

/** Finds secrets in all that is given to it. */
function watch() {
  const leaks = new Set<string>();
  return {
    leaks,
    see: (where: string, what: unknown) => {
      const told = typeof what === 'string' ? what : (JSON.stringify(what) ?? '');
      for (const { secret, what: written } of secrets) {
        if (told.includes(secret)) {
          leaks.add(`${where}: ${written}`);
        }
      }
    },
  };
}

describe('secrets', () => {
  it('stand in the text for every directive that has one', () => {
    const missing = allDirectives()
      .filter((entry) => entry.params?.some(({ type }) => type === 'secret'))
      .filter(({ name }) => !secrets.some(({ what }) => what.toLowerCase().startsWith(name)))
      .map(({ name }) => `${name} in ${scopesOf(name)}`);
    assert.deepEqual(missing, []);
  });

  describe('in an editor', () => {
    let disk: string;
    let uri: string;
    let client: TestClient;
    const { leaks, see } = watch();

    before(async () => {
      disk = realpathSync(mkdtempSync(join(tmpdir(), 'pmta-secrets-')));
      writeFileSync(join(disk, 'config'), text);
      writeFileSync(join(disk, 'other'), 'log-file /l\npostmaster p@example.com\n');
      uri = pathToFileURL(join(disk, 'config')).toString();
      client = await startClient(fullCapabilities, {
        folders: [pathToFileURL(disk).toString()],
        settings: { entry: 'config', inlayHints: { enabled: true } },
        views: true,
        options: {
          fileSystem: false,
          generateCommand: 'g',
          lensCommands: { showLocations: 'l', explain: 'e', testPatterns: 't' },
        },
      });
      client.connection.onNotification(ShowMessageNotification.type, (shown) => see('message', shown));
      client.connection.onNotification(LogMessageNotification.type, (logged) => see('log', logged));
      await client.open(uri, text);
    });
    after(async () => {
      assert.equal(await client.stop(), 0);
      rmSync(disk, { recursive: true });
    });

    const ask = (type: string | { readonly method: string }, params: object): Promise<unknown> =>
      client.connection.sendRequest(typeof type === 'string' ? type : type.method, params);

    it('are in no answer about a place', async () => {
      const textDocument = { uri };
      for (const [line, written] of lines.entries()) {
        const places = [0, 4, 6, written.indexOf(' ', 5) + 1, written.length - 3, written.length];
        for (const character of new Set(places.filter((at) => at >= 0 && at <= written.length))) {
          const at = { textDocument, position: { line, character } };
          see('hover', await ask(HoverRequest.type, at));
          const completions = await client.connection.sendRequest(CompletionRequest.type, at);
          see('completion', completions);
          const items = Array.isArray(completions) ? completions : (completions?.items ?? []);
          for (const item of items.slice(0, 3)) {
            see('resolved completion', await ask(CompletionResolveRequest.type, item));
          }
          see('signature', await ask(SignatureHelpRequest.type, at));
          see('definition', await ask(DefinitionRequest.type, at));
          see(
            'references',
            await ask(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
          );
          see('highlights', await ask(DocumentHighlightRequest.type, at));
          see('rename', await client.connection.sendRequest(PrepareRenameRequest.type, at).catch(String));
          see('calls', await ask(CallHierarchyPrepareRequest.type, at));
          see('subjects', await ask(SUBJECTS, { uri, position: at.position }));
        }
      }
      assert.deepEqual([...leaks], []);
    });

    it('are in no answer about a document', async () => {
      const textDocument = { uri };
      const end = { line: lines.length, character: 0 };
      const range = { start: { line: 0, character: 0 }, end };
      see('diagnostics', await client.diagnostics(uri));
      for (const lens of (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ??
        []) {
        see('lens', lens);
        see('resolved lens', await ask(CodeLensResolveRequest.type, lens));
      }
      see('hints', await ask(InlayHintRequest.type, { textDocument, range }));
      see('symbols', await ask(DocumentSymbolRequest.type, { textDocument }));
      see('workspace symbols', await ask(WorkspaceSymbolRequest.type, { query: '' }));
      see('links', await ask(DocumentLinkRequest.type, { textDocument }));
      see('folding', await ask(FoldingRangeRequest.type, { textDocument }));
      see('selection', await ask(SelectionRangeRequest.type, { textDocument, positions: [range.start] }));
      see('tokens', await ask(SemanticTokensRequest.type, { textDocument }));
      assert.deepEqual([...leaks], []);
    });

    it('are in edits of their own line alone', async () => {
      const diagnostics = await client.diagnostics(uri);
      for (const [line, written] of lines.entries()) {
        const range = { start: { line, character: 0 }, end: { line, character: written.length } };
        const context = { diagnostics: diagnostics.filter((found) => found.range.start.line === line) };
        const actions = await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range,
          context,
        });
        for (const action of actions ?? []) {
          const { edit, ...rest } = 'edit' in action ? action : { ...action, edit: undefined };
          see('action', rest);
          for (const { range: edited, newText } of editsOf(edit)) {
            const own = secrets.filter((one) => one.line >= edited.start.line && one.line <= edited.end.line);
            see(
              `edit of ${action.title}`,
              own.reduce((left, { secret }) => left.replaceAll(secret, ''), newText),
            );
          }
        }
      }
      assert.deepEqual([...leaks], []);
    });

    it('are in no report and no view', async () => {
      for (const question of [
        { domain: 'relay.example.com', virtualMta: 'mta-a' },
        { domain: 'example.com' },
        { domain: 'example.com', virtualMta: 'mta-b' },
        { clientIp: '192.0.2.9', user: 'joe', listener: '0.0.0.0:587' },
        { clientIp: '192.0.2.9', user: 'eve' },
        { source: '{auth}' },
      ]) {
        see('explanation', await ask(EXPLAIN, { uri, question }));
      }
      const other = { entry: uri.replace(/config$/, 'other') };
      see('comparison', await ask(COMPARE, { uri, other, before: 'a', after: 'b' }));
      see('configurations', await ask(CONFIGURATIONS, { uri }));
      const visit = async (path: readonly string[]): Promise<void> => {
        const nodes = await client.connection.sendRequest<MapNode[]>(MAP, { entry: uri, path });
        see('map', nodes);
        for (const node of nodes) {
          if (path.length < 5) {
            await visit([...path, node.segment]);
          }
        }
      };
      await visit([]);
      see('overview', await ask(OVERVIEW, { entry: uri }));
      see('overview', await ask(OVERVIEW, { entry: uri, standalone: true }));
      see('addresses', await ask(ADDRESSES, { entry: uri }));
      see('hardening', ((await ask(HARDEN_TLS, { uri })) as { summary: unknown } | null)?.summary);
      see('local file', await ask(LOCAL_FILE, { path: '/etc/pmta/config' }));
      for (const list of await client.connection.sendRequest<{ kind: string; name: string }[]>(
        PATTERN_LISTS,
        { uri },
      )) {
        see('patterns', await ask(TEST_PATTERNS, { uri, list, text: '450 greylisted' }));
      }
      assert.deepEqual([...leaks], []);
    });

    it('are in no answer to a language-model tool', async () => {
      const result = await ask(LINT_TEXT, { text });
      assert.match(JSON.stringify(result), /"rule":"weak-secret"/);
      see('findings in a text', result);
      for (const part of text.split(/^(?=<[a-z])/m))
        see('findings in a part', await ask(LINT_TEXT, { text: part }));
      for (const line of lines) see('findings in a line', await ask(LINT_TEXT, { text: line }));
      see('looked up', await ask(LOOK_UP, { name: 'password', block: 'smtp-user' }));
      assert.deepEqual([...leaks], []);
    });

    it('of pasted lines are in the blocks and nowhere else', async () => {
      const pasted = lines.filter((line) => /^5\.0\.0\./.test(line)).join('\n');
      const result = await client.connection.sendRequest<GenerateResult>(GENERATE, {
        text: `${pasted}\n500.0.0.1|k|b.net|p.b.net|u|${secrets.at(-2)?.secret}\n`,
        options: defaultOptions,
        dns: defaultDnsOptions,
        publicKeys: {},
        uri,
        preview: 'p',
      });
      assert.ok(result.ok && result.identities.length > 0);
      assert.match(JSON.stringify(result.files), /canary/);
      const { files: _, kept: __, ...rest } = result;
      see('generated', rest);
      assert.deepEqual([...leaks], []);
    });
  });

  it('are in nothing that the command line prints of a configuration', () => {
    const { leaks, see } = watch();
    const folder = newFolder();
    try {
      folder.write('config', text);
      folder.write('other', 'log-file /l\npostmaster p@example.com\n');
      const run = (...args: string[]) => {
        const { out, err } = folder.run(args, '450 greylisted\n');
        see(args.join(' '), out + err);
      };
      for (const format of ['text', 'json', 'sarif', 'github', 'checkstyle']) {
        run('lint', '--format', format, '--entry', 'config');
        run('lint', '--format', format, 'config');
      }
      for (const more of [[], ['--json']]) {
        run(
          'explain',
          '--entry',
          'config',
          '--domain',
          'relay.example.com',
          '--virtual-mta',
          'mta-a',
          '--all',
          ...more,
        );
        run('explain', '--entry', 'config', '--client-ip', '192.0.2.9', '--user', 'joe', '--all', ...more);
        run('compare', 'config', 'other', ...more);
        run('compare', 'other', 'config', ...more);
        run('match', '--entry', 'config', '--list', 'p', ...more);
      }
      run('format', '--check', 'config');
      folder.write(
        'lines',
        `${lines.filter((line) => /^5\.0\.0\./.test(line)).join('\n')}\n500.0.0.1|k|b.net|p.b.net|u|${secrets[0]?.secret}\n`,
      );
      for (const output of ['dns', 'table', 'commands']) {
        run('generate', '--output', output, 'lines');
      }
      run('generate', '--split', 'out', 'lines');
      assert.deepEqual([...leaks], []);
    } finally {
      folder.remove();
    }
  });
});

function editsOf(edit: WorkspaceEdit | undefined): TextEdit[] {
  const changed = Object.values(edit?.changes ?? {}).flat();
  const documents = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits : [],
  );
  return [...changed, ...documents.filter((one): one is TextEdit => 'newText' in one)];
}
