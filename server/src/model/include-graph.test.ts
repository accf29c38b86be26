import assert from 'node:assert/strict';
import { followedConfiguration, graphOf, memoryView } from '../../test/in-memory';
import { includesOf } from './configuration';
import type { IncludeGraph } from './include-graph';
import { locate } from './locate';
import { lineOf } from './names';
import { pathOf } from './paths';

/** Each include as `target: state[?] -> files`; the question mark says that it isn't sure. */
function targetsOf(graph: IncludeGraph): string[] {
  return [...graph.targets].map(([include, { state, sure, files }]) =>
    `${include.target}: ${state}${sure ? '' : '?'} ${files.map(pathOf).join(' ')}`.trim(),
  );
}

function filesOf(graph: IncludeGraph): string[] {
  return [...graph.files].map(([uri, file]) => `${pathOf(uri)} in ${file.baseScope}`);
}

describe('includes', () => {
  it('are followed in order, each file in the block around its include', () => {
    const graph = graphOf({
      '/etc/pmta/config': 'include /etc/pmta/a.conf\ninclude /etc/pmta/lists/b\n',
      '/etc/pmta/a.conf': '<virtual-mta x>\n    include keys.txt\n</virtual-mta>\n',
      '/etc/pmta/keys.txt': 'domain-key s example.com /etc/pmta/s.pem\n',
      '/etc/pmta/lists/b': '<smtp-pattern-list p>\ninclude c\n</smtp-pattern-list>\n',
      '/etc/pmta/lists/c': 'reply /x/ mode=backoff\n',
    });
    assert.deepEqual(filesOf(graph), [
      '/etc/pmta/config in global',
      '/etc/pmta/a.conf in global',
      '/etc/pmta/keys.txt in virtual-mta',
      '/etc/pmta/lists/b in global',
      '/etc/pmta/lists/c in smtp-pattern-list',
    ]);
    assert.ok(!graph.pending);
  });

  it('take wildcards in names and folders, in the order of names', () => {
    const graph = graphOf({
      '/etc/pmta/config':
        'include /etc/pmta/conf.d/*.conf\ninclude sites/*/[a-c]?.conf\ninclude none/*.conf\n',
      '/etc/pmta/conf.d/b.conf': '',
      '/etc/pmta/conf.d/a.conf': '',
      '/etc/pmta/conf.d/a.conf.bak': '',
      '/etc/pmta/conf.d/.hidden.conf': '',
      '/etc/pmta/sites/two/b1.conf': '',
      '/etc/pmta/sites/one/d1.conf': '',
      '/etc/pmta/sites/one/c1.conf': '',
    });
    assert.deepEqual(targetsOf(graph), [
      '/etc/pmta/conf.d/*.conf: found /etc/pmta/conf.d/a.conf /etc/pmta/conf.d/b.conf',
      'sites/*/[a-c]?.conf: found /etc/pmta/sites/one/c1.conf /etc/pmta/sites/two/b1.conf',
      'none/*.conf: no-match',
    ]);
  });

  it('keep the scope of the first of several includes of one file', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config': '<domain a>\ninclude x\n</domain>\n<source 10/8>\ninclude x\n</source>\n',
      '/etc/pmta/x': '# nothing\n',
    });
    const uri = 'file:///etc/pmta/x';
    assert.equal(configuration.files.get(uri)?.baseScope, 'domain');
    assert.deepEqual(
      includesOf(configuration, uri).map((include) => [include.scope, lineOf(include)]),
      [
        ['domain', 1],
        ['source', 4],
      ],
    );
  });

  it('find circles, and files that include themselves', () => {
    const graph = graphOf({
      '/etc/pmta/config': 'include a\ninclude /etc/pmta/config\n',
      '/etc/pmta/a': 'include b\n',
      '/etc/pmta/b': 'include a\n',
    });
    assert.deepEqual(
      [...graph.targets].map(([include, { cycle }]) => [include.target, cycle?.map(pathOf)]),
      [
        ['a', undefined],
        ['b', undefined],
        ['a', ['/etc/pmta/a', '/etc/pmta/b']],
        ['/etc/pmta/config', ['/etc/pmta/config']],
      ],
    );
  });

  it('are not followed to URLs, templates and beyond the limit', () => {
    const graph = graphOf(
      {
        '/etc/pmta/config': 'include https://example.com/c\ninclude {{lists}}/x\ninclude a\ninclude b\n',
        '/etc/pmta/a': '',
        '/etc/pmta/b': '',
      },
      '/etc/pmta/config',
      { maxFiles: 2 },
    );
    assert.deepEqual(targetsOf(graph), [
      'https://example.com/c: remote?',
      '{{lists}}/x: template?',
      'a: found /etc/pmta/a',
      'b: skipped?',
    ]);
  });

  it('read the config-defaults beside config, last', () => {
    const graph = graphOf({
      '/etc/pmta/config': 'include a\n',
      '/etc/pmta/a': '',
      '/etc/pmta/config-defaults': '<smtp-pattern-list common-errors>\n</smtp-pattern-list>\n',
    });
    assert.deepEqual([...graph.files.keys()].map(pathOf), [
      '/etc/pmta/config',
      '/etc/pmta/a',
      '/etc/pmta/config-defaults',
    ]);
    assert.equal(graph.defaults, 'file:///etc/pmta/config-defaults');
  });
});

