import assert from 'node:assert/strict';
import { followedConfiguration } from '../../../test/in-memory';
import { manySenders } from '../../../test/many-senders';
import type { Configuration } from '../../model/configuration';
import { inOneGo } from '../../model/steps';
import { allRules } from '../../rules';
import { findingsIn, newChecker } from '../../rules/checker';
import { ruleSet } from '../../rules/run';
import { defaultLintSettings } from '../../rules/settings';
import { noProblems, type Problems, problemsIn, sumOf } from './problems';
import { mapChildren, PAGE } from './tree';

const small = {
  '/etc/pmta/config': [
    'include /etc/pmta/vmtas',
    'include /etc/pmta/gone',
    'include http://example.com/more',
    'smtp-listener 192.0.2.1:587 source={auth}',
    '<smtp-listener 192.0.2.1:465>',
    '  immediate-tls yes',
    '</smtp-listener>',
    '<source {auth}>',
    '  default-virtual-mta p',
    '</source>',
    '<source 10/8>',
    '  smtp-service yes',
    '</source>',
    '<smtp-user news>',
    '  password swordfish-0815',
    '  source {auth}',
    '</smtp-user>',
    '<domain gmail.com>',
    '  queue-to google.queue',
    '</domain>',
    '<domain yahoo.com>',
    '  max-smtp-out 20',
    '</domain>',
    '<smtp-pattern-list replies>',
    '  reply /^421/ mode=backoff',
    '</smtp-pattern-list>',
    '<bounce-category-patterns>',
    '  /spam/ spam-related',
    '</bounce-category-patterns>',
  ].join('\n'),
  '/etc/pmta/vmtas': [
    '<virtual-mta mta10>',
    '  smtp-source-host 192.0.2.10 mta10.example.com',
    '</virtual-mta>',
    '<virtual-mta mta2>',
    '  smtp-source-host 192.0.2.2 mta2.example.com',
    '  smtp-source-host 192.0.2.3 mta3.example.com',
    '  domain-key s1,example.com,/etc/pmta/s1.pem',
    '  <domain *>',
    '    max-msg-rate 100/h',
    '  </domain>',
    '</virtual-mta>',
    '<virtual-mta-pool p>',
    '  virtual-mta mta2',
    '  virtual-mta nobody',
    '</virtual-mta-pool>',
  ].join('\n'),
};

function childrenIn(...question: Parameters<typeof mapChildren>) {
  return inOneGo(mapChildren(...question));
}

function shown(configuration: Configuration, path: string[] = [], filter = '', problems = noProblems) {
  return childrenIn(configuration, problems, { path, filter }).map(({ label, detail }) =>
    detail === '' ? label : `${label}: ${detail}`,
  );
}

function problemsOf(configuration: Configuration): Problems {
  const checker = newChecker(configuration, ruleSet(allRules, defaultLintSettings));
  return problemsIn([...configuration.files.values()].map((file) => [file, findingsIn(checker, file)]));
}

