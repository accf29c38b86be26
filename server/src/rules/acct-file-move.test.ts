import { expectFindings } from '../../test/marked';
import { acctFileMove } from './acct-file-move';

describe('acct-file-move', () => {
  it('tells a file that is begun anew too soon, and an interval that nothing moves by', () => {
    expectFindings(
      [acctFileMove],
      `<acct-file /var/log/pmta/acct.csv>
  max-size 500k
           ^^^^ information acct-file-move: at least 1M
  move-interval 5m
  ^^^^^^^^^^^^^ information acct-file-move: does nothing without move-to
</acct-file>
`,
    );
  });

  it('is content with sizes that will do, and with the batches of pipes and webhooks', () => {
    const fine = [
      '/a.csv>\nmax-size 1m\nmove-interval 5m\nmove-to /spool',
      '/a.csv>\nmax-size 1024k',
      '|/bin/store>\nmax-size 500k',
      '/a.csv>\nmax-size 50k\nhttp-webhook-url https://example.net/',
      '/a.csv>\nmax-size {{size}}',
    ];
    for (const text of fine) {
      expectFindings([acctFileMove], `<acct-file ${text}\n</acct-file>\n`);
    }
  });
});
