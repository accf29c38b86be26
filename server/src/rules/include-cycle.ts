import { includeTargetAt } from '../model/configuration';
import { baseName } from '../model/paths';
import type { Related, Rule, RuleContext } from './rule';

/** Files that include one another in a circle. */
export const includeCycle: Rule = {
  id: 'include-cycle',
  severity: 'warning',
  summary: 'Files include one another in a circle.',
  evidence: '§3.3.1.41',
  directives: ['include'],
  checkDirective: (context, at) => {
    const found = includeTargetAt(context.configuration, context.file, at);
    const cycle = found?.target.cycle;
    if (found === undefined || cycle === undefined) {
      return;
    }
    const names = [...cycle, cycle[0] ?? ''].map(baseName);
    const { start, end } = found.include;
    context.report({
      line: at,
      start,
      end,
      message:
        cycle.length === 1
          ? `${names[0]} includes itself: remove this line, or name another file.`
          : `These files include one another in a circle: ${names.join(' → ')}. Remove one of the includes.`,
      related: cycle.slice(0, -1).flatMap((uri, index) => includeOf(context, uri, cycle[index + 1] ?? '')),
    });
  },
};

/** The first include in a file that leads to another. */
function includeOf({ configuration }: RuleContext, from: string, to: string): Related[] {
  const file = configuration.files.get(from);
  for (const [include, target] of configuration.targets) {
    if (include.unit.file === file && target.files.includes(to)) {
      return [{ message: `${baseName(from)} includes ${baseName(to)} here`, at: include }];
    }
  }
  return [];
}
