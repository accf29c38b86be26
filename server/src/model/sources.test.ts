import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { parse } from '../syntax/tree';
import { configurationOf, removeFile } from './configuration';
import { modelFile } from './file-model';
import { clientsOf, layersFor, settingIn, sourcesOf } from './sources';

describe('sources', () => {
  it('takes every spelling of all addresses for all addresses', () => {
    const spellings = [
      '0/0',
      '0.0.0.0/0',
      '0.0/0',
      '10.9.8.7/0',
      '0.0.0.0/0.0.0.0',
      '0.0.0.0-255.255.255.255',
      '"0/0"',
      '0.0.0.0 / 0',
      '::ffff:0.0.0.0/96',
    ];
    for (const text of spellings) {
      const range = clientsOf(text);
      assert.deepEqual([range?.version, range?.first, range?.last], [4, 0n, 0xffffffffn], text);
    }
    for (const text of ['::/0', '0::/0', '0:0:0:0:0:0:0:0/0', '[::]/0', '2001:db8::/0']) {
      const range = clientsOf(text);
      assert.deepEqual([range?.version, range?.first, range?.last], [6, 0n, (1n << 128n) - 1n], text);
    }
  });

  it('takes names and templates for no addresses', () => {
    assert.deepEqual(
      ['feed', '{auth}', '{{ip}}', 'X.X.X.X', '$ip', '10-feed'].map(clientsOf),
      Array(6).fill(undefined),
    );
  });

  it('inherits from more general entries, and overrides by more specific ones', () => {
    const sources = read(`<source 0/0>
  require-auth true
  allow-auth yes
  smtp-service no
</source>
<source 10.0.0.5>
  require-auth false
</source>
<source 10/8>
  smtp-service "yes"
  require-auth true
</source>
<source 192.168/16>
  allow-auth no
</source>
`);
    const layers = layersFor(sources, clientsOf('10.0.0.5'));
    assert.deepEqual(
      layers.map((source) => source.name),
      ['10.0.0.5', '10/8', '0/0'],
    );
    assert.equal(settingIn(layers, 'require-auth')?.value, 'false');
    assert.equal(settingIn(layers, 'smtp-service')?.value, 'yes');
    assert.equal(settingIn(layers, 'allow-auth')?.value, 'yes');
    assert.equal(settingIn(layers, 'allow-starttls'), undefined);
  });

  it('asks a named source first, and the addresses for what it leaves out', () => {
    const sources = read(
      '<source Feed>\nrequire-auth no\n</source>\n<source 0/0>\nrequire-auth yes\nallow-auth no\n</source>\n',
    );
    const layers = layersFor(sources, clientsOf('8.8.8.8'), 'feed');
    assert.equal(settingIn(layers, 'require-auth')?.value, 'no');
    assert.equal(settingIn(layers, 'allow-auth')?.value, 'no');
    assert.deepEqual(layersFor(sources, undefined, 'other'), []);
  });

  it('merges blocks for the same clients, the last line holding', () => {
    const sources = read(`<source 0/0>
  require-auth true
</source>
<source 0.0.0.0/0>
  require-auth false
  smtp-service yes
</source>
`);
    assert.equal(sources.byAddress.length, 1);
    const setting = sources.byAddress[0]?.settings.get('require-auth');
    assert.deepEqual([setting?.value, setting && setting.unit.first + setting.offset], ['false', 4]);
  });

  it('reads what is included in a source, and keeps up with changes', () => {
    const texts = {
      '/etc/pmta/config': '<source 0/0>\nrequire-auth no\ninclude auth.conf\n</source>\n',
      '/etc/pmta/auth.conf': 'require-auth yes\nallow-auth yes\n',
    };
    const configuration = followedConfiguration(texts);
    const source = sourcesOf(configuration).byAddress[0];
    assert.deepEqual([source?.complete, source?.settings.get('require-auth')?.value], [true, 'yes']);
    assert.equal(source?.settings.get('require-auth')?.unit.file.uri, 'file:///etc/pmta/auth.conf');
    removeFile(configuration, 'file:///etc/pmta/auth.conf');
    const without = sourcesOf(configuration).byAddress[0];
    assert.deepEqual([without?.complete, without?.settings.get('require-auth')?.value], [false, 'no']);
  });

  it('says when an include in a source was not followed', () => {
    assert.equal(
      read('<source 0/0>\ninclude /etc/pmta/auth.conf\n</source>\n').byAddress[0]?.complete,
      false,
    );
  });
});

function read(text: string) {
  return sourcesOf(configurationOf([modelFile('file:///etc/pmta/config', parse(text))], false));
}
