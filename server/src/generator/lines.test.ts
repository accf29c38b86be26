import assert from 'node:assert/strict';
import { configurationOf } from '../model/configuration';
import { modelFile } from '../model/file-model';
import { parse } from '../syntax/tree';
import { defaultOptions } from './defaults';
import { existingIn } from './existing';
import { type Generated, generate, isGenerated } from './generate';
import type { GeneratorInput, GeneratorOptions } from './types';

function make(text: string, options: Partial<GeneratorOptions> = {}, input: GeneratorInput = {}): Generated {
  const result = generate(text, { ...defaultOptions, ...options }, input);
  assert.ok(result !== undefined && isGenerated(result));
  return result;
}

/** What is said about the lines, with line and column from 1. */
function said({ problems }: Generated): string[] {
  return problems.map(({ line, start, kind, message }) => `${line + 1}:${start + 1} ${kind}: ${message}`);
}

/** Virtual MTAs with their addresses and host names. */
function senders({ identities }: Generated): string[] {
  return identities.map(
    ({ virtualMta, identity: { delivery, host } }) => `${virtualMta} ${delivery} ${host}`,
  );
}

function optionProblems(options: Partial<GeneratorOptions>, input: GeneratorInput = {}): string[] {
  const result = generate('', { ...defaultOptions, ...options }, input);
  assert.ok(result !== undefined && !isGenerated(result));
  return result.map(({ option, message }) => `${option}: ${message}`);
}

describe('lines of many addresses', () => {
  it('become a virtual MTA for each address that a host can have', () => {
    const generated = make(
      '192.0.2.0/29 mail{n}.a.com\n192.0.2.9-10 mail{n}.a.com\n2001:db8::/126 v6-{octet}.a.com',
    );
    assert.deepEqual(senders(generated), [
      'mail1-a-com 192.0.2.1 mail1.a.com',
      'mail2-a-com 192.0.2.2 mail2.a.com',
      'mail3-a-com 192.0.2.3 mail3.a.com',
      'mail4-a-com 192.0.2.4 mail4.a.com',
      'mail5-a-com 192.0.2.5 mail5.a.com',
      'mail6-a-com 192.0.2.6 mail6.a.com',
      'mail7-a-com 192.0.2.9 mail7.a.com',
      'mail8-a-com 192.0.2.10 mail8.a.com',
      'v6-1-a-com 2001:db8::1 v6-1.a.com',
      'v6-2-a-com 2001:db8::2 v6-2.a.com',
      'v6-3-a-com 2001:db8::3 v6-3.a.com',
    ]);
    assert.deepEqual(said(generated), [
      "1:1 notice: 192.0.2.0 and 192.0.2.7 can't be the address of a host in this network: left out",
      "3:1 notice: 2001:db8:: can't be the address of a host in this network: left out",
    ]);
  });

  it('take all of a /31, and the pattern of the options', () => {
    const generated = make('192.0.2.0/31\n192.0.2.9', { hostPattern: '{ip}.b.net' });
    assert.deepEqual(senders(generated), [
      '192-0-2-0-b-net 192.0.2.0 192-0-2-0.b.net',
      '192-0-2-1-b-net 192.0.2.1 192-0-2-1.b.net',
      '192-0-2-9-b-net 192.0.2.9 192-0-2-9.b.net',
    ]);
    assert.deepEqual(said(generated), []);
  });

  it('are refused without a pattern, without a name, and when they are too many', () => {
    const generated = make(
      '192.0.2.0/29 mail.a.com\n192.0.2.9\n10.0.0.0/8 m{n}.a.com\n2001:db8::/32 m{n}.a.com',
    );
    assert.deepEqual(said(generated), [
      "1:1 refused: mail.a.com can't be the name of several addresses: write a pattern such as mail{n}.example.com",
      '2:1 refused: the host name is missing: write the name of the PTR record after the address',
      '3:1 refused: that is 16,777,216 addresses; one line may have 4096 at most',
      '4:1 refused: that is too many addresses; one line may have 4096 at most',
    ]);
    assert.deepEqual(generated.counts, { read: 4, generated: 0, skipped: 0, refused: 4 });
    assert.equal(generated.files[0]?.text, '');
  });
});

