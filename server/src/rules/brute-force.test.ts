import { expectFindings, expectFix } from '../../test/marked';
import { bruteForce } from './brute-force';

describe('brute-force', () => {
  it('tells a login without a limit to failures', () => {
    expectFindings(
      [bruteForce],
      `smtp-listener 0/0:587 source=submission
<source submission>
  require-auth true
  ^^^^^^^^^^^^^^^^^ hint brute-force: smtp-max-auth-failure-rate 5/min
</source>
<source 0/0>
  require-auth true
  smtp-max-auth-failure-rate unlimited
  smtp-service yes
</source>
`,
    );
  });

  it('is content with a limit, its own or inherited, and where strangers have no login', () => {
    expectFindings(
      [bruteForce],
      `smtp-listener 0/0:587 source=submission
<source submission>
  require-auth true
</source>
<source 0/0>
  require-auth true
  smtp-max-auth-failure-rate 10/h
</source>
<source 10/8>
  require-auth true
</source>
`,
    );
    expectFindings([bruteForce], '<source 0/0>\n  smtp-service yes\n</source>\n');
  });

  it('adds a limit', () => {
    expectFix(
      [bruteForce],
      '<source 0/0>\n  require-auth true\n</source>\n',
      '<source 0/0>\n  require-auth true\n  smtp-max-auth-failure-rate 5/min\n</source>\n',
    );
    expectFix(
      [bruteForce],
      '<source 0/0>\n  smtp-max-auth-failure-rate unlimited\n  require-auth true\n</source>\n',
      '<source 0/0>\n  smtp-max-auth-failure-rate 5/min\n  require-auth true\n</source>\n',
    );
  });
});
