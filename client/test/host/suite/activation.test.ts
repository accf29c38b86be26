import { assert } from 'chai';
import { extensionUnderTest, fixture, open } from '../files';

describe('The installed extension', () => {
  it('takes /etc/pmta/config as its language and activates', async () => {
    const editor = await open('etc/pmta/config');
    assert.equal(editor.document.languageId, 'powermta');
    const extension = extensionUnderTest();
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  it('is the packaged one, not the source folder', () => {
    assert.notInclude(extensionUnderTest().extensionUri.path, '/client/');
    assert.notStrictEqual(extensionUnderTest().extensionUri.path, fixture('').path);
  });
});
