import { directiveIn } from '../schema/lookup';
import { argumentsOf } from '../schema/values/check';
import type { Rule } from './rule';

/** The queues of an `<mx-rollup-list>` must have names that end in `.rollup` (2019 edition 10.17). */
export const rollupName: Rule = {
  id: 'rollup-name',
  severity: 'error',
  summary: 'The name of a rollup queue does not end in .rollup.',
  evidence: '2019 edition 10.17',
  directives: ['mx'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const entry = directiveIn('mx', context.scopeOf(at));
    const queue = line && entry && !line.templated ? argumentsOf(line, entry)[1] : undefined;
    const name = queue?.text.replaceAll('"', '');
    if (queue === undefined || name?.toLowerCase().endsWith('.rollup')) {
      return;
    }
    context.report({
      line: at,
      start: queue.start,
      end: queue.end,
      message: `The name of a rollup queue must end in .rollup: write ${name}.rollup, here and in its <domain>.`,
    });
  },
};
