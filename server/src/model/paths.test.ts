import assert from 'node:assert/strict';
import { baseName, folderOf, joinUri, normalUri, pathBelow, pathOf, sameHost, slashed } from './paths';

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

describe('plain paths', () => {
  // A letter that is written as its code makes a URI that isn't plain, and means the same.
  const spelled = (uri: string) => uri.replace('pmta', 'pm%74a');
  const folders = [
    'file:///',
    'file:///pmta',
    'file:///etc/pmta/',
    'file:///etc//pmta/a.b~c_d-e',
    'file:///pmta/../x',
  ];
  const paths = ['', 'a.conf', './a', '../b', '../../../b', '/etc/pmta/config', 'x//y/', '..', 'a b'];

  it('are worked with as all others are', () => {
    for (const uri of folders) {
      assert.equal(normalUri(uri), normalUri(spelled(uri)));
      assert.equal(pathOf(uri), pathOf(spelled(uri)));
      assert.equal(folderOf(uri), folderOf(spelled(uri)));
      for (const path of paths) {
        assert.equal(joinUri(uri, path), joinUri(spelled(uri), path));
        assert.equal(sameHost(uri, path), sameHost(spelled(uri), path));
      }
      for (const other of folders) {
        assert.equal(pathBelow(uri, other), pathBelow(spelled(uri), spelled(other)));
      }
    }
  });
});

describe('paths on Windows', () => {
  const config = 'file:///c%3A/pmta/config';

  it('take a drive in any case and spelling for the same', () => {
    for (const uri of [
      'file:///C:/pmta/config',
      'file:///c:/pmta/config',
      'file:///C%3A/pmta/config',
      config,
    ]) {
      assert.equal(normalUri(uri), config);
      assert.equal(pathOf(uri), '/c:/pmta/config');
      assert.equal(pathBelow('file:///C:/pmta', uri), 'config');
      assert.equal(pathBelow('file:///c%3A/', uri), 'pmta/config');
      assert.equal(pathBelow('file:///d%3A/pmta', uri), undefined);
    }
  });

  it('end at the root of the drive', () => {
    assert.equal(folderOf(config), 'file:///c%3A/pmta');
    assert.equal(folderOf('file:///C:/pmta'), 'file:///c%3A/');
    assert.equal(folderOf('file:///c%3A/'), 'file:///c%3A/');
    assert.equal(folderOf('file:///c%3A'), 'file:///c%3A/');
    assert.equal(joinUri('file:///c%3A/pmta', '../../../x'), 'file:///c%3A/x');
    assert.equal(joinUri('file:///c%3A/', 'pmta/config'), config);
    assert.equal(joinUri(config, '../..'), 'file:///c%3A/');
  });

  it('are written with backslashes', () => {
    assert.equal(slashed('C:\\pmta\\conf.d\\a.conf'), '/c:/pmta/conf.d/a.conf');
    assert.equal(slashed('conf.d\\a.conf'), 'conf.d/a.conf');
    assert.equal(sameHost(config, slashed('D:\\keys\\a.pem')), 'file:///d%3A/keys/a.pem');
    assert.equal(joinUri('file:///c%3A/pmta', slashed('conf.d\\..\\a.conf')), 'file:///c%3A/pmta/a.conf');
  });

  it('may be on another machine', () => {
    const share = 'file://nas/pmta/config';
    assert.equal(normalUri('file://NAS/pmta/config'), share);
    assert.equal(pathBelow('file://NAS/pmta', share), 'config');
    assert.equal(pathBelow('file:///pmta', share), undefined);
    assert.equal(sameHost(config, slashed('\\\\NAS\\pmta\\config')), share);
    assert.equal(sameHost(share, slashed('C:\\pmta\\config')), config);
    assert.equal(sameHost(share, '/other/config'), 'file://nas/other/config');
    assert.equal(folderOf('file://nas/pmta'), 'file://nas/');
  });

  it('leave those of other machines alone: two slashes are one there', () => {
    assert.equal(sameHost('file:///etc/pmta/config', '//etc/pmta/a.conf'), 'file:///etc/pmta/a.conf');
    assert.equal(
      sameHost('vscode-remote://ssh-remote%2Bmx/etc/config', '/etc/a'),
      'vscode-remote://ssh-remote%2Bmx/etc/a',
    );
    assert.equal(folderOf('file:///etc'), 'file:///');
    assert.equal(folderOf('file:///'), 'file:///');
    assert.equal(folderOf('memfs:/a'), 'memfs:/');
  });
});
