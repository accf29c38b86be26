import assert from 'node:assert/strict';
import { baseName, folderOf, joinUri, normalUri, pathOf, sameHost } from './paths';

describe('paths', () => {
  it('takes half a surrogate pair for a character that nobody knows', () => {
    assert.equal(joinUri('file:///etc/pmta', 'a\uD800'), 'file:///etc/pmta/a%EF%BF%BD');
    assert.equal(sameHost('file:///etc', '/\uDC00/b'), 'file:///%EF%BF%BD/b');
    assert.equal(normalUri('file:///\uD83D'), 'file:///%EF%BF%BD');
    assert.equal(joinUri('file:///etc', '🦄'), 'file:///etc/%F0%9F%A6%84');
  });

  for (const uri of [
    'a b:/config',
    '',
    ':',
    '//',
    'file:///%',
    'file:////x',
    '1:',
    'vscode-remote://a%2Fb/c',
    'config',
  ]) {
    it(`says something about '${uri}', which may be no URI`, () => {
      assert.equal(typeof pathOf(uri), 'string');
      assert.equal(typeof baseName(uri), 'string');
      assert.equal(normalUri(normalUri(uri)), normalUri(uri));
      assert.equal(typeof folderOf(uri), 'string');
      assert.equal(typeof joinUri(uri, 'a/../b'), 'string');
      assert.equal(typeof sameHost(uri, '/a'), 'string');
    });
  }
});
