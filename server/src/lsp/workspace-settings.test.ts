import assert from 'node:assert/strict';
import { readFolder } from './workspace-settings';

describe('workspace settings', () => {
  it('take paths relative to the folder, absolute ones and the folder by its variable', () => {
    assert.deepEqual(
      readFolder('file:///work', {
        entry: ['pmta/config', '/etc/pmta/config'],
        // As VS Code's users write it.
        pathMap: { '/etc/pmta/': '$' + '{workspaceFolder}/pmta', '/srv': '/mnt/srv', 'C:\\pmta': 'win' },
      }),
      {
        uri: 'file:///work',
        entries: ['file:///work/pmta/config', 'file:///etc/pmta/config'],
        mappings: [
          { path: '/etc/pmta', folder: 'file:///work/pmta' },
          { path: '/srv', folder: 'file:///mnt/srv' },
          { path: '/c:/pmta', folder: 'file:///work/win' },
        ],
      },
    );
  });

  it('take drives and servers of Windows, in any case and with slashes of both kinds', () => {
    assert.deepEqual(
      readFolder('file:///C:/work', {
        entry: ['pmta\\config', 'D:\\pmta\\config'],
        pathMap: { 'C:\\PMTA\\': 'D:\\checkout', '/etc/pmta': 'd:/linux', '/srv': '\\\\NAS\\srv' },
      }),
      {
        uri: 'file:///c%3A/work',
        entries: ['file:///c%3A/work/pmta/config', 'file:///d%3A/pmta/config'],
        mappings: [
          { path: '/c:/PMTA', folder: 'file:///d%3A/checkout' },
          { path: '/etc/pmta', folder: 'file:///d%3A/linux' },
          { path: '/srv', folder: 'file://nas/srv' },
        ],
      },
    );
  });

  it('take anything else as not set', () => {
    for (const settings of [
      undefined,
      null,
      1,
      [],
      { entry: 5, pathMap: ['x'] },
      { entry: '', pathMap: { x: 1 } },
    ]) {
      assert.deepEqual(readFolder('file:///work', settings), {
        uri: 'file:///work',
        entries: [],
        mappings: [],
      });
    }
  });
});
