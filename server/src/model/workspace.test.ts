import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followedConfiguration, memoryHost } from '../../test/in-memory';
import { textOf } from '../syntax/tree';
import type { Configuration } from './configuration';
import { entriesOf } from './names';
import { pathOf } from './paths';
import { type FileHost, forgetFile, newWorkspace, type Workspace } from './workspace';
import { changeDocument, closeDocument, openDocument } from './workspace-edit';
import { loadWorkspace } from './workspace-load';

const etc = 'file:///etc/pmta';

const texts = () => ({
  '/etc/pmta/config':
    'log-file /l\nspool /s\n<virtual-mta a>\n    include /etc/pmta/keys\n</virtual-mta>\ninclude /etc/pmta/pools\n',
  '/etc/pmta/keys': 'domain-key s example.com /k\n',
  '/etc/pmta/pools': '<virtual-mta-pool p>\n    virtual-mta a\n</virtual-mta-pool>\n',
});

function workspaceOf(host: FileHost, ...folders: string[]): Workspace {
  const workspace = newWorkspace(host);
  workspace.folders = folders.map((uri) => ({ uri, entries: [], mappings: [] }));
  return workspace;
}

function documentOf(workspace: Workspace, uri: string) {
  const document = workspace.documents.get(uri);
  assert.ok(document, `${uri} isn't open`);
  return document;
}

/** Names by kind, each with the numbers of its definitions and uses: `virtual-mta a 1/2`. */
function namesOf(configuration: Configuration): string[] {
  const { index } = configuration;
  return [...index.kinds.keys()]
    .flatMap((kind) =>
      [...entriesOf(index, kind)].map(
        ([key, { definitions, references }]) => `${kind} ${key} ${definitions.length}/${references.length}`,
      ),
    )
    .sort();
}

function targetsIn({ targets, files }: Configuration): string[] {
  const scopes = [...files].map(([uri, { baseScope }]) => `${uri} in ${baseScope}`);
  return [...targets]
    .map(([include, { state, cycle }]) => `${include.target} ${state} ${cycle}`)
    .concat(scopes);
}

/** Everything is as if all files were read from nothing, as they are in open documents or else on disk. */
function knowsTheSameAsFresh(workspace: Workspace): void {
  const configuration = workspace.configurations.get(`${etc}/config`);
  assert.ok(configuration);
  const known = [...workspace.files].flatMap(([uri, file]) =>
    file.kind === 'file' && !workspace.sources.has(uri) ? [[uri, file] as const] : [],
  );
  const entries = [...known, ...workspace.sources].map(([uri, { tree }]) => [pathOf(uri), textOf(tree)]);
  const fresh = followedConfiguration(Object.fromEntries(entries));
  assert.deepEqual(namesOf(configuration), namesOf(fresh));
  assert.equal(configuration.complete, fresh.complete);
  assert.deepEqual(targetsIn(configuration), targetsIn(fresh));
}

function rangeFrom(line: number, character: number, lines: number) {
  return { start: { line, character }, end: { line: line + (lines % 3), character: 0 } };
}

function insert(line: number, character: number, text: string, endCharacter = character) {
  return { range: { start: { line, character }, end: { line, character: endCharacter } }, text };
}

/** Any change in one of the files of `texts`. */
const pieces = fc.constantFrom(
  ...['\n', 'a', '#', '<virtual-mta x>\n', '</virtual-mta>\n', 'include /etc/pmta/keys\n', 'include pools\n'],
  ...['<domain y>\n', '</domain>\n', 'queue-to z\n', 'domain-macro m a.b,\n', '{{t}}', ''],
);
const at = fc.nat(9);
const edit = fc.record({
  file: fc.constantFrom('config', 'keys', 'pools'),
  from: at,
  to: at,
  column: at,
  text: pieces,
});

