import assert from 'node:assert/strict';
import { followedConfiguration } from '../../test/in-memory';
import { shown } from '../../test/marked-files';
import { inOneGo } from '../model/steps';
import { documentLinks } from './document-links';

describe('document links', () => {
  it('lead to included files, keys, certificates and URLs', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config': [
        'include vmtas # all',
        'include http://example.com/more',
        'include none/*',
        'include all/*',
        'smtp-server-tls-certificate /etc/pmta/tls/cert.pem',
        'domain-key s, example.com, /etc/pmta/dkim/s.pem',
        'domain-key s, example.com, {vault}:/x:y',
        '<domain x>',
        '    directory /var/$domain',
        '</domain>',
        'log-file {{path}}',
        '',
      ].join('\n'),
      '/etc/pmta/vmtas': '',
      '/etc/pmta/all/a': '',
      '/etc/pmta/all/b': '',
    });
    const [file] = configuration.files.values();
    assert.ok(file);
    assert.deepEqual(
      inOneGo(documentLinks(file, configuration)).map(
        ({ range, target, ifThere }) => `${shown(file.uri, range)} ${target}${ifThere ? ' if there' : ''}`,
      ),
      [
        '/etc/pmta/config:0:8-13 file:///etc/pmta/vmtas',
        '/etc/pmta/config:1:8-31 http://example.com/more',
        '/etc/pmta/config:4:28-50 file:///etc/pmta/tls/cert.pem if there',
        '/etc/pmta/config:5:27-47 file:///etc/pmta/dkim/s.pem if there',
      ],
    );
  });

  it('lead where the URL does, without the login in it', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config':
        'include https://joe:pass@example.com/x?a@b\ninclude http://lists.example.com/~joe@home\n',
    });
    const [file] = configuration.files.values();
    assert.ok(file);
    assert.deepEqual(
      inOneGo(documentLinks(file, configuration)).map(({ target }) => target),
      ['https://example.com/x?a@b', 'http://lists.example.com/~joe@home'],
    );
  });

  it('follow the path map', () => {
    const configuration = followedConfiguration(
      { '/work/config': 'domain-key s, example.com, /etc/pmta/dkim/s.pem\n' },
      '/work/config',
      { mappings: [{ path: '/etc/pmta', folder: 'file:///work' }] },
    );
    const [file] = configuration.files.values();
    assert.ok(file);
    assert.deepEqual(
      inOneGo(documentLinks(file, configuration)).map(({ target }) => target),
      ['file:///work/dkim/s.pem'],
    );
  });
});
