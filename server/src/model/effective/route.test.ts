import assert from 'node:assert/strict';
import { shownSetting } from '../../../test/effective';
import { followedConfiguration } from '../../../test/in-memory';
import { type DomainQuestion, effectiveForDomain } from './route';
import { senderSettings } from './virtual-mta';

const rollups = `<mx-rollup-list>
  mx *.google.com gmail.rollup
  mx mx1.example.net isp.rollup
  mx *.example.net other.rollup
</mx-rollup-list>
<domain gmail.rollup>
  max-smtp-out 9
</domain>
<domain stays.example>
  disable-mx-rollup yes
</domain>
<domain queued.example>
  queue-to isp.rollup
</domain>
`;

function ask(text: string, question: DomainQuestion) {
  const { step, queue, notes, unknowns } = effectiveForDomain(
    followedConfiguration({ '/etc/pmta/config': text }),
    question,
  );
  return { by: step?.by, queue: queue.name, settings: queue.settings, notes, unknowns };
}

describe('the queue of a domain', () => {
  it('is that of the rollup list when its MX hosts match', () => {
    const { by, queue, settings, unknowns } = ask(rollups, {
      domain: 'a.example',
      mx: ['alt1.aspmx.l.google.com'],
    });
    assert.deepEqual([by, queue, unknowns], ['mx-rollup-list', 'gmail.rollup', []]);
    assert.equal(shownSetting(settings.get('max-smtp-out')), '9 @7');
  });

  it('is not known from the rollup list without MX hosts', () => {
    const { by, queue, unknowns } = ask(rollups, { domain: 'a.example' });
    assert.deepEqual([by, queue], [undefined, 'a.example']);
    assert.match(unknowns.join(), /depends on the MX hosts of a\.example, which only DNS knows/);
  });

  it('is the domain’s own with disable-mx-rollup, for a queue, and where no entry matches', () => {
    const google = ['mx.google.com'];
    assert.deepEqual(ask(rollups, { domain: 'stays.example', mx: google }).queue, 'stays.example');
    assert.deepEqual(ask(rollups, { domain: 'stays.example' }).unknowns, []);
    assert.deepEqual(ask(rollups, { domain: 'gmail.rollup' }).unknowns, []);
    assert.deepEqual(ask(rollups, { domain: 'a.example', mx: ['mx.example.org'] }).queue, 'a.example');
  });

  it('says when several entries match for different queues', () => {
    const { queue, unknowns } = ask(rollups, { domain: 'a.example', mx: ['mx1.example.net'] });
    assert.equal(queue, 'isp.rollup');
    assert.match(unknowns.join(), /different queues \(isp\.rollup, other\.rollup\)/);
  });

  it('says when only some of the MX hosts match', () => {
    const { unknowns } = ask(rollups, { domain: 'a.example', mx: ['mx.google.com', 'mx.example.org'] });
    assert.match(unknowns.join(), /Only some of the MX hosts match/);
  });

  it('says that entries by address may match', () => {
    const text = '<mx-rollup-list>\nmx mx.example.net a.rollup rollup-by-ip\n</mx-rollup-list>\n';
    assert.match(ask(text, { domain: 'a.example', mx: ['x.example'] }).unknowns.join(), /rollup-by-ip may/);
  });

  it('is that of queue-to, and says that a rollup may compete', () => {
    const { by, queue, unknowns } = ask(rollups, { domain: 'queued.example', mx: ['mx.google.com'] });
    assert.deepEqual([by, queue], ['queue-to', 'isp.rollup']);
    assert.match(unknowns.join(), /the guide doesn't say whether queue-to goes first/);
  });

  it('says when the queue has a queue-to of its own', () => {
    const text = '<domain a>\nqueue-to q1\n</domain>\n<domain q1>\nqueue-to q2\n</domain>\n';
    assert.match(ask(text, { domain: 'a' }).notes.join(), /gives the queue q1 a queue-to q2 of its own/);
    const own = '<domain *>\nqueue-to q1\n</domain>\n';
    assert.deepEqual(ask(own, { domain: 'a' }).notes, []);
  });
});

describe('what is not known of a domain', () => {
  it('names undefined virtual MTAs, macros, and includes that were not read', () => {
    const text = '<domain $x>\n</domain>\n<domain a>\ninclude gone\n</domain>\n<domain {{t}}>\n</domain>\n';
    const { unknowns } = ask(text, { domain: 'a', virtualMta: 'none' });
    assert.deepEqual(unknowns, [
      'There is no virtual MTA or pool none in the files that are known: only global settings are shown.',
      'Not all of <domain a> is known: it includes a file that was not read.',
      "<domain $x> may match as well: the macro $x isn't defined in the files that are known.",
      '<domain {{t}}> may match as well: a template fills in its name.',
      'Some included files were not read: what they set is not known.',
    ]);
  });

  it('names the members of a pool that have settings of their own, and two pools that compete', () => {
    const pool = (name: string) =>
      `<virtual-mta-pool ${name}>\nvirtual-mta a\n<domain *>\nmax-smtp-out 1\n</domain>\n</virtual-mta-pool>\n`;
    const text = `<virtual-mta a>\n<domain *>\nmax-smtp-out 3\n</domain>\n</virtual-mta>\n${pool('p1')}${pool('p2')}`;
    assert.match(
      ask(text, { domain: 'x', virtualMta: 'p1' }).notes.join(),
      /of their own for x, which go first: a\./,
    );
    assert.match(
      ask(text, { domain: 'x', virtualMta: 'a' }).unknowns.join(),
      /a is in several pools .*\(p1, p2\)/,
    );
  });

  it('doubts what the guide leaves open: the same directive twice at one level', () => {
    const doubt = (text: string, domain = 'a.b') =>
      ask(text, { domain }).settings.get('max-smtp-out')?.doubts.join() ?? '';
    assert.match(doubt('<domain a.b>\nmax-smtp-out 1\nmax-smtp-out 2\n</domain>\n'), /more than once there/);
    assert.match(
      doubt('<domain *.b>\nmax-smtp-out 1\n</domain>\n<domain [*.]b>\nmax-smtp-out 2\n</domain>\n'),
      /<domain \[\*\.\]b> ranks alike and says otherwise/,
    );
    assert.equal(
      doubt('<domain a.b>\nmax-smtp-out 1\n</domain>\n<domain a.b>\nmax-smtp-out 1\n</domain>\n'),
      '',
    );
    assert.match(doubt('<domain a.b>\nmax-smtp-out {{n}}\n</domain>\n'), /template/);
  });

  it('tells of a macro that uses itself, and goes on', () => {
    const { unknowns } = ask('domain-macro a x,$b\ndomain-macro b $a\n<domain $a>\n</domain>\n', {
      domain: 'x',
    });
    assert.match(unknowns.join(), /the macro \$a uses itself/);
  });
});

describe('settings of a virtual MTA', () => {
  const configuration = followedConfiguration({
    '/etc/pmta/config': `smtp-source-host 192.0.2.1 a.example.com
domain-key s, *, /etc/pmta/k
include-headers-from /etc/pmta/h
enable-signals true
use-proxy p
<virtual-mta m>
  smtp-source-host 192.0.2.2 b.example.com
  smtp-source-host 192.0.2.3 c.example.com
  domain-key t, example.com, /etc/pmta/k2
  max-smtp-out 4
  use-proxy q
</virtual-mta>
<virtual-mta-pool p>
  virtual-mta m
  max-smtp-out 40
  enable-signals false
  domain-key u, *, /etc/pmta/k3
</virtual-mta-pool>
<virtual-mta bare>
</virtual-mta>
`,
  });
  const examples = [
    [
      'm',
      'smtp-source-host',
      '192.0.2.2 b.example.com @7 + 192.0.2.3 c.example.com @8 > 192.0.2.1 a.example.com @1',
    ],
    ['m', 'domain-key', 't, example.com, /etc/pmta/k2 @9 + u, *, /etc/pmta/k3 @17 + s, *, /etc/pmta/k @2'],
    ['m', 'max-smtp-out', '4 @10 + 40 @15'],
    ['m', 'enable-signals', 'false @16 > true @4'],
    ['m', 'include-headers-from', '/etc/pmta/h @3'],
    ['m', 'max-smtp-msg-rate', 'default unlimited'],
    ['m', 'use-proxy', 'q @11 > p @5'],
    ['bare', 'smtp-source-host', '192.0.2.1 a.example.com @1'],
    ['bare', 'max-smtp-out', 'unset'],
    ['p', 'domain-key', 'u, *, /etc/pmta/k3 @17 + s, *, /etc/pmta/k @2'],
  ] as const;
  for (const [virtualMta, directive, answer] of examples) {
    it(`${virtualMta}, ${directive}`, () => {
      const { sender } = effectiveForDomain(configuration, { domain: 'a', virtualMta });
      assert.equal(shownSetting(senderSettings(configuration, sender).get(directive)), answer);
    });
  }

  it('doubts what the guide leaves open', () => {
    const { sender } = effectiveForDomain(configuration, { domain: 'a', virtualMta: 'm' });
    const settings = senderSettings(configuration, sender);
    assert.match(settings.get('use-proxy')?.doubts.join() ?? '', /the guide doesn't say how the two combine/);
    assert.deepEqual(settings.get('max-smtp-out')?.doubts, []);
  });
});
