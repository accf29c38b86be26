import { directiveIn, namesWhere } from '../schema/lookup';
import { once } from '../schema/once';
import { deleteLines } from './edits';
import { lineOfFinding, type Rule } from './rule';

const removedNames = once(() => namesWhere((entry) => entry.removed === true));

/** A directive that is no longer valid, as the switches for SSLv3. */
export const removedDirective: Rule = {
  id: 'removed-directive',
  severity: 'warning',
  summary: 'A directive is no longer valid.',
  evidence: 'each directive’s section of the guide',
  ofLine: true,
  get directives() {
    return removedNames();
  },
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const entry = line && directiveIn(line.name, context.scopeOf(at));
    if (line === undefined || entry?.removed !== true) {
      return;
    }
    context.report({
      line: at,
      start: line.nameStart,
      end: line.nameEnd,
      message: `${entry.name} is no longer valid: delete the line.`,
      tags: ['deprecated'],
      fixable: true,
    });
  },
  fixes: (context, finding) => {
    const line = lineOfFinding(finding);
    return [{ title: 'Delete the line', preferred: true, changes: [deleteLines(context, line)] }];
  },
};
