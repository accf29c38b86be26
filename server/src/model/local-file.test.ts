import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { localFile } from './local-file';

const main = 'log-file /l\nspool /s\ninclude /etc/pmta/conf.d/a.conf\n';

describe('localFile', () => {
  it('finds files by the path map', () => {
    const configuration = followedConfiguration(
      { '/work/x/main': main, '/work/x/conf.d/a.conf': '' },
      '/work/x/main',
      { mappings: [{ path: '/etc/pmta', folder: 'file:///work/x' }] },
    );
    assert.equal(localFile([configuration], '/etc/pmta/conf.d/a.conf'), 'file:///work/x/conf.d/a.conf');
    assert.equal(localFile([configuration], '/etc/pmta/main'), 'file:///work/x/main');
  });

  it('finds files by the end of their path, where one fits best', () => {
    const texts = { '/work/pmta/config': main, '/work/pmta/conf.d/a.conf': '' };
    const configuration = followedConfiguration(texts, '/work/pmta/config');
    assert.equal(localFile([configuration], '/etc/pmta/config'), 'file:///work/pmta/config');
    assert.equal(localFile([configuration], '/opt/other/config'), 'file:///work/pmta/config');
    assert.equal(localFile([configuration], '/etc/pmta/unknown'), undefined);
    const other = followedConfiguration({ '/b/config': main }, '/b/config');
    assert.equal(localFile([configuration, other], '/opt/x/config'), undefined);
    assert.equal(localFile([], '/etc/pmta/config'), undefined);
  });
});
