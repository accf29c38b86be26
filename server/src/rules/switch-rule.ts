import { booleanOf, oppositeOf } from '../model/boolean';
import { directiveIn } from '../schema/lookup';
import { writeInstead } from './edits';
import type { Rule, Severity } from './rule';

/** A boolean that should not have one of its values. */
interface Switch {
  /** The value that is reported. */
  readonly bad: boolean;
  /** What it does, why that is bad and what to write. */
  readonly message: string;
}

/** A rule about booleans that stand wrong wherever they stand. */
interface SwitchRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly evidence: string;
  /** The directives with what is wrong about them, by name in lower case. */
  readonly switches: Readonly<Record<string, Switch>>;
}

/** Makes a rule that reports booleans with a bad value; its fix turns them round. */
export function switchRule({ switches, ...rule }: SwitchRule): Rule {
  return {
    ...rule,
    directives: Object.keys(switches),
    checkDirective: (context, at) => {
      const line = context.tree.lines[at];
      const wrong = line && switches[line.name];
      if (line === undefined || wrong === undefined) {
        return;
      }
      const value = line.text.slice(line.valueStart, line.valueEnd);
      if (booleanOf(value) !== wrong.bad || directiveIn(line.name, context.scopeOf(at)) === undefined) {
        return;
      }
      context.report({
        line: at,
        start: line.valueStart,
        end: line.valueEnd,
        message: wrong.message,
        fixable: true,
        data: { value: oppositeOf(value) },
      });
    },
    fixes: writeInstead,
  };
}