describe('map', () => {
  const configuration = followedConfiguration(small);

  it('shows the groups that have something, with how much', () => {
    assert.deepEqual(shown(configuration), [
      'Virtual MTAs: 2',
      'Pools: 1',
      'Listeners: 2',
      'Sources: 2',
      'Users: 1',
      'Domains and Queues: 3',
      'Lists: 2',
      'Files: 2',
    ]);
  });

  it('shows virtual MTAs as people count, each with what belongs to it', () => {
    assert.deepEqual(shown(configuration, ['virtual-mtas']), [
      'mta2: 192.0.2.2 mta2.example.com, 1 more',
      'mta10: 192.0.2.10 mta10.example.com',
    ]);
    assert.deepEqual(shown(configuration, ['virtual-mtas', 'mta2']), [
      '192.0.2.2: mta2.example.com',
      '192.0.2.3: mta3.example.com',
      'p: is in this pool',
      's1._domainkey.example.com: DKIM key',
      '*: max-msg-rate 100/h',
    ]);
  });

  it('shows the other groups', () => {
    assert.deepEqual(shown(configuration, ['pools', 'p']), [
      'mta2: 192.0.2.2 mta2.example.com, 1 more',
      'nobody: is not defined',
    ]);
    assert.deepEqual(shown(configuration, ['listeners']), [
      '192.0.2.1:587: port 587, source {auth}',
      '192.0.2.1:465: port 465, TLS from the start',
    ]);
    assert.deepEqual(shown(configuration, ['sources']), [
      '{auth}: default virtual MTA p, 1 setting',
      '10/8: 1 setting',
    ]);
    assert.deepEqual(shown(configuration, ['users']), ['news: source {auth}']);
    assert.deepEqual(shown(configuration, ['domains']), [
      'gmail.com: queue google.queue',
      'google.queue: 1 use',
      'yahoo.com: max-smtp-out 20',
    ]);
    assert.deepEqual(shown(configuration, ['lists']), [
      'replies: smtp-pattern-list, 1 entry, 0 uses',
      'bounce-category-patterns: 1 entry',
    ]);
    assert.deepEqual(shown(configuration, ['files']), ['config: 29 lines']);
    assert.deepEqual(shown(configuration, ['files', 'config']), [
      'vmtas: /etc/pmta/vmtas, 15 lines',
      '/etc/pmta/gone: not found at /etc/pmta/gone',
      'http://example.com/more: on another server, never fetched',
    ]);
  });

  it('leads to the lines', () => {
    const [mta2] = childrenIn(configuration, noProblems, { path: ['virtual-mtas'], filter: '' });
    assert.deepEqual(mta2?.place, { uri: 'file:///etc/pmta/vmtas', line: 3, start: 13, end: 17 });
    const [file] = childrenIn(configuration, noProblems, { path: ['files', 'config'], filter: '' });
    assert.deepEqual(file?.place, { uri: 'file:///etc/pmta/vmtas', line: 0, start: 0, end: 0 });
  });

  it('counts errors and warnings, of a group those of all that is in it', () => {
    const whole = followedConfiguration({
      ...small,
      '/etc/pmta/config':
        'log-file /var/log/pmta\ninclude /etc/pmta/vmtas\nsmtp-listener nonsense\n<spool /var/spool>\n</spool>',
    });
    const problems = problemsOf(whole);
    const nodes = (path: string[]) => childrenIn(whole, problems, { path, filter: '' });
    const [, pools] = nodes([]);
    assert.deepEqual(pools?.problems, { errors: 0, warnings: 1 });
    assert.deepEqual(
      nodes(['pools', 'p']).map((node) => node.problems.warnings),
      [0, 1],
    );
    const files = nodes([]).find(({ segment }) => segment === 'files');
    const found = [...problems.byFile.values()];
    assert.deepEqual(files?.problems, sumOf(found));
    assert.ok(sumOf(found).warnings > 1);
  });

  it('finds by name, address and host, with the groups counted anew', () => {
    assert.deepEqual(shown(configuration, [], 'MTA10'), ['Virtual MTAs: 1']);
    assert.deepEqual(shown(configuration, [], '192.0.2.3'), ['Virtual MTAs: 1']);
    assert.deepEqual(shown(configuration, ['virtual-mtas', 'mta2'], '192.0.2.3'), [
      '192.0.2.3: mta3.example.com',
    ]);
    assert.deepEqual(shown(configuration, [], 'no such name'), []);
  });

  it('never shows a secret', () => {
    const seen: string[] = [];
    const walk = (path: string[]) => {
      for (const node of childrenIn(configuration, noProblems, { path, filter: '' })) {
        seen.push(`${node.label} ${node.detail}`);
        walk([...path, node.segment]);
      }
    };
    walk([]);
    assert.ok(seen.length > 25);
    assert.equal(seen.join('\n').includes('swordfish'), false);
  });

  it('gives nothing for a path that leads nowhere', () => {
    assert.deepEqual(shown(configuration, ['virtual-mtas', 'gone', 'deeper']), []);
  });

  for (const count of [10, 500, 5000]) {
    it(`shows ${count} virtual MTAs in answers of at most a page`, () => {
      const many = followedConfiguration({ '/etc/pmta/config': manySenders(count) });
      const seen = new Set<string>();
      const walk = (path: string[]) => {
        const nodes = childrenIn(many, noProblems, { path, filter: '' });
        assert.ok(nodes.length <= PAGE);
        for (const node of nodes) {
          if (node.kind === 'virtual-mta') {
            seen.add(node.label);
          } else {
            walk([...path, node.segment]);
          }
        }
      };
      walk(['virtual-mtas']);
      assert.equal(seen.size, count);
    });
  }

  it('names ranges by their ends', () => {
    const many = followedConfiguration({ '/etc/pmta/config': manySenders(250) });
    assert.deepEqual(shown(many, ['virtual-mtas']), [
      'mta-1 … mta-100: 100',
      'mta-101 … mta-200: 100',
      'mta-201 … mta-250: 50',
    ]);
    assert.equal(
      shown(many, ['virtual-mtas', 'from 200'])[0],
      'mta-201: 10.0.0.201 mta-201.mail.example.com',
    );
  });
});