describe('lines that repeat something', () => {
  it('are written once when nothing is new in them', () => {
    const generated = make(
      '1.2.3.4|k|a.com|p.a.com|x\n\n# note\n1.2.3.4 , K,A.com,p.a.com,x\n1.2.3.4;k;a.com;p.a.com;x',
    );
    assert.deepEqual(generated.counts, { read: 5, generated: 2, skipped: 3, refused: 0 });
    assert.deepEqual(said(generated), [
      '4:1 notice: 1.2.3.4 is in line 1 too',
      '5:1 notice: the same as line 1: written once',
    ]);
  });

  it('give one user one login, and a pool of all its virtual MTAs', () => {
    const generated = make(
      '1.2.3.4|k|a.com|p.a.com|me@a.com|Zk7-Wx93-hT\n1.2.3.5|k|a.com|q.a.com|ME@a.com|Zk7-Wx93-hT\n1.2.3.6|k|a.com|r.a.com|me@a.com|other-Wx93',
    );
    assert.deepEqual(senders(generated), ['me-a-com-1 1.2.3.4 p.a.com', 'me-a-com-2 1.2.3.5 q.a.com']);
    const text = generated.files[0]?.text ?? '';
    assert.equal(text.match(/<smtp-user /g)?.length, 1);
    assert.equal(text.match(/<smtp-listener /g)?.length, 2);
    assert.equal(text.match(/source me-a-com-submission$/gm)?.length, 2);
    assert.ok(text.includes('default-virtual-mta me-a-com\n'));
    assert.deepEqual(said(generated), [
      '2:25 notice: the user ME@a.com is in line 1 too: one login, and a pool of the virtual MTAs of these lines',
      '3:25 refused: line 1 gives the user me@a.com another password',
    ]);
  });

  it('share a listener, with the certificate of the first', () => {
    const generated = make('1.2.3.4|2.0.0.1|k|a.com|p.a.com|x\n1.2.3.4|2.0.0.2|k|b.com|p.b.com|y');
    assert.equal(generated.files[0]?.text.match(/<smtp-listener /g)?.length, 1);
    assert.deepEqual(said(generated), [
      '2:1 notice: 1.2.3.4 is in line 1 too: one listener serves both',
      '2:25 notice: the listener 1.2.3.4 port 587 of line 1 has the certificate of p.a.com: clients that connect to p.b.com need that name in it too',
    ]);
  });

  it('are told of weak passwords and of names that may be swapped', () => {
    const generated = make('1.2.3.4|k|a.com|p.a.com|bob|changeme\n1.2.3.5|k|mail.b.com|b.com|eve|short');
    assert.deepEqual(said(generated), [
      '1:29 notice: This password is a placeholder or one that everybody tries first: put in a long random one',
      '2:22 notice: the domain mail.b.com lies below the host name b.com: were the two swapped',
      '2:32 notice: This password has 5 characters, few enough to be tried out: use at least 8, better 16 random ones',
    ]);
  });
});