describe('absolute includes in a checkout', () => {
  const texts = {
    '/home/me/checkout/pmta/config':
      'include /etc/pmta/conf.d/a.conf\ninclude /etc/pmta/missing.txt\ninclude /srv/lists/x\n',
    '/home/me/checkout/pmta/conf.d/a.conf': 'include /etc/pmta/conf.d/b.conf\n',
    '/home/me/checkout/pmta/conf.d/b.conf': '',
  };
  const entry = '/home/me/checkout/pmta/config';

  it('are found by the tail of their path; what is missing then is not for sure', () => {
    const graph = graphOf(texts, entry);
    assert.deepEqual(targetsOf(graph), [
      '/etc/pmta/conf.d/a.conf: found /home/me/checkout/pmta/conf.d/a.conf',
      '/etc/pmta/conf.d/b.conf: found /home/me/checkout/pmta/conf.d/b.conf',
      '/etc/pmta/missing.txt: missing?',
      '/srv/lists/x: unknown?',
    ]);
    assert.deepEqual(graph.places.guessed, [{ path: '/etc/pmta', folder: 'file:///home/me/checkout/pmta' }]);
  });

  it('follow the path map, which makes it sure', () => {
    const mappings = [
      { path: '/etc/pmta', folder: 'file:///home/me/checkout/pmta' },
      { path: '/srv', folder: 'file:///home/me/srv' },
    ];
    assert.deepEqual(targetsOf(graphOf(texts, entry, { mappings })).slice(2), [
      '/etc/pmta/missing.txt: missing',
      '/srv/lists/x: missing',
    ]);
  });

  it('are not guessed outside of the workspace, nor to the including file itself', () => {
    const graph = graphOf(
      {
        '/w/pmta/config': 'include /etc/other/config\ninclude /etc/pmta/lists/x.conf\n',
        '/lists/x.conf': '',
        '/w/lists/x.conf': '',
      },
      '/w/pmta/config',
      { roots: ['file:///w/pmta'] },
    );
    assert.deepEqual(targetsOf(graph), ['/etc/other/config: unknown?', '/etc/pmta/lists/x.conf: unknown?']);
  });

  it('of a document that was never saved lead through the path map only', () => {
    const view = memoryView({ '/home/me/pmta/a': '' });
    const places = { guessed: [], entryFolder: 'untitled:/', roots: [] };
    const mappings = [{ path: '/etc/pmta', folder: 'file:///home/me/pmta' }];
    const find = (target: string) =>
      locate(view, { ...places, mappings }, 'untitled:Untitled-1', target)?.state;
    assert.deepEqual(['/etc/pmta/a', '/etc/pmta/b', '/srv/a', 'a'].map(find), [
      'found',
      'missing',
      'unknown',
      'unknown',
    ]);
  });

  it('on the server itself are what they say', () => {
    const graph = graphOf({
      '/etc/pmta/config': 'include /etc/pmta/old/a.conf\ninclude /opt/pmta/b.conf\n',
      '/etc/pmta/a.conf': '',
      '/opt/pmta/b.conf': '',
    });
    assert.deepEqual(targetsOf(graph), [
      '/etc/pmta/old/a.conf: missing',
      '/opt/pmta/b.conf: found /opt/pmta/b.conf',
    ]);
  });
});

