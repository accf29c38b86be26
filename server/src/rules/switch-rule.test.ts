import { expectFindings, expectFix } from '../../test/marked';
import { opportunisticOnly } from './opportunistic-only';
import { runAsRoot } from './run-as-root';
import { worldReadable } from './world-readable';

describe('rules about switches', () => {
  it('opportunistic-only tells deliveries without TLS', () => {
    expectFindings(
      [opportunisticOnly],
      `<domain *>
  use-starttls no
               ^^ hint opportunistic-only: clear text
</domain>
<domain a.example>
  use-starttls yes
</domain>
`,
    );
    expectFix(
      [opportunisticOnly],
      '<domain *>\n  use-starttls FALSE\n</domain>\n',
      '<domain *>\n  use-starttls true\n</domain>\n',
    );
  });

  it('world-readable tells logs and accounting files that everybody may read', () => {
    expectFindings(
      [worldReadable],
      `log-file-world-readable yes
                        ^^^ warning world-readable: logs
<acct-file /var/log/pmta/acct.csv>
  world-readable true
                 ^^^^ warning world-readable: recipients
</acct-file>
<acct-file /var/log/pmta/diag.csv>
  world-readable no
</acct-file>
`,
    );
    expectFix([worldReadable], 'log-file-world-readable yes # tail', 'log-file-world-readable no # tail');
  });

  it('run-as-root tells a daemon with all rights', () => {
    expectFindings(
      [runAsRoot],
      `run-as-root true
            ^^^^ information run-as-root: Write no
run-as-root no
`,
    );
    expectFix([runAsRoot], 'run-as-root yes\n', 'run-as-root no\n');
  });

  it('leaves directives in the wrong block and templates to other rules', () => {
    expectFindings(
      [runAsRoot, opportunisticOnly],
      '<source a>\nuse-starttls no\n</source>\nrun-as-root {{root}}\n',
    );
  });
});
