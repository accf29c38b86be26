import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FileAccess, guardedFiles } from './file-access';
import { nodeFiles, nodeRealUri } from './node-files';

describe('access to files', () => {
  let disk: string;
  const uri = (path: string) => pathToFileURL(join(disk, path)).toString();

  before(() => {
    disk = realpathSync(mkdtempSync(join(tmpdir(), 'pmta-access-')));
    for (const folder of ['ws/conf.d', 'mapped', 'other/deep']) {
      mkdirSync(join(disk, folder), { recursive: true });
    }
    for (const file of [
      'ws/config',
      'ws/conf.d/a.conf',
      'mapped/m.conf',
      'other/secret',
      'other/deep/x.conf',
    ]) {
      writeFileSync(join(disk, file), `# ${file}\n`);
    }
    writeFileSync(join(disk, '.pmtalintrc.json'), '{}');
    symlinkSync(join(disk, 'other/secret'), join(disk, 'ws/link'));
    symlinkSync(join(disk, 'other'), join(disk, 'ws/outside'));
    symlinkSync('conf.d', join(disk, 'ws/inside'));
    symlinkSync('..', join(disk, 'ws/conf.d/loop'));
    symlinkSync('self', join(disk, 'ws/self'));
    symlinkSync(join(disk, 'ws'), join(disk, 'alias'));
    symlinkSync(join(disk, 'other/secret'), join(disk, 'other/deep/.pmtalintrc.json'));
  });
  after(() => rmSync(disk, { recursive: true }));

  const files = (access: Partial<FileAccess> = {}) =>
    guardedFiles(
      nodeFiles,
      () => ({ trusted: true, folders: [uri('ws')], named: [], documents: [], chosen: new Set(), ...access }),
      nodeRealUri,
    );
  const outcome = async (path: string, access?: Partial<FileAccess>) => {
    const read = await files(access).read(uri(path), 1000);
    return read.kind === 'unreadable' ? read.reason : read.kind;
  };
  const outside = 'it is outside of the workspace; to have it read, name its folder in powermta.pathMap';
  const untrusted = 'it is outside of the workspace, which is not trusted';

  it('is given to what lies in the workspace', async () => {
    assert.equal(await outcome('ws/config'), 'text');
    assert.equal(await outcome('ws/conf.d/a.conf'), 'text');
    assert.equal(await outcome('ws/gone.conf'), 'missing');
    assert.equal(await outcome('ws/inside/a.conf'), 'text');
  });

  it('is refused outside of it, and tells nothing of what isn’t there', async () => {
    assert.equal(await outcome('other/secret'), outside);
    assert.equal(await outcome('other/gone'), 'missing');
    assert.equal(await outcome('ws-not/config'), 'missing');
    assert.equal(await outcome('ws/../other/secret'), outside);
    assert.deepEqual(await files().list(uri('other')), []);
  });

  it('is refused through links that lead out', async () => {
    assert.equal(await outcome('ws/link'), outside);
    assert.equal(await outcome('ws/outside/secret'), outside);
    assert.deepEqual(await files().list(uri('ws/outside')), []);
  });

  it('ends where links lead in a circle', async () => {
    assert.deepEqual(await files().list(uri('ws/conf.d/loop')), []);
    assert.equal(await outcome('ws/self'), 'its symbolic links lead in a circle');
  });

  it('is given through a link that is the workspace’s own folder', async () => {
    assert.equal(await outcome('alias/config', { folders: [uri('alias')] }), 'text');
    assert.equal(await outcome('alias/link', { folders: [uri('alias')] }), outside);
  });

  it('is given to mapped folders, chosen files and PowerMTA’s own folder', async () => {
    assert.equal(await outcome('mapped/m.conf', { named: [uri('mapped')] }), 'text');
    assert.equal(await outcome('ws/outside/secret', { named: [uri('other')] }), 'text');
    assert.equal(await outcome('other/secret', { chosen: new Set([uri('other/secret')]) }), 'text');
    const memory = guardedFiles(
      { read: async () => ({ kind: 'text', text: 'x' }), list: async () => [] },
      () => ({ trusted: true, folders: [], named: [], documents: [], chosen: new Set() }),
    );
    assert.equal((await memory.read('file:///etc/pmta/config', 9)).kind, 'text');
    assert.equal((await memory.read('file:///etc/passwd', 9)).kind, 'missing');
  });

  it('is given around a document from elsewhere', async () => {
    const documents = [uri('other/deep/x.conf')];
    assert.equal(await outcome('other/secret', { folders: [], documents }), 'text');
    const top = { folders: [], documents: ['file:///etc/config'], chosen: new Set<string>() };
    const host = { read: async () => ({ kind: 'text', text: 'x' }) as const, list: async () => [] };
    const alone = guardedFiles(host, () => ({ trusted: true, named: [], ...top }));
    assert.equal((await alone.read('file:///etc/passwd', 9)).kind, 'text');
    assert.equal((await alone.read('file:///root/x', 9)).kind, 'missing');
  });

  it('is not given to a whole disk, where a document lies at its top', async () => {
    const host = { read: async () => ({ kind: 'text', text: 'x' }) as const, list: async () => [] };
    const top = { trusted: true, named: [], folders: [], chosen: new Set<string>() };
    const around = (document: string) => guardedFiles(host, () => ({ ...top, documents: [document] }));
    assert.equal((await around('file:///config').read('file:///root/x', 9)).kind, 'missing');
    const onDrive = around('file:///c%3A/config');
    assert.equal((await onDrive.read('file:///c%3A/Users/x', 9)).kind, 'missing');
    assert.equal((await onDrive.read('file:///c%3A/config', 9)).kind, 'text');
  });

  it('is given to settings of rules around the workspace, if they are no link to something else', async () => {
    assert.equal(await outcome('.pmtalintrc.json'), 'text');
    assert.equal(await outcome('other/deep/.pmtalintrc.json'), outside);
    assert.equal(await outcome('.pmtalintrc.json', { trusted: false }), untrusted);
  });

  it('ends at the workspace’s folders while it isn’t trusted', async () => {
    const access = {
      trusted: false,
      named: [uri('mapped')],
      chosen: new Set([uri('other/secret')]),
      documents: [uri('other/deep/x.conf')],
    };
    assert.equal(await outcome('ws/config', access), 'text');
    for (const path of ['mapped/m.conf', 'other/secret', 'other/deep/x.conf', 'ws/link']) {
      assert.equal(await outcome(path, access), untrusted, path);
    }
  });
});
