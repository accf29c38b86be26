import assert from 'node:assert/strict';
import { check, expectFindings, expectFix } from '../../test/marked';
import { braceBlock } from './brace-block';
import { allRules } from './index';
import { unexpectedClose } from './unexpected-close';
import { unknownBlock } from './unknown-block';

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

  it('takes a mistyped opening tag for the one that its closing tag names', () => {
    const text = '<domian a.com>\n    max-smtp-out 5\n</domain>\n';
    expectFindings(
      allRules,
      `<domian a.com>
 ^^^^^^ error mismatched-close: write <domain>
    max-smtp-out 5
</domain>
`,
    );
    expectFix(allRules, text, text.replace('domian', 'domain'));
  });

  it('changes the name of a block in both of its tags, and in no tag of another block', () => {
    expectFix(
      [unknownBlock],
      '<virtual-mtaa a>\n<domain *>\n</domain>\n</virtual-mtaa>\n',
      '<virtual-mta a>\n<domain *>\n</domain>\n</virtual-mta>\n',
    );
    expectFix(
      [braceBlock],
      '<define-virtual-mta a>\n<domain *>\n</domain>\n',
      '<virtual-mta a>\n<domain *>\n</domain>\n',
    );
  });

  it('removes a closing tag that closes nothing', () => {
    expectFix([unexpectedClose], 'run-as-root no\n</source>\n', 'run-as-root no\n');
    expectFix([unexpectedClose], 'run-as-root no\n</source>', 'run-as-root no\n');
  });

  it('tells a tag without its end', () => {
    expectFindings(
      allRules,
      `<domain a.com
^^^^^^^^^^^^^ error unclosed-tag: write <domain …>
    max-smtp-out 5
</domain # end
^^^^^^^^ error unclosed-tag: write </domain>
`,
    );
    expectFix(allRules, '<domain a.com # x\n</domain>\n', '<domain a.com> # x\n</domain>\n');
  });

  it('leaves markup of other languages alone', () => {
    const { findings } = check(allRules, '<?php if (a < b)\n<a href="{{x}}"\n<b <c\n', {});
    assert.ok(!findings.some(({ rule }) => rule === 'unclosed-tag'));
  });

  it('says nothing about settings below a block that is never closed', () => {
    expectFindings(
      allRules,
      `<virtual-mta a>
^^^^^^^^^^^^^^^ error unclosed-block: </virtual-mta>
    max-smtp-out 5

relay-domain example.com
`,
    );
  });

  it('says nothing more about the line that opens a block by a brace', () => {
    expectFindings(
      allRules,
      `domain a.com {
^^^^^^^^^^^^^^ warning brace-block: Blocks are written as tags
    run-as-root no
}
`,
    );
  });
});
