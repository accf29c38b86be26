import { definitionsOf } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import type { Rule, RuleContext } from './rule';

/** Macros may use other macros, but not themselves through them (guide §3.3.1.43.4). */
export const macroLoop: Rule = {
  id: 'macro-loop',
  severity: 'error',
  summary: 'A domain macro uses itself.',
  evidence: '§3.3.1.43.4',
  reach: { blocks: ['domain-macro'] },
  directives: ['domain-macro'],
  checkDirective: (context, at) => {
    const macro = context.unit?.facts.definitions.find(
      (mention) => mention.kinds[0] === 'macro' && lineOf(mention) === at,
    );
    const path = macro && loopThrough(context, macro);
    if (macro === undefined || path === undefined) {
      return;
    }
    context.report({
      line: at,
      start: macro.start,
      end: macro.end,
      message: `The macro $${macro.name} uses itself (${[macro.name, ...path].map((name) => `$${name}`).join(' → ')}): PowerMTA refuses loops. Take one of them out.`,
    });
  },
};

/** A macro that another one leads to, with the way there. */
interface Step {
  readonly macro: Mention;
  readonly name: string;
  readonly from: Step | undefined;
}

/** The names on the way from a macro back to itself, or undefined when there is no such way. */
function loopThrough(context: RuleContext, macro: Mention): string[] | undefined {
  const seen = new Set<string>();
  const steps: Step[] = [{ macro, name: macro.name, from: undefined }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    for (const used of usedBy(step.macro)) {
      if (used.key === macro.key) {
        return [...namesTo(step), used.name];
      }
      if (!seen.has(used.key)) {
        seen.add(used.key);
        for (const next of definitionsOf(context.configuration, ['macro'], used.key)) {
          steps.push({ macro: next, name: used.name, from: step });
        }
      }
    }
  }
  return undefined;
}

function namesTo(last: Step): string[] {
  const names: string[] = [];
  for (let step: Step | undefined = last; step?.from !== undefined; step = step.from) {
    names.unshift(step.name);
  }
  return names;
}

/** The macros in the list of a macro. */
function usedBy(macro: Mention): Mention[] {
  return macro.unit.facts.references.filter(
    (mention) => mention.kinds[0] === 'macro' && mention.offset >= macro.offset,
  );
}
