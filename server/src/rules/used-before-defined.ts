import { definitionsOf } from '../model/configuration';
import { lineOf } from '../model/names';
import { quote } from '../schema/values/result';
import type { Rule } from './rule';

/** A pattern list must be defined before the source that names it (guide §3.3.7.39). */
export const usedBeforeDefined: Rule = {
  id: 'used-before-defined',
  severity: 'warning',
  summary: 'A source names a pattern list that is defined further down.',
  evidence: '§3.3.7.39',
  reach: { names: ['pattern-list'] },
  directives: ['pattern-list'],
  checkDirective: (context, at) => {
    const mention = context.unit?.facts.references.find((reference) => lineOf(reference) === at);
    if (mention === undefined || context.scopeOf(at) !== 'source') {
      return;
    }
    const definitions = definitionsOf(context.configuration, ['pattern-list'], mention.key);
    const [first] = definitions;
    const allBelow = definitions.every(
      (definition) => definition.unit.file === context.file && lineOf(definition) > at,
    );
    if (first === undefined || !allBelow) {
      return;
    }
    context.report({
      line: at,
      start: mention.start,
      end: mention.end,
      message: `${quote(mention.name)} is defined in line ${lineOf(first) + 1}: a pattern list must be defined before the source that names it. Move it above this source.`,
      related: [{ message: 'defined here', at: first }],
    });
  },
};
