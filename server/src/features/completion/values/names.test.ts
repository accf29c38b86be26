import assert from 'node:assert/strict';
import {
  chosenAt,
  completionsAt,
  expectLabels,
  itemAt,
  labelsAt,
  shownAt,
} from '../../../../test/completions';
import { MAX_NAMES } from './references';

const named = `<virtual-mta alpha>
</virtual-mta>
<virtual-mta beta>
</virtual-mta>
<virtual-mta-pool both>
</virtual-mta-pool>
<smtp-pattern-list blocked>
</smtp-pattern-list>
<pattern-list route>
</pattern-list>
<source 10/8>
</source>
<source {auth}>
</source>
<source users>
</source>
<source-group slow>
</source-group>
<rewrite-list hide>
</rewrite-list>
<address-list gone>
</address-list>
<address-list left>
</address-list>
<proxy east>
</proxy>
<signals-filter some>
</signals-filter>
`;
const inside = (block: string, line: string) => `${named}<${block}>\n${line}\n</${block.split(' ')[0]}>\n`;

describe('completion of names', () => {
  const cases: readonly (readonly [block: string, line: string, labels: readonly string[]])[] = [
    ['domain a', 'reroute-to-virtual-mta $0', ['alpha', 'beta', 'both', '""']],
    ['source b', 'default-virtual-mta $0', ['alpha', 'beta', 'both', 'by-smtp-source-ip']],
    ['virtual-mta c', 'cold-virtual-mta $0', ['alpha', 'beta']],
    ['domain a', 'smtp-pattern-list $0', ['blocked']],
    ['source b', 'pattern-list $0', ['route']],
    ['smtp-user u', 'source $0', ['users']],
    ['source b', 'source-group $0', ['slow']],
    ['source b', 'rewrite-list $0', ['hide']],
    ['source b', 'suppression-lists $0', ['gone', 'left']],
    ['source b', 'suppression-lists gone,$0', ['left']],
    ['virtual-mta c', 'use-proxy $0', ['east']],
    ['pattern-list p', 'mail-from /x/ virtual-mta=$0', ['alpha', 'beta', 'both']],
    ['pattern-list p', 'mail-from /x/ recipient-priority=5,virtual-mta=b$0', ['beta', 'both']],
    ['pattern-list p', 'mail-from /x/ call-to:$0', ['route']],
    ['virtual-mta c', 'enable-signals s$0', ['some']],
  ];
  for (const [block, line, labels] of cases) {
    it(`offers ${labels.join(', ')} at ${line}`, () => {
      const own = new Set(['c', 'p', 'b']);
      assert.deepEqual(
        shownAt(inside(block, line)).filter((label) => !own.has(label)),
        labels,
      );
    });
  }

  it('offers sources to a listener', () => {
    assert.deepEqual(labelsAt(`${named}smtp-listener 0.0.0.0:25 source=$0`), ['users']);
  });

  it('offers a pool only virtual MTAs that it lacks', () => {
    assert.deepEqual(labelsAt(inside('virtual-mta-pool p', 'virtual-mta alpha\nvirtual-mta $0')), ['beta']);
  });

  it('does not offer a virtual MTA to itself', () => {
    assert.deepEqual(
      labelsAt('<virtual-mta a>\ncold-virtual-mta $0\n</virtual-mta>\n<virtual-mta b>\n</virtual-mta>'),
      ['b'],
    );
  });

  it('knows the names of all files and tells where they are', () => {
    const files = { '/etc/pmta/vmtas': '\n<virtual-mta far>\n</virtual-mta>\n' };
    const marked = 'include /etc/pmta/vmtas\n<source a>\ndefault-virtual-mta $0\n</source>';
    assert.equal(itemAt(marked, 'far', { files }).detail, 'vmtas line 2');
  });

  it('replaces a quoted name within its quotes', () => {
    assert.equal(
      chosenAt(
        '<domain b>\nqueue-to "x.queue"\n</domain>\n<domain a>\nqueue-to "x$0y"\n</domain>',
        'x.queue',
      ),
      '<domain b>\nqueue-to "x.queue"\n</domain>\n<domain a>\nqueue-to "x.queue"\n</domain>',
    );
  });

  it('names a new filter as something calls it already', () => {
    expectLabels('<virtual-mta a>\nenable-signals mine\n</virtual-mta>\n<signals-filter $0>', {
      offers: ['mine'],
    });
  });

  it('names a new block as something calls it already', () => {
    expectLabels('<domain a>\nsmtp-pattern-list wanted\n</domain>\n<smtp-pattern-list $0>', {
      offers: ['wanted'],
    });
    expectLabels('<smtp-user u>\nsource named\n</smtp-user>\n<source $0>', {
      offers: ['named', '127.0.0.1'],
    });
    expectLabels(
      '<source a>\ndefault-virtual-mta one\n</source>\n<virtual-mta one>\n</virtual-mta>\n<virtual-mta-pool $0>',
      { lacks: ['one'] },
    );
  });

  it('offers no more names at once than anybody reads, and those that fit', () => {
    const many = Array.from({ length: MAX_NAMES * 2 }, (_, at) => `<virtual-mta m${at}x>\n</virtual-mta>`);
    const { items, isIncomplete } = completionsAt(
      `${many.join('\n')}\n<source a>\ndefault-virtual-mta m999$0`,
    );
    assert.equal(isIncomplete, true);
    assert.deepEqual(
      items.map((item) => item.label).filter((label) => label.startsWith('m')),
      ['m999x'],
    );
  });
});

