import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pmtaConfig } from './cli';

describe('pmta-config explain', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pmta-explain-'));
    writeFileSync(
      join(folder, 'config'),
      '<domain *>\n  max-smtp-out 5\n</domain>\ninclude /etc/pmta/more\n',
    );
    writeFileSync(
      join(folder, 'more'),
      '<domain a.example>\n  max-smtp-out 7\n  auth-password hunter2\n</domain>\n<source 10/8>\n  smtp-service no\n</source>\n',
    );
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const explain = (...args: string[]) =>
    pmtaConfig(['explain', '--entry', 'config', '--map', '/etc/pmta=.', ...args], folder);

  it('prints what holds for a domain and why', () => {
    const { code, out, err } = explain('--domain', 'someone@a.example');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `Effective settings: a.example

Blocks that match, the first to be asked first:
  <domain a.example> (more:1)
  <domain *> (config:1)

Settings:
  auth-password  ••••••  (<domain a.example>, more:3)
  max-smtp-out   7  (<domain a.example>, more:2)
                 instead of 5  (<domain *>, config:2)
`,
    );
  });

  it('prints JSON with lines counted from 1', () => {
    const { code, out } = explain('--client-ip', '10.1.1.1', '--json');
    const { version, client } = JSON.parse(out);
    assert.deepEqual([code, version, client.ip], [0, 1, '10.1.1.1']);
    assert.deepEqual(client.settings[0], {
      directive: 'smtp-service',
      state: 'set',
      values: [{ value: 'no', block: '<source 10/8>', place: { file: 'more', line: 6 } }],
      overridden: [],
      doubts: [],
    });
    assert.ok(!out.includes('hunter2'));
  });

  it('prints defaults with --all', () => {
    assert.match(explain('--domain', 'x', '--all').out, /bounce-after\s+4d12h {2}\(default\)/);
  });

  it('refuses questions without a subject or an entry file, with the usage', () => {
    const without = explain();
    assert.equal(without.code, 2);
    assert.match(without.err, /say what to explain with --domain/);
    assert.match(pmtaConfig(['explain', '--domain', 'x'], folder).err, /name the main file with --entry/);
    const gone = pmtaConfig(['explain', '--entry', 'gone', '--domain', 'x'], folder);
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /gone can't be read: there is no such file/);
  });
});