describe('names', () => {
  it('of members make way for names that lines give', () => {
    const generated = make(
      '1.0.0.1|k|a.com|p.a.com|x\n1.0.0.2|k|a.com|q.a.com|X\n1.0.0.3|k|a.com|r.a.com|x-1\n1.0.0.4 x.1',
    );
    assert.deepEqual(
      generated.identities.map(({ virtualMta, pool }) => `${virtualMta} ${pool}`),
      ['x-2 x', 'x-3 x', 'x-1 undefined'],
    );
    assert.equal(generated.counts.refused, 1);
  });

  it('of the configuration are reported and not reused', () => {
    const text =
      '<virtual-mta Busy>\n</virtual-mta>\n<source other-users>\n</source>\n<smtp-user bob>\n</smtp-user>\nsmtp-listener 9.0.0.0/8:587\n<virtual-mta z>\nsmtp-source-host 1.0.0.1 old.a.com\n</virtual-mta>';
    const existing = existingIn(configurationOf([modelFile('file:///config', parse(text))], false));
    const lines =
      '1.0.0.1|k|a.com|p.a.com|busy\n1.0.0.2|k|a.com|q.a.com|other\n1.0.0.3|k|a.com|r.a.com|Bob|Zk7-Wx93-hT\n9.9.9.9|1.0.0.4|k|a.com|s.a.com|fine';
    const generated = make(lines, {}, { existing });
    assert.deepEqual(senders(generated), [
      'busy-2 1.0.0.1 p.a.com',
      'other-2 1.0.0.2 q.a.com',
      'fine 1.0.0.4 s.a.com',
    ]);
    assert.deepEqual(said(generated), [
      '1:1 notice: 1.0.0.1 has the host name old.a.com in the configuration: its PTR record can agree with one of them only',
      '1:25 notice: "busy" exists in the configuration already: "busy-2" is written instead',
      '2:25 notice: "other" exists in the configuration already: "other-2" is written instead',
      '3:25 refused: the user Bob exists in the configuration already',
      '4:1 notice: the configuration has a listener for 9.9.9.9 port 587 already: none is written, so its own source decides what holds before login',
    ]);
    assert.ok(!generated.files[0]?.text.includes('<smtp-listener'));
  });

  it('come from the pattern, and users with passwords from the options', () => {
    const generated = make(
      '1.0.0.1|2.0.0.1|k|a.com|p.a.com\n1.0.0.2|2.0.0.2|k|b.com|p.b.com',
      { namePattern: '{label}.{domain}_{n}', user: '{name}@{domain}' },
      { makePassword: () => 'Zk7-Wx93-hT' },
    );
    assert.deepEqual(
      generated.identities.map(({ virtualMta }) => virtualMta),
      ['p-a-com_1', 'p-b-com_2'],
    );
    assert.ok(generated.files[0]?.text.includes('<smtp-user p-a-com_1@a.com>\n    password Zk7-Wx93-hT\n'));
  });

  it('change as the user edits them, and edits are checked', () => {
    const text = '1.0.0.1|2.0.0.1|k|a.com|p.a.com|x\n1.0.0.2 q.a.com';
    const edits = {
      '0.0': { name: 'New', host: 'H.a.com', selector: 's2', user: 'bob', password: 'Zk7-Wx93-hT' },
    };
    const [named] = make(text, { edits }).identities;
    const identity = named?.identity;
    assert.deepEqual(
      [named?.virtualMta, identity?.host, identity?.selector, identity?.user],
      ['New', 'h.a.com', 's2', 'bob'],
    );
    assert.deepEqual(said(make(text, { edits: { '0.0': { host: 'h' }, '1.0': { name: 'a b' } } })), [
      '1:25 refused: "h" is not a host name such as mail.example.com',
      '2:1 refused: "a b" can\'t be the name of a virtual MTA: letters, digits, dots, hyphens and _',
    ]);
  });
});

