import { definitionsOf } from '../model/configuration';
import { lineOf } from '../model/names';
import { insertBelow } from './edits';
import type { Rule } from './rule';
import { knowsDefaults } from './shared';

/** Every rollup queue should have a `<domain>` of its own (2019 edition 10.17). */
export const rollupWithoutDomain: Rule = {
  id: 'rollup-without-domain',
  severity: 'information',
  summary: 'A rollup queue has no <domain> of its own.',
  evidence: '2019 edition 10.17',
  reach: { names: ['queue'], alsoAs: ['domain'] },
  directives: ['mx'],
  checkDirective: (context, at) => {
    const queue = context.unit?.facts.references.find(
      (mention) => lineOf(mention) === at && mention.kinds[0] === 'queue',
    );
    const { configuration } = context;
    if (
      queue === undefined ||
      !configuration.complete ||
      !knowsDefaults(configuration) ||
      context.tree.lines[at]?.templated
    ) {
      return;
    }
    if (definitionsOf(configuration, ['domain'], queue.key).length === 0) {
      context.report({
        line: at,
        start: queue.start,
        end: queue.end,
        message: `The queue ${queue.name} has no <domain ${queue.name}>: add one with its limits.`,
        fixable: true,
        data: { queue: queue.name },
      });
    }
  },
  fixes: (context, finding) => {
    const { unit } = finding;
    const queue = String(finding.data?.queue ?? '');
    if (unit === undefined) {
      return [];
    }
    const last = unit.first + unit.count - 1;
    const changes = [insertBelow(context, last, ['', `<domain ${queue}>`, '</domain>'], '')];
    return [{ title: `Add <domain ${queue}>`, preferred: false, changes }];
  },
};