describe('relative includes', () => {
  it('are looked for beside the including file and in the main folder', () => {
    const graph = graphOf({
      '/etc/pmta/config': 'include conf.d/a.conf\n',
      '/etc/pmta/conf.d/a.conf': 'include b.conf\ninclude c.conf\ninclude both.conf\ninclude none.conf\n',
      '/etc/pmta/conf.d/b.conf': '',
      '/etc/pmta/c.conf': '',
      '/etc/pmta/conf.d/both.conf': '',
      '/etc/pmta/both.conf': '',
    });
    assert.deepEqual(targetsOf(graph), [
      'conf.d/a.conf: found /etc/pmta/conf.d/a.conf',
      'b.conf: found /etc/pmta/conf.d/b.conf',
      'c.conf: found /etc/pmta/c.conf',
      'both.conf: found? /etc/pmta/conf.d/both.conf',
      'none.conf: missing',
    ]);
  });

  it('are missing for sure only where the main folder is known', () => {
    const graph = graphOf({ '/home/me/config': 'include none.conf\n' }, '/home/me/config');
    assert.deepEqual(targetsOf(graph), ['none.conf: missing?']);
  });
});

describe('a configuration', () => {
  const main = 'log-file /var/log/pmta/log\nspool /var/spool/pmta\ninclude a\n';

  it('is complete when every include was found and nothing is left to templates', () => {
    const complete = (texts: Record<string, string>) =>
      followedConfiguration({ '/etc/pmta/config': main, ...texts }).complete;
    assert.ok(complete({ '/etc/pmta/a': 'run-as-root no\ninclude none/*\n' }));
    assert.ok(!complete({}));
    assert.ok(!complete({ '/etc/pmta/a': 'include http://example.com/x\n' }));
    assert.ok(!complete({ '/etc/pmta/a': '{{#each vmtas}}\n{{/each}}\n' }));
    assert.ok(!complete({ '/etc/pmta/config': 'include a\n', '/etc/pmta/a': '' }));
    assert.ok(
      complete({ '/etc/pmta/config': 'include a\n', '/etc/pmta/a': main.replace('include a\n', '') }),
    );
  });
});

describe('includes on Windows', () => {
  it('are followed with backslashes, by drive and below the including file', () => {
    const graph = graphOf(
      {
        '/c:/pmta/config':
          'include conf.d\\a.conf\ninclude C:\\pmta\\conf.d\\b*.conf\ninclude D:\\keys\\c.conf\n',
        '/c:/pmta/conf.d/a.conf': '# a\n',
        '/c:/pmta/conf.d/b1.conf': '# b\n',
        '/d:/keys/c.conf': '# c\n',
      },
      '/C:/pmta/config',
    );
    assert.deepEqual(
      [...graph.files.keys()].map((uri) => pathOf(uri)),
      ['/c:/pmta/config', '/c:/pmta/conf.d/a.conf', '/c:/pmta/conf.d/b1.conf', '/d:/keys/c.conf'],
    );
  });
});
