import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../test/marked';
import { securityTexts } from '../../test/security-texts';
import { changedText } from './apply-changes';
import { allRules } from './index';
import { fixesFor, lineOfFinding } from './run';

describe('fixes', () => {
  it('put their finding right and bring no new error or warning, whatever the configuration', () => {
    fc.assert(
      fc.property(securityTexts, fc.boolean(), (text, complete) => {
        const before = check(allRules, text, { complete });
        for (const finding of before.findings) {
          const fix = fixesFor(finding, before.file, before.configuration, before.set).find(
            ({ preferred }) => preferred,
          );
          if (fix === undefined || fix.changes.some(({ uri }) => uri !== undefined)) {
            continue;
          }
          const fixed = changedText(before.file.tree, fix.changes);
          assert.notEqual(fixed, text, `${finding.rule}: ${fix.title}`);
          const after = check(allRules, fixed, { complete });
          const known = tally(before);
          for (const [rule, count] of tally(after)) {
            assert.ok(
              count <= (known.get(rule) ?? 0),
              `"${fix.title}" for ${finding.rule} in line ${lineOfFinding(finding) + 1} brings ${rule}:\n${fixed}`,
            );
          }
          const same = (other: typeof finding) =>
            other.rule === finding.rule && other.message === finding.message;
          assert.ok(
            after.findings.filter(same).length < before.findings.filter(same).length,
            `"${fix.title}" leaves ${finding.rule}: ${finding.message}\n${fixed}`,
          );
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

/** How many errors and warnings of each rule there are. */
function tally({ findings }: ReturnType<typeof check>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === 'error' || severity === 'warning') {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return counts;
}