describe('what is written', () => {
  const one = '1.0.0.1|k|a.com|p.a.com|bob|Zk7-Wx93-hT';

  it('says what a listener without TLS means', () => {
    const text = make(one, { template: 'plain' }).files[0]?.text ?? '';
    assert.ok(text.startsWith('<smtp-listener 1.0.0.1:2525>\n    source p-a-com-submission\n'));
    assert.ok(text.includes('# NO TLS: whoever can listen in on this network'));
    assert.ok(!/starttls yes|immediate-tls|tls-certificate/.test(text.replace('use-starttls yes', '')));
  });

  it('starts TLS at once on port 465, with a source of its own beside 587', () => {
    const text = make(one, { ports: [587, 465] }).files[0]?.text ?? '';
    assert.ok(text.includes('<smtp-listener 1.0.0.1:465>\n    immediate-tls yes\n'));
    assert.ok(text.includes('source p-a-com-submission-tls\n'));
    assert.equal(text.match(/allow-starttls yes/g)?.length, 1);
  });

  it('adds a login to every line under the template tls', () => {
    const text = make('1.0.0.1|k|a.com|p.a.com|x', { template: 'tls' }).files[0]?.text ?? '';
    assert.ok(text.includes('<smtp-listener 1.0.0.1:587>') && text.includes('# <smtp-user USER>\n'));
  });

  it('signs nothing where there is no key', () => {
    const bare = make('1.0.0.1 p.a.com a.com').files[0]?.text ?? '';
    assert.ok(!bare.includes('dkim-sign') && !bare.includes('domain-key'));
    const keyed =
      make('1.0.0.1 p.a.com a.com', { selector: 's1', dkimPath: '/k/{domain}/{selector}' }).files[0]?.text ??
      '';
    assert.ok(keyed.includes('domain-key s1,a.com,/k/a.com/s1\n') && keyed.includes('dkim-sign yes'));
  });

  it('warms up all but the first of a pool, or all beside those that send now', () => {
    const lines = '1.0.0.1|k|a.com|p.a.com|x\n1.0.0.2|k|a.com|q.a.com|x';
    const own = make(lines, { warmUp: { limits: '50/d,100/d', warm: [] } }).files[0]?.text ?? '';
    assert.ok(
      own.endsWith(
        '<virtual-mta-pool x>\n    virtual-mta x-1\n    cold-virtual-mta x-2\n    <domain *>\n        max-cold-virtual-mta-msg 50/d,100/d\n    </domain>\n</virtual-mta-pool>\n',
      ),
    );
    const beside =
      make(lines, { pool: 'all', warmUp: { limits: '5/d', warm: ['old'] } }).files[0]?.text ?? '';
    assert.ok(beside.includes('    virtual-mta old\n    cold-virtual-mta x-1\n    cold-virtual-mta x-2\n'));
  });
});

describe('options', () => {
  it('are refused with the reason', () => {
    assert.deepEqual(optionProblems({ ports: [0], template: 'plain' }), [
      'ports: 0 is not a port from 1 to 65535',
    ]);
    assert.deepEqual(optionProblems({ ports: [587], template: 'plain' }), [
      'ports: port 587 is for logins over TLS: without TLS take 25 or 2525',
    ]);
    assert.deepEqual(
      optionProblems({
        tlsPath: '/a b/{host}',
        dkimPath: '/x/{host}',
        namePattern: '{x}',
        user: 'a b',
        hostPattern: 'x',
        selector: '{',
        poolName: 'a/b',
        includeFolder: '',
      }),
      [
        'tlsPath: write a path without white space, quotes, # and commas',
        'dkimPath: {host} is not known here: take {selector} {domain}',
        'includeFolder: write a path without white space, quotes, # and commas',
        'namePattern: {x} is not known here: take {host} {label} {domain} {selector} {ip} {n}',
        'user: write letters, digits and marks in braces',
        'hostPattern: "x" is not a host name such as mail.example.com',
        'selector: "{" is not a DKIM selector: letters, digits, hyphens and dots',
        'poolName: "a/b" can\'t be the name of a virtual MTA: letters, digits, dots, hyphens and _',
      ],
    );
    assert.deepEqual(
      optionProblems({
        rates: [
          { domain: 'a b', rate: '5/h' },
          { domain: '*', rate: '5' },
        ],
      }).length,
      2,
    );
  });

  it('warm up only what can be warmed up', () => {
    const text =
      '<virtual-mta a>\n</virtual-mta>\n<virtual-mta-pool p>\nvirtual-mta a\n<domain *>\n</domain>\n</virtual-mta-pool>';
    const existing = existingIn(configurationOf([modelFile('file:///config', parse(text))], false));
    assert.deepEqual(
      optionProblems(
        { members: 'source-hosts', warmUp: { limits: '5', warm: ['A', 'b'] } },
        { existing },
      ).map((problem) => problem.slice(0, 60)),
      [
        'warmUp: addresses are warmed up by virtual MTAs of their own',
        'warmUp: virtual MTAs that send now can share their mail with',
        'warmUp: "5" isn\'t a daily limit: write 5/d',
        'warmUp: "A" is in a pool with <domain> blocks already, and P',
        'warmUp: there is no virtual MTA named "b" in the configurati',
      ],
    );
  });
});
