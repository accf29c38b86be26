import assert from 'node:assert/strict';
import { check } from '../../../test/marked';
import { allRules } from '../../rules';
import { allDirectives } from '../../schema/lookup';
import { choicesOf } from './argument-snippet';

/** Warns of what else a source needs, not of the word. */
const asksForMore = new Set(['auth-without-tls', 'brute-force']);

describe('the first choice of a directive', () => {
  it('is one that no rule warns of', () => {
    const warned = allDirectives()
      .filter((entry) => entry.deprecated === undefined && !entry.removed && entry.params.length === 1)
      .flatMap((entry) => {
        const [param] = entry.params;
        const [first] = (param && choicesOf(entry, param)) ?? [];
        if (first === undefined) {
          return [];
        }
        const line = `${entry.name} ${first}\n`;
        const text = entry.scope === 'global' ? line : `<${entry.scope} 0/0>\n${line}</${entry.scope}>\n`;
        const without = check(allRules, text.replace(line, ''), {}).findings.map((finding) => finding.rule);
        return check(allRules, text, {})
          .findings.filter(
            ({ rule, severity }) => severity !== 'hint' && !without.includes(rule) && !asksForMore.has(rule),
          )
          .map(({ rule }) => `${line.trim()} in ${entry.scope}: ${rule}`);
      });
    assert.deepEqual(warned, []);
  });
});
