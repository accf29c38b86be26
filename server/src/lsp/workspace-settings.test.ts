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
