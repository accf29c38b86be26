import { isHearsay } from '../schema/certainty';
import type { ValueProblem } from '../schema/values/check';
import { replaceIn } from './edits';
import { hasPastedMarks } from './pasted-markup';
import { lineOfFinding, type Rule, type RuleContext, type Severity } from './rule';

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
    ofLine: true,
    directives: 'all',
    checkDirective: (context, line) => {
      const entry = context.entryOf(line);
      const unsure = entry !== undefined && isHearsay(entry) ? 'hint' : 'warning';
      report(context, line, kind, severity, context.valueProblems(line), unsure);
    },
    blocks: 'all',
    checkBlock: (context, at) => {
      if (context.tree.lines[at]?.kind === 'open') {
        report(context, at, kind, severity, context.valueProblems(at));
      }
    },
    checkEntry: (context, at) => {
      // Working configurations have entries that a copy broke in two: to be told, not to be alarmed about.
      report(context, at, kind, severity, context.valueProblems(at), 'information');
    },
    fixes: (_context, finding) => {
      const { start, end, text } = finding.data ?? {};
      const line = lineOfFinding(finding);
      if (typeof start !== 'number' || typeof end !== 'number' || typeof text !== 'string') {
        return [];
      }
      const changes = [replaceIn(line, start, end, text)];
      return [{ title: text === '' ? 'Remove it' : `Write ${text}`, preferred: true, changes }];
    },
  };
}

function report(
  context: RuleContext,
  line: number,
  kind: ValueProblem['kind'],
  severity: Severity,
  problems: readonly ValueProblem[],
  unsure: Severity = 'warning',
): void {
  const written = context.tree.lines[line];
  if (problems.length === 0 || written === undefined || hasPastedMarks(written)) {
    return;
  }
  for (const problem of problems) {
    const { start, end, message, suggestion } = problem;
    if (problem.kind === kind) {
      context.report({
        line,
        start,
        end,
        severity: problem.certain ? severity : unsure,
        message,
        ...(suggestion && { fixable: true, data: { ...suggestion } }),
      });
    }
  }
}
