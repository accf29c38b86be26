import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { entriesOf } from '../model/names';
import { loadConfiguration, readMapping } from './load';

describe('a configuration on disk', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pmta-config-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(path: string, content: string | Buffer): string {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
    return full;
  }

  function load(entry: string, ...maps: string[]) {
    const mappings = maps.map((map) => readMapping(map));
    assert.ok(mappings.every((mapping) => mapping !== undefined));
    const loaded = loadConfiguration(entry, mappings);
    assert.ok(typeof loaded !== 'string', String(loaded));
    return loaded;
  }

  it('is read across its includes by the path map, in a folder with blanks and letters of any kind', () => {
    const entry = write('Größe 1 [x]/config', 'log-file /l\nspool /s\ninclude /etc/pmta/conf.d/*.conf\n');
    write('Größe 1 [x]/conf.d/a b.conf', '<virtual-mta a>\n</virtual-mta>\n');
    write('Größe 1 [x]/conf.d/c#d.conf', '<virtual-mta b>\n</virtual-mta>\n');
    const { configuration, notices, unreadable } = load(entry, `/etc/pmta/=${join(folder, 'Größe 1 [x]')}`);
    assert.equal(configuration.files.size, 3);
    assert.deepEqual(
      [...entriesOf(configuration.index, 'virtual-mta')].map(([name]) => name),
      ['a', 'b'],
    );
    assert.ok(configuration.complete);
    assert.deepEqual([notices, unreadable], [[], false]);
  });

  it('tells what was not read, and why', () => {
    const entry = write(
      'config',
      'include bin\ninclude sub\ninclude http://example.com/\ninclude /srv/x/y\n',
    );
    write('bin', Buffer.from([1, 0, 2]));
    mkdirSync(join(folder, 'sub'));
    const { configuration, notices, unreadable } = load(entry);
    assert.deepEqual(notices, [
      'bin was not checked: it holds NUL bytes: a binary file, or text in UTF-16 (save it as UTF-8).',
      'sub was not checked: it is a directory.',
      'http://example.com/ was not read: included URLs are never fetched.',
      '/srv/x/y was not found: say by --map where its folder is kept.',
    ]);
    assert.ok(unreadable);
    assert.ok(!configuration.complete);
  });

  it('takes no notice of links that lead in a circle, beside what an include asks for', () => {
    const entry = write('config', 'include conf.d/*.conf\n');
    write('conf.d/a.conf', '<virtual-mta a>\n</virtual-mta>\n');
    symlinkSync('loop', join(folder, 'conf.d/loop'));
    symlinkSync('gone', join(folder, 'conf.d/dangling'));
    const { configuration, notices } = load(entry);
    assert.equal(configuration.files.size, 2);
    assert.deepEqual(notices, []);
  });

  it('is refused when its entry file is not there', () => {
    assert.equal(loadConfiguration(join(folder, 'config'), []), 'there is no such file');
  });
});

describe('--map', () => {
  it('takes a path of Windows too, in either spelling', () => {
    assert.equal(readMapping('C:\\pmta=checkout')?.path, '/c:/pmta');
    assert.equal(readMapping('c:/pmta/=checkout')?.path, '/c:/pmta');
  });

  it('takes an absolute path and a folder', () => {
    assert.deepEqual(readMapping('/etc/pmta/=/x')?.path, '/etc/pmta');
    assert.deepEqual(['/etc/pmta', 'etc=x', '/etc=', '='].map(readMapping), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
