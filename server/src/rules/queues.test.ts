import assert from 'node:assert/strict';
import { check, expectFindings, expectFix } from '../../test/marked';
import { backoffWithoutEnd } from './backoff-without-end';
import { patternActionConflict } from './pattern-action-conflict';
import { patternNeverReached } from './pattern-never-reached';
import { rerouteLoop } from './reroute-loop';
import { retryBeyondBounce } from './retry-beyond-bounce';
import { rollupName } from './rollup-name';
import { rollupNeedsHosts } from './rollup-needs-hosts';
import { rollupWithoutDomain } from './rollup-without-domain';

const list = (entry: string) => `<smtp-pattern-list l>\n  ${entry}\n</smtp-pattern-list>\n`;

describe('pattern-action-conflict', () => {
  it('allows an action behind the one that it needs', () => {
    expectFindings(
      [patternActionConflict],
      list('reply /a/ mode=backoff,backoff-to-normal-after=1h,skip-mx'),
    );
    expectFindings([patternActionConflict], list('reply /a/ disable-source-ip,reenable-after=5m'));
  });
  it('removes the second of two modes with its comma', () => {
    expectFix(
      [patternActionConflict],
      list('reply /a/ mode=backoff,mode=normal'),
      list('reply /a/ mode=backoff'),
    );
  });
  it('leaves the only action, and commas of the pattern', () => {
    const { findings } = check([patternActionConflict], list('reply /a,b/ reenable-after=5m'), {});
    assert.deepEqual(
      findings.map(({ fixable }) => fixable),
      [false],
    );
    expectFix(
      [patternActionConflict],
      list('reply /a,b/ skip-mx, reenable-after=5m'),
      list('reply /a,b/ skip-mx'),
    );
  });
  it('tells an action that lacks the one before it', () => {
    expectFindings(
      [patternActionConflict],
      `<smtp-pattern-list l>
reply /a/ reenable-after=5m
          ^^^^^^^^^^^^^^^^^ error pattern-action-conflict: needs disable-source-ip
</smtp-pattern-list>
`,
    );
  });
});

describe('pattern-never-reached', () => {
  it('leaves an SMTP pattern with other actions alone', () => {
    expectFindings([patternNeverReached], list('reply /a/ mode=backoff\n  reply /a/ skip-mx'));
  });
  it('leaves the same pattern of another header alone', () => {
    expectFindings(
      [patternNeverReached],
      '<pattern-list l>\n  header From /a/ virtual-mta=x\n  header To /a/ virtual-mta=y\n  rcpt-to /a/ virtual-mta=z\n</pattern-list>\n',
    );
  });
  it('knows that a message may lack the header', () => {
    expectFindings(
      [patternNeverReached],
      '<pattern-list l>\n  header X-A // virtual-mta=x\n  mail-from /b/ virtual-mta=y\n</pattern-list>\n',
    );
  });
  it('only fades what is there twice', () => {
    expectFindings(
      [patternNeverReached],
      `<smtp-pattern-list l>
reply /a/ skip-mx
reply /a/ skip-mx
      ^^^ hint pattern-never-reached: line 2 has the same pattern
</smtp-pattern-list>
`,
    );
  });
  it('finds the same category pattern twice', () => {
    expectFindings(
      [patternNeverReached],
      `<bounce-category-patterns>
/spam/ spam-related
/spam/ other
^^^^^^ warning pattern-never-reached: line 2 has the same pattern
</bounce-category-patterns>
`,
    );
  });
});

describe('backoff-without-end', () => {
  const backoff = list('reply /a/ mode=backoff');
  it('counts a more general domain and a general one in a virtual MTA', () => {
    const uses = '<domain a.com>\n  smtp-pattern-list l\n</domain>\n';
    expectFindings(
      [backoffWithoutEnd],
      `${backoff}${uses}<domain *>\n  backoff-to-normal-after 1h\n</domain>\n`,
      { complete: true },
    );
    expectFindings(
      [backoffWithoutEnd],
      `${backoff}${uses}<virtual-mta v>\n<domain *>\n  backoff-to-normal-after-delivery yes\n</domain>\n</virtual-mta>\n`,
      { complete: true },
    );
  });
  it("doesn't count never", () => {
    const text = `${backoff}<domain a.com>\n  backoff-to-normal-after never\n  smtp-pattern-list l\n</domain>\n`;
    expectFix(
      [backoffWithoutEnd],
      text,
      text.replace('list l\n</d', 'list l\n  backoff-to-normal-after 1h\n</d'),
      { complete: true },
    );
  });
  it('is silent when config-defaults or an include may end it', () => {
    expectFindings([backoffWithoutEnd], `${backoff}<domain a.com>\n  smtp-pattern-list l\n</domain>\n`);
  });
});

describe('retry-beyond-bounce', () => {
  it('tells a first retry that comes too late, in quotes or not', () => {
    expectFindings(
      [retryBeyondBounce],
      `<domain *>
retry-after "2d,1h"
            ^^^^^^^ warning retry-beyond-bounce: The first retry comes after 2d, but messages bounce after 1d (line 3)
bounce-after "1d"
</domain>
`,
    );
    expectFindings([retryBeyondBounce], '<domain *>\nretry-after 10m,2d\nbounce-after 1d\n</domain>\n');
  });
  it('tells a list of more than 30 intervals', () => {
    const many = Array.from({ length: 31 }, () => '1m').join(',');
    expectFindings(
      [retryBeyondBounce],
      `<domain *>\nretry-after ${many}\n            ${'^'.repeat(many.length)} warning retry-beyond-bounce: at most 30\n</domain>\n`,
    );
  });
});

describe('rollup rules', () => {
  it('write the name that is meant without its quotes', () => {
    expectFindings(
      [rollupName],
      `<mx-rollup-list>
mx *.a.com "a"
           ^^^ error rollup-name: write a.rollup,
</mx-rollup-list>
`,
    );
  });
  it('let a queue of exact MX names do without hosts', () => {
    expectFindings(
      [rollupNeedsHosts],
      '<mx-rollup-list>\nmx mx1.a.com a.rollup\nmx *.b.com b.rollup rollup-by-ip\n</mx-rollup-list>\n<domain a.rollup>\n</domain>\n<domain b.rollup>\n</domain>\n',
    );
  });
  it('tell a queue-to into a name that no DNS has', () => {
    expectFindings(
      [rollupNeedsHosts],
      `<domain a.com>
  queue-to "a.queue"
            ^^^^^^^ warning rollup-needs-hosts: smtp-hosts
</domain>
<domain a.queue>
</domain>
`,
    );
  });
  it('add the block below the list', () => {
    const before = '<mx-rollup-list>\n  mx a.b.com a.rollup\n</mx-rollup-list>\n';
    expectFix([rollupWithoutDomain], before, `${before}\n<domain a.rollup>\n</domain>\n`, { complete: true });
  });
});

describe('reroute-loop', () => {
  it('counts only ways of one domain pattern', () => {
    expectFindings(
      [rerouteLoop],
      '<virtual-mta a>\n<domain a.com>\nreroute-to-virtual-mta b\n</domain>\n</virtual-mta>\n<virtual-mta b>\n<domain b.com>\nreroute-to-virtual-mta a\n</domain>\n</virtual-mta>\n',
    );
  });
});