describe('workspace', () => {
  it('answers for an open file at once, and knows its configuration after loading', async () => {
    const workspace = workspaceOf(memoryHost(texts()), etc);
    assert.ok(!openDocument(workspace, `${etc}/keys`, 1, texts()['/etc/pmta/keys']));
    const document = documentOf(workspace, `${etc}/keys`);
    assert.equal(document.configuration.files.size, 1);
    await loadWorkspace(workspace);
    assert.equal(document.file.baseScope, 'virtual-mta');
    assert.deepEqual(
      [...document.configuration.files.keys()],
      [`${etc}/config`, `${etc}/keys`, `${etc}/pools`],
    );
    assert.ok(document.configuration.complete);
    assert.deepEqual([...workspace.configurations.keys()], [`${etc}/config`]);
  });

  it('finds the configuration around a file outside of the workspace', async () => {
    const workspace = workspaceOf(
      memoryHost({ ...texts(), '/etc/pmta/other.conf': 'log-file /x\nspool /y\n' }),
    );
    openDocument(workspace, `${etc}/pools`, 1, texts()['/etc/pmta/pools']);
    await loadWorkspace(workspace);
    assert.equal(documentOf(workspace, `${etc}/pools`).configuration.files.size, 3);
    assert.deepEqual([...workspace.configurations.keys()], [`${etc}/config`]);
  });

  it('reads only files that may be configurations, and each once', async () => {
    const host = memoryHost({
      ...texts(),
      '/etc/pmta/README.md': '',
      '/etc/pmta/node_modules/a.conf': '',
      '/etc/pmta/app.conf': 'server {\n  listen 80;\n}\n',
    });
    const workspace = workspaceOf(host, etc);
    await loadWorkspace(workspace);
    assert.deepEqual(host.reads.sort(), [
      '/etc/pmta/app.conf',
      '/etc/pmta/config',
      '/etc/pmta/config-defaults',
      '/etc/pmta/keys',
      '/etc/pmta/pools',
    ]);
    assert.deepEqual([...workspace.configurations.keys()], [`${etc}/config`]);
  });

  it('keeps names right while files are edited, without reading anything again', async () => {
    const host = memoryHost(texts());
    const workspace = workspaceOf(host, etc);
    openDocument(workspace, `${etc}/config`, 1, texts()['/etc/pmta/config']);
    openDocument(workspace, `${etc}/pools`, 1, texts()['/etc/pmta/pools']);
    await loadWorkspace(workspace);
    const reads = host.reads.length;
    const document = documentOf(workspace, `${etc}/config`);
    const comment = changeDocument(workspace, document, 2, [insert(0, 0, '# first\n')]);
    assert.deepEqual([comment.names, comment.includes], [false, false]);
    const renamed = changeDocument(workspace, document, 3, [insert(3, 13, 'b', 14)]);
    assert.deepEqual([renamed.names, renamed.includes], [true, false]);
    const added = changeDocument(workspace, document, 4, [insert(7, 0, 'domain-macro m x.example\n')]);
    assert.deepEqual([added.names, added.includes], [true, false]);
    const pools = documentOf(workspace, `${etc}/pools`);
    assert.equal(pools.configuration, document.configuration);
    assert.deepEqual(namesOf(pools.configuration), await namesAfresh(workspace));
    assert.ok(namesOf(pools.configuration).includes('virtual-mta b 1/0'));
    assert.equal(host.reads.length, reads);
  });

  it('follows includes anew when they change, and only then', async () => {
    const files: Record<string, string> = {
      ...texts(),
      '/etc/pmta/more': '<virtual-mta c>\n</virtual-mta>\n',
    };
    const workspace = workspaceOf(memoryHost(files), etc);
    openDocument(workspace, `${etc}/config`, 1, texts()['/etc/pmta/config']);
    await loadWorkspace(workspace);
    const document = documentOf(workspace, `${etc}/config`);
    const effect = changeDocument(workspace, document, 2, [insert(6, 0, 'include /etc/pmta/more\n')]);
    assert.ok(effect.includes);
    await loadWorkspace(workspace);
    assert.equal(document.configuration.files.size, 4);
    const moved = changeDocument(workspace, document, 3, [
      insert(2, 1, 'source', 12),
      insert(4, 6, 'source', 17),
    ]);
    assert.ok(moved.includes);
    await loadWorkspace(workspace);
    assert.equal(document.configuration.files.get(`${etc}/keys`)?.baseScope, 'source');
    assert.deepEqual(namesOf(document.configuration), await namesAfresh(workspace));
  });

  it('knows the same after any edits as when everything is read from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const workspace = workspaceOf(memoryHost(texts()), etc);
        for (const [path, text] of Object.entries(texts())) {
          openDocument(workspace, `file://${path}`, 1, text);
        }
        await loadWorkspace(workspace);
        let includes = false;
        for (const { file, from, to, column, text } of edits) {
          const document = documentOf(workspace, `${etc}/${file}`);
          const changes = [{ range: rangeFrom(from, column, to), text }];
          includes = changeDocument(workspace, document, 2, changes).includes || includes;
        }
        if (includes) {
          await loadWorkspace(workspace);
        }
        knowsTheSameAsFresh(workspace);
      }),
      { numRuns: 150 },
    );
  });

  it('knows the same when files are opened, edited and closed while it is loading', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `<virtual-mta v${at}>\n</virtual-mta>\n`).join('');
    const files = { ...texts(), '/etc/pmta/many': many };
    files['/etc/pmta/config'] += 'include many\n';
    const act = fc.record({
      edit,
      wait: fc.oneof(fc.constant(0), fc.nat(40)),
      closes: fc.boolean(),
      isMany: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 10 }), async (acts) => {
        const workspace = workspaceOf(memoryHost(files), etc);
        const left = [...acts];
        let waited = 0;
        let again = true;
        const next = async () => {
          const [first] = left;
          if (first === undefined || waited++ < first.wait) {
            return true;
          }
          waited = 0;
          left.shift();
          const { edit, closes, isMany } = first;
          const name = isMany ? 'many' : edit.file;
          const uri = `${etc}/${name}`;
          const document = workspace.documents.get(uri);
          if (document === undefined) {
            const path = `/etc/pmta/${name}` as keyof typeof files;
            again = !openDocument(workspace, uri, 1, files[path]) || again;
          } else if (closes) {
            closeDocument(workspace, uri);
            again = true;
          } else {
            const changes = [{ range: rangeFrom(edit.from, edit.column, edit.to), text: edit.text }];
            again = changeDocument(workspace, document, 2, changes).includes || again;
          }
          return true;
        };
        // As the server does: whatever asks for it while it is loading has it loaded again.
        while (again) {
          again = false;
          assert.ok(await loadWorkspace(workspace, { next }));
        }
        knowsTheSameAsFresh(workspace);
      }),
      { numRuns: 80 },
    );
  });

  it('knows each name once of a large file that is edited at any time while it is loading', async () => {
    const text = `log-file /l\nspool /s\n${'<virtual-mta v>\n</virtual-mta>\n'.repeat(1_000)}`;
    for (let at = 0; at < 20; at++) {
      const workspace = workspaceOf(memoryHost({ '/etc/pmta/config': text }), etc);
      openDocument(workspace, `${etc}/config`, 1, text);
      const document = documentOf(workspace, `${etc}/config`);
      let steps = 0;
      const next = async () => {
        if (steps++ === at) {
          changeDocument(workspace, document, 2, [insert(2, 13, 'w', 14), insert(1900, 13, 'x', 14)]);
        }
        return true;
      };
      assert.ok(await loadWorkspace(workspace, { next }));
      const names = namesOf(document.configuration).filter((name) => name.startsWith('virtual-mta'));
      const all = ['virtual-mta v 998/0', 'virtual-mta w 1/0', 'virtual-mta x 1/0'];
      assert.deepEqual(names, steps > at ? all : ['virtual-mta v 1000/0'], `edited in step ${at}`);
    }
  });

  it('takes a whole new text, and a file that becomes a part of another block', async () => {
    const workspace = workspaceOf(memoryHost({}));
    openDocument(workspace, 'untitled:a', 1, '');
    await loadWorkspace(workspace);
    const document = documentOf(workspace, 'untitled:a');
    changeDocument(workspace, document, 2, [{ text: 'reply /x/ mode=backoff\n' }]);
    assert.equal(document.file.baseScope, 'smtp-pattern-list');
    assert.equal(textOf(document.file.tree), 'reply /x/ mode=backoff\n');
    changeDocument(workspace, document, 3, [{ text: '<virtual-mta x>\n</virtual-mta>\n' }]);
    assert.equal(document.file.baseScope, 'global');
    assert.deepEqual(namesOf(document.configuration), ['virtual-mta x 1/0']);
  });

  it('forgets many names at once, in blocks and in whole texts, and keeps those of other files', async () => {
    const many = 'domain-key s, x.example, /k\n'.repeat(100);
    const files = {
      '/etc/pmta/config': `include a\n${many}`,
      '/etc/pmta/a': `<virtual-mta v>\n${many}</virtual-mta>\n`,
    };
    const workspace = workspaceOf(memoryHost(files), etc);
    openDocument(workspace, `${etc}/config`, 1, files['/etc/pmta/config']);
    openDocument(workspace, `${etc}/a`, 1, files['/etc/pmta/a']);
    await loadWorkspace(workspace);
    const { configuration } = documentOf(workspace, `${etc}/config`);
    const selectors = () => namesOf(configuration).filter((name) => name.startsWith('selector'));
    assert.deepEqual(selectors(), ['selector s,x.example 0/200']);
    changeDocument(workspace, documentOf(workspace, `${etc}/a`), 2, [insert(50, 11, 't', 12)]);
    assert.deepEqual(selectors(), ['selector s,x.example 0/199', 'selector t,x.example 0/1']);
    changeDocument(workspace, documentOf(workspace, `${etc}/config`), 2, [{ text: 'include a\n' }]);
    assert.deepEqual(selectors(), ['selector s,x.example 0/99', 'selector t,x.example 0/1']);
  });

  it('sees files that come, change and go on disk', async () => {
    const files: Record<string, string> = { ...texts() };
    const workspace = workspaceOf(memoryHost(files), etc);
    openDocument(workspace, `${etc}/config`, 1, files['/etc/pmta/config'] ?? '');
    delete files['/etc/pmta/keys'];
    await loadWorkspace(workspace);
    const { configuration } = documentOf(workspace, `${etc}/config`);
    assert.ok(!configuration.complete);
    files['/etc/pmta/keys'] = '# none\n';
    assert.ok(forgetFile(workspace, `${etc}/keys`, true));
    await loadWorkspace(workspace);
    assert.ok(configuration.complete);
    files['/etc/pmta/pools'] = '<virtual-mta-pool q>\n</virtual-mta-pool>\n';
    assert.ok(forgetFile(workspace, `${etc}/pools`, false));
    await loadWorkspace(workspace);
    assert.ok(namesOf(configuration).includes('virtual-mta-pool q 1/0'));
    assert.ok(!forgetFile(workspace, 'file:///somewhere/else', true));
    assert.ok(!forgetFile(workspace, `${etc}/config`, false), 'an open document counts, not the disk');
  });

  it('leaves a configuration alone when loading brings nothing new', async () => {
    const workspace = workspaceOf(memoryHost(texts()), etc);
    openDocument(workspace, `${etc}/config`, 1, texts()['/etc/pmta/config']);
    openDocument(workspace, 'file:///elsewhere/x.conf', 1, '');
    await loadWorkspace(workspace);
    const { configuration } = documentOf(workspace, `${etc}/config`);
    const { targets, index } = configuration;
    const { revision } = index;
    closeDocument(workspace, 'file:///elsewhere/x.conf');
    await loadWorkspace(workspace);
    assert.equal(documentOf(workspace, `${etc}/config`).configuration, configuration);
    assert.deepEqual([configuration.targets === targets, index.revision === revision], [true, true]);
    changeDocument(workspace, documentOf(workspace, `${etc}/config`), 2, [insert(6, 0, 'include gone\n')]);
    await loadWorkspace(workspace);
    assert.notEqual(configuration.targets, targets);
  });

  it('reads from disk again what was closed', async () => {
    const workspace = workspaceOf(memoryHost(texts()), etc);
    openDocument(workspace, `${etc}/config`, 1, texts()['/etc/pmta/config']);
    openDocument(workspace, `${etc}/pools`, 1, '<virtual-mta-pool unsaved>\n</virtual-mta-pool>\n');
    await loadWorkspace(workspace);
    const { configuration } = documentOf(workspace, `${etc}/config`);
    assert.ok(namesOf(configuration).includes('virtual-mta-pool unsaved 1/0'));
    closeDocument(workspace, `${etc}/pools`);
    await loadWorkspace(workspace);
    assert.ok(namesOf(configuration).includes('virtual-mta-pool p 1/0'));
    assert.ok(!namesOf(configuration).includes('virtual-mta-pool unsaved 1/0'));
  });

  it('reads one file for two configurations, in the block of each', async () => {
    const workspace = newWorkspace(
      memoryHost({
        '/w/a/config': 'log-file /l\nspool /s\n<domain x>\n    include ../shared\n</domain>\n',
        '/w/b/config': 'log-file /l\nspool /s\n<source 10/8>\n    include ../shared\n</source>\n',
        '/w/shared': '# nothing\n',
      }),
    );
    workspace.folders = [
      { uri: 'file:///w/a', entries: [], mappings: [] },
      { uri: 'file:///w/b', entries: ['file:///w/b/config'], mappings: [] },
    ];
    openDocument(workspace, 'file:///w/shared', 1, '# nothing\n');
    await loadWorkspace(workspace);
    const [first, second] = workspace.configurations.values();
    const shared = 'file:///w/shared';
    assert.deepEqual(
      [first?.files.get(shared)?.baseScope, second?.files.get(shared)?.baseScope],
      ['domain', 'source'],
    );
    changeDocument(workspace, documentOf(workspace, shared), 2, [insert(1, 0, 'smtp-hosts $m\n')]);
    assert.deepEqual(
      [first, second].map((one) => one?.files.get(shared)?.units.length),
      [1, 1],
    );
  });
});

/** The names of the first configuration when everything is modelled from nothing. */
async function namesAfresh(workspace: Workspace): Promise<string[]> {
  const [configuration] = workspace.configurations.values();
  const files = [...(configuration?.files ?? [])].map(([uri, file]) => [uri.slice(7), textOf(file.tree)]);
  const fresh = workspaceOf(memoryHost(Object.fromEntries(files)), etc);
  await loadWorkspace(fresh);
  const [result] = fresh.configurations.values();
  assert.ok(result);
  return namesOf(result);
}
