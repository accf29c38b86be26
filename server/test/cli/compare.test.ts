import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pmtaConfig } from './cli';

describe('pmta-config compare', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pmta-compare-'));
    for (const [side, limit] of [
      ['old', 5],
      ['new', 6],
    ] as const) {
      mkdirSync(join(folder, side));
      writeFileSync(join(folder, side, 'config'), 'include /etc/pmta/domains\n');
      writeFileSync(join(folder, side, 'domains'), `<domain *>\nmax-smtp-out ${limit}\n</domain>\n`);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const maps = ['--old-map', '/etc/pmta=old', '--map', '/etc/pmta=new'];

  it('prints what changes for whom', () => {
    const { code, out, err } = pmtaConfig(['compare', 'old/config', 'new/config', ...maps], folder);
    assert.deepEqual([code, err], [1, '']);
    assert.match(out, /^# What changes from old\/config to new\/config\n/);
    assert.match(out, /\*\*every domain\*\*\n\n.*\n.*\n\| `max-smtp-out` \| `5` \[old\/domains:2]/);
  });

  it('prints JSON', () => {
    const { out } = pmtaConfig(['compare', 'old/config', 'new/config', '--json', ...maps], folder);
    const { sections } = JSON.parse(out);
    assert.deepEqual(sections[0].groups[0].changes, [
      {
        what: 'max-smtp-out',
        before: '5',
        after: '6',
        beforeAt: { file: 'old/domains', line: 2 },
        afterAt: { file: 'new/domains', line: 2 },
      },
    ]);
  });

  it('answers 2 when a part of one can’t be read', () => {
    mkdirSync(join(folder, 'bad/domains'), { recursive: true });
    writeFileSync(join(folder, 'bad/config'), 'include domains\n');
    const { code, err } = pmtaConfig(['compare', 'bad/config', 'bad/config'], folder);
    assert.equal(code, 2);
    assert.match(err, /bad\/config: domains was not checked: it is a directory/);
  });

  it('answers 0 when nothing changes, 2 for wrong usage', () => {
    assert.equal(pmtaConfig(['compare', 'old/config', 'old/config'], folder).code, 0);
    assert.equal(pmtaConfig(['compare', 'old/config'], folder).code, 2);
    assert.match(pmtaConfig(['compare', 'old/config', 'gone'], folder).err, /gone can't be read/);
  });
});
