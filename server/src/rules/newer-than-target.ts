import { directiveIn, namesWhere } from '../schema/lookup';
import { once } from '../schema/once';
import type { Param } from '../schema/types';
import type { Rule } from './rule';

/** Versions before 5.0, which the 5.0 guide's novelties aren't for. */
const older: ReadonlySet<string> = new Set(['4.0', '4.5']);

const newerNames = once(() =>
  namesWhere((entry) => entry.laterRelease === true || entry.params.some(isRate)),
);

/** Something that the chosen PowerMTA version doesn't know yet, as far as the editions of the guide tell. */
export const newerThanTarget: Rule = {
  id: 'newer-than-target',
  severity: 'warning',
  summary: 'A directive or value is newer than the PowerMTA version chosen in the settings.',
  evidence: 'editions of the guide; §3.3.10.33 for rates',
  ofLine: true,
  get directives() {
    return newerNames();
  },
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const entry =
      line && older.has(context.version) ? directiveIn(line.name, context.scopeOf(at)) : undefined;
    if (line === undefined || entry === undefined) {
      return;
    }
    if (entry.laterRelease) {
      context.report({
        line: at,
        start: line.nameStart,
        end: line.nameEnd,
        message: `${entry.name} came with a release of version 5.0; powermta.version says that you run ${context.version}.`,
      });
      return;
    }
    const slash = entry.params.some(isRate) ? line.text.lastIndexOf('/', line.valueEnd) : -1;
    const digit = slash < line.valueStart ? Number.NaN : line.text.charCodeAt(slash + 1);
    if (digit >= 48 && digit <= 57) {
      context.report({
        line: at,
        start: slash + 1,
        end: line.valueEnd,
        message: `A rate for a multiple of a unit is new in version 5.0; ${context.version} knows N/d, N/h, N/m and N/s only.`,
      });
    }
  },
};

function isRate(param: Param): boolean {
  return param.type === 'rate' || param.type === 'data-rate';
}
