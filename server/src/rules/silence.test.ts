import assert from 'node:assert/strict';
import { check, expectFindings, expectFix } from '../../test/marked';
import { parse } from '../syntax/tree';
import { allRules } from './index';
import { unitChecks } from './run';
import { readSilence, withoutSilenced } from './silence';

const rulesFound = (text: string) => check(allRules, text, {}).findings.map((finding) => finding.rule);
const read = (text: string) => readSilence(parse(text).lines[0]);

describe('comments that silence rules', () => {
  it('silence the line below them and no other', () => {
    expectFindings(
      allRules,
      `# pmta-lint-disable-next-line weak-dh -- old partners
smtp-server-tls-dh-key-length 1024
http-tls-dh-key-length 1024
                       ^^^^ warning weak-dh
`,
    );
  });

  it('silence only the rules that they name', () => {
    assert.deepEqual(rulesFound('# pmta-lint-disable-next-line weak-dh\nrun-as-root yes\n'), ['run-as-root']);
  });

  it('take several rules, apart by commas or blanks', () => {
    for (const list of ['weak-dh,run-as-root', 'weak-dh , run-as-root', 'weak-dh run-as-root -- why']) {
      assert.deepEqual(rulesFound(`# pmta-lint-disable-next-line ${list}\nrun-as-root yes\n`), []);
    }
  });

  it('may stand one above the other', () => {
    const comments = '#pmta-lint-disable-next-line run-as-root\n\t# pmta-lint-disable-next-line weak-dh\n';
    assert.deepEqual(rulesFound(`${comments}run-as-root yes\n`), []);
  });

  it('silence nothing across another line', () => {
    for (const between of ['\n', '# a comment\n', 'http-tls-dh-key-length 2048\n']) {
      const text = `# pmta-lint-disable-next-line run-as-root\n${between}run-as-root yes\n`;
      assert.deepEqual(rulesFound(text), ['run-as-root']);
    }
  });

  it('silence a whole file from anywhere in it', () => {
    assert.deepEqual(
      rulesFound('run-as-root yes\n<source 0/0>\n# pmta-lint-disable-file run-as-root\n</source>\n'),
      [],
    );
  });

  it('silence findings inside a block and rules that look at the whole file', () => {
    assert.deepEqual(rulesFound('# pmta-lint-disable-next-line unclosed-block\n<source 127.0.0.1>\n'), []);
  });

  it('work on the findings of a single unit', () => {
    const { file, configuration, set } = check(
      allRules,
      '# pmta-lint-disable-next-line run-as-root\nrun-as-root yes\n',
      {},
    );
    const [unit] = file.units;
    assert.ok(unit);
    const findings = unitChecks(unit.file, configuration, set)(unit);
    assert.equal(findings.length, 1);
    assert.deepEqual(withoutSilenced(file, findings), []);
  });

  it('end their list of rules at the reason', () => {
    const comment = read('  # pmta-lint-disable-file a,b -- c, d\r\n');
    assert.deepEqual(
      comment?.rules.map((rule) => [rule.id, rule.start, rule.end]),
      [
        ['a', 27, 28],
        ['b', 29, 30],
      ],
    );
  });

  it('are nothing but comments of their own line', () => {
    for (const text of [
      'run-as-root yes # pmta-lint-disable-file run-as-root',
      '# about pmta-lint-disable-file',
    ]) {
      assert.equal(read(text), undefined);
    }
  });
});

describe('unknown-rule', () => {
  it('tells a rule that is none, and offers the one that is meant', () => {
    expectFindings(
      allRules,
      `# pmta-lint-disable-file weak-dhh, whatever-else
                         ^^^^^^^^ hint unknown-rule: did you mean "weak-dh"
                                   ^^^^^^^^^^^^^ hint unknown-rule: There is no rule "whatever-else"
`,
    );
    expectFix(allRules, '# pmta-lint-disable-file weak-dhh\n', '# pmta-lint-disable-file weak-dh\n');
  });

  it('tells a comment that names no rule, and one that is misspelt', () => {
    expectFindings(
      allRules,
      `# pmta-lint-disable-next-line -- because
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unknown-rule: write the name of a rule
# pmta-lint-disable run-as-root
  ^^^^^^^^^^^^^^^^^ hint unknown-rule: This comment silences nothing
`,
    );
  });
});