describe('completion of queues', () => {
  const text = '<domain a>\nqueue-to "slow.queue"\n</domain>\n<domain gmail.rollup>\n</domain>\n';

  it('offers those that mail is put into', () => {
    expectLabels(`${text}<domain b>\nqueue-to $0`, { offers: ['slow.queue', 'gmail.rollup', '""'] });
  });

  it('ends the name of a rollup queue as it must', () => {
    assert.deepEqual(shownAt(`${text}<mx-rollup-list>\nmx *.example.com yahoo$0`), ['yahoo.rollup']);
    assert.deepEqual(shownAt(`${text}<mx-rollup-list>\nmx *.example.com $0`), ['gmail.rollup']);
    assert.deepEqual(shownAt(`${text}<mx-rollup-list>\nmx *.example.com gmail.rollup $0`), ['rollup-by-ip']);
  });

  it('offers queues to a new <domain>', () => {
    expectLabels(`${text}<domain $0>`, { offers: ['*', 'slow.queue', 'gmail.com'] });
  });
});

describe('completion of macros and domains', () => {
  const text = 'domain-macro mine a.test,b.test\ndomain-macro other c.test\n';

  it('offers macros where domains stand, with their domains', () => {
    assert.equal(itemAt(`${text}<domain $$0>`, '$mine').detail, 'a.test,b.test');
    assert.deepEqual(shownAt(`${text}relay-domain $0`), ['$mine', '$other']);
    assert.ok(labelsAt(`${text}domain-key k,$0`).includes('$mine'));
  });

  it('does not offer a macro to itself, nor what the list has', () => {
    expectLabels(`${text}domain-macro mine gmail.com,$0`, {
      offers: ['$other', 'yahoo.com'],
      lacks: ['$mine', 'gmail.com'],
    });
  });

  it('offers macros alone where a list goes on in the next line', () => {
    assert.deepEqual(labelsAt(`${text}domain-macro third\n  $0`), ['$mine', '$other']);
    assert.deepEqual(labelsAt(`${text}domain-macro third a.test,\n  $mine,$0`), ['$other']);
  });

  it('offers domains of large providers, and a typed one with its subdomains', () => {
    assert.equal(itemAt('<domain $0>', 'gmail.com').labelDetails?.description, 'Gmail');
    assert.deepEqual(shownAt('<domain acme.test$0>'), ['[*.]acme.test', '*.acme.test']);
    assert.equal(
      itemAt('<domain a.test$0>', '*.a.test').detail,
      'the subdomains of a.test, not a.test itself',
    );
  });

  it('offers nobody to relay for who is not one’s own', () => {
    assert.deepEqual(labelsAt('relay-domain $0'), []);
  });
});
