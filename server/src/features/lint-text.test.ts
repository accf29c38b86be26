import assert from 'node:assert/strict';
import { allRules } from '../rules';
import { ruleSet } from '../rules/run';
import { defaultLintSettings } from '../rules/settings';
import { lintText } from './lint-text';

const rules = ruleSet(allRules, defaultLintSettings);

describe('checking a text by itself', () => {
  it('tells the rule, the severity, the line counted from 1 and what to do', () => {
    const findings = lintText('<domain *>\r\n    max-smtp-out many\r\n</domain>\r\n', rules);
    assert.deepEqual(
      findings.map(({ rule, severity, line }) => ({ rule, severity, line })),
      [{ rule: 'invalid-value', severity: 'error', line: 2 }],
    );
    assert.match(findings[0]?.message ?? '', /many/);
  });

  it('calls no name undefined and nothing missing, as the rest is not known', () => {
    const text =
      '<smtp-user joe>\n    source {auth}\n</smtp-user>\n<domain *>\n    use-proxy p1\n</domain>\n';
    const found = lintText(`${text}<source 192.0.2.1>\n    default-virtual-mta nowhere\n</source>\n`, rules);
    const quiet = ['undefined-reference', 'missing-required', 'unused-definition', 'include-missing'];
    assert.deepEqual(
      found.filter(({ rule }) => quiet.includes(rule)),
      [],
    );
  });

  it('tells of an open relay in a part', () => {
    const text = '<source 0/0>\n    always-allow-relaying yes\n</source>\n';
    assert.deepEqual(
      lintText(text, rules).map(({ rule }) => rule),
      ['open-relay'],
    );
  });

  it('goes by the version and the severities that hold', () => {
    const strict = ruleSet(allRules, { version: '4.0', severities: { 'unknown-directive': 'error' } });
    assert.deepEqual(
      lintText('no-such-thing-here yes\n', strict).map(({ severity }) => severity),
      ['error'],
    );
  });

  it('finds nothing in no text', () => {
    assert.deepEqual(lintText('', rules), []);
  });
});
