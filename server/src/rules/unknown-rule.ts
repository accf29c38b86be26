import { nearest } from '../schema/lookup';
import { replaceRange } from './edits';
import type { Rule, RuleContext } from './rule';
import { readSilence, type SilenceComment } from './silence';

/**
 * A comment that is meant to silence a rule and doesn't: no rule has that name, or the comment is misspelt.
 * @param ids the names of all other rules, switched off or not
 */
export function unknownRule(ids: readonly string[]): Rule {
  const known = new Set([...ids, 'unknown-rule']);
  return {
    id: 'unknown-rule',
    severity: 'hint',
    summary: 'A comment silences a rule that doesn’t exist.',
    evidence: 'practice',
    checkFile: (context) => {
      for (const at of context.file.lintComments) {
        const comment = readSilence(context.tree.lines[at]);
        if (comment !== undefined) {
          checkComment(context, at, comment, known);
        }
      }
    },
    fixes: (_context, finding) => {
      const id = finding.data?.likely;
      return typeof id === 'string'
        ? [{ title: `Write ${id}`, preferred: true, changes: [replaceRange(finding, id)] }]
        : [];
    },
  };
}

function checkComment(
  context: RuleContext,
  line: number,
  comment: SilenceComment,
  known: ReadonlySet<string>,
): void {
  const { start, end } = comment;
  if (comment.kind === 'other') {
    const message =
      'This comment silences nothing: write "pmta-lint-disable-next-line" or "pmta-lint-disable-file", then the name of a rule.';
    context.report({ line, start, end, message });
    return;
  }
  if (comment.rules.length === 0) {
    context.report({ line, start, end, message: 'This comment silences nothing: write the name of a rule.' });
  }
  for (const rule of comment.rules.filter(({ id }) => !known.has(id))) {
    const likely = nearest(rule.id, [...known])?.name;
    context.report({
      line,
      start: rule.start,
      end: rule.end,
      message:
        likely === undefined
          ? `There is no rule "${rule.id}", so this silences nothing.`
          : `There is no rule "${rule.id}", so this silences nothing: did you mean "${likely}"?`,
      ...(likely !== undefined && { fixable: true, data: { likely } }),
    });
  }
}
