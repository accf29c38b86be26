import assert from 'node:assert/strict';
import { memoryHost } from '../../test/in-memory';
import { newWorkspace, noticesOf } from './workspace';
import { loadWorkspace } from './workspace-load';

describe('what a workspace tells its user', () => {
  it('speaks of an entry file that is not there and of files that cannot be read', async () => {
    const host = memoryHost({ '/w/config': 'include big\n' });
    const workspace = newWorkspace({
      list: host.list,
      read: async (uri, limit) =>
        uri.endsWith('/big') ? { kind: 'unreadable', reason: 'it is too large' } : host.read(uri, limit),
    });
    workspace.folders = [{ uri: 'file:///w', entries: ['file:///w/config', 'file:///w/gone'], mappings: [] }];
    await loadWorkspace(workspace);
    assert.deepEqual(noticesOf(workspace), [
      'big was not read: it is too large. What it defines is not known.',
      'The entry file /w/gone of the setting powermta.entry is not there: correct the setting, or create the file.',
    ]);
  });
});
