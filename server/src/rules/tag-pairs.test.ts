import { expectFindings, expectFix } from '../../test/marked';
import { allRules } from './index';

describe('rules about tag pairs', () => {
  it('tells an unclosed block at its opening tag, and nothing else about what follows', () => {
    expectFindings(
      allRules,
      `<virtual-mta a>
^^^^^^^^^^^^^^^ error unclosed-block: </virtual-mta>
    smtp-source-host 192.0.2.1 a.example.net
<virtual-mta b>
    smtp-source-host 192.0.2.2 b.example.net
</virtual-mta>
`,
    );
  });

  it('closes the block below its last line', () => {
    expectFix(
      allRules,
      '<source a>\n  smtp-service yes\n\n# next\n',
      '<source a>\n  smtp-service yes\n</source>\n\n# next\n',
    );
  });

  it('names the closing tag that shows that a block was left open', () => {
    expectFindings(
      allRules,
      `<virtual-mta a>
<domain *>
^^^^^^^^^^ error unclosed-block: before </virtual-mta> in line 3
</virtual-mta>
`,
    );
  });

  it('takes a mistyped closing tag for the one that is meant', () => {
    expectFindings(
      allRules,
      `<domain *>
</domian>
  ^^^^^^ error mismatched-close: line 1
`,
    );
    expectFix(allRules, '<domain *>\n</domian>\n', '<domain *>\n</domain>\n');
  });

  it('tells a closing tag without block', () => {
    expectFindings(
      allRules,
      `run-as-root no
</source>
^^^^^^^^^ error unexpected-close: no <source> is open
`,
    );
  });
});
