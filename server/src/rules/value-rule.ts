import type { ValueProblem } from '../schema/values/check';
import type { Rule, Severity } from './rule';

/** What tells one of the rules about values from the others. */
interface ValueRule {
  readonly id: string;
  readonly kind: ValueProblem['kind'];
  readonly severity: Severity;
  readonly summary: string;
}

/** A rule that reports one kind of problem with values: as an error where the type is certain, else as a warning. */
export function valueRule({ id, kind, severity, summary }: ValueRule): Rule {
  return {
    id,
    severity,
    summary,
    evidence: '§3.2 and each directive’s section',
    directives: 'all',
    checkDirective: (context, line) => {
      for (const problem of context.valueProblems(line)) {
        if (problem.kind !== kind) {
          continue;
        }
        const { suggestion } = problem;
        context.report({
          line,
          start: problem.start,
          end: problem.end,
          severity: problem.certain ? severity : 'warning',
          message: problem.message,
          ...(suggestion && { fixable: true, data: { ...suggestion } }),
        });
      }
    },
    fixes: (_context, finding) => {
      const { start, end, text } = finding.data ?? {};
      const line = (finding.unit?.first ?? 0) + finding.offset;
      if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') {
        return [];
      }
      const change = { startLine: line, startCharacter: start, endLine: line, endCharacter: end, text };
      return [{ title: text === '' ? 'Remove it' : `Write ${text}`, preferred: true, changes: [change] }];
    },
  };
}
