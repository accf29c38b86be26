import assert from 'node:assert/strict';
import { candidatesOfPath, type Places } from './locate';

const home = 'file:///home/me/checkout';
const from = `${home}/etc/pmta/config`;
const places: Places = { mappings: [], guessed: [], entryFolder: `${home}/etc/pmta`, roots: [home] };

describe('candidatesOfPath', () => {
  it('looks at the path itself, then for its tail around the file', () => {
    const found = candidatesOfPath(places, from, '/etc/pmta/keys/a.pem');
    assert.equal(found[0], 'file:///etc/pmta/keys/a.pem');
    assert.ok(found.includes(`${home}/etc/pmta/keys/a.pem`));
    assert.ok(found.includes(`${home}/etc/pmta/a.pem`));
    assert.ok(!found.includes(`${home}/a.pem`), 'a bare name counts in the own folder only');
    assert.ok(
      found.slice(1).every((uri) => uri.startsWith(home)),
      'it does not leave the workspace',
    );
    assert.equal(new Set(found).size, found.length);
  });
  it('believes the mappings of the user', () => {
    const mappings = [{ path: '/etc/pmta', folder: `${home}/conf` }];
    assert.deepEqual(candidatesOfPath({ ...places, mappings }, from, '/etc/pmta/k.pem'), [
      `${home}/conf/k.pem`,
    ]);
  });
  it('takes relative paths from the folder of the file and of the entry file', () => {
    assert.deepEqual(candidatesOfPath(places, `${home}/other/x`, 'k.pem'), [
      `${home}/other/k.pem`,
      `${home}/etc/pmta/k.pem`,
    ]);
  });
});
