import { type Configuration, definitionsOf, nameEntry } from '../model/configuration';
import { derived } from '../model/derived';
import { lineOf, type Mention } from '../model/names';
import type { Unit } from '../model/units';
import { directiveIn } from '../schema/lookup';
import { argumentsOf } from '../schema/values/check';
import { quote } from '../schema/values/result';
import { childrenOf } from '../syntax/tree';
import { unquotedValue } from '../syntax/words';
import { insertBelow } from './edits';
import { lineOfFinding, type Rule, type RuleContext } from './rule';
import { blockArgumentOf, knowsDefaults, lineOfSetting, patternAbove } from './shared';

const enders = ['backoff-to-normal-after', 'backoff-to-normal-after-delivery'] as const;

/**
 * A queue that replies can put into backoff mode and that nothing takes out of it again: the default of
 * `backoff-to-normal-after` is never (guide §3.3.10.45–46).
 */
export const backoffWithoutEnd: Rule = {
  id: 'backoff-without-end',
  severity: 'warning',
  summary: 'A queue can enter backoff mode and nothing ends it.',
  evidence: '§3.3.10.45–46',
  reach: {
    names: ['smtp-pattern-list'],
    shows: endersShown,
    near: { of: usersOfLists },
  },
  directives: ['smtp-pattern-list'],
  checkDirective: (context, at) => {
    const { configuration, tree } = context;
    const list = context.unit?.facts.references.find((mention) => lineOf(mention) === at);
    const block = tree.parent[at] ?? -1;
    if (list === undefined || block < 0 || !configuration.complete || !knowsDefaults(configuration)) {
      return;
    }
    const rerouted =
      lineOfSetting(tree, block, 'queue-to') >= 0 || lineOfSetting(tree, block, 'include') >= 0;
    const pattern = blockArgumentOf(list);
    if (rerouted || context.tree.lines[at]?.templated || somethingEnds(context, pattern)) {
      return;
    }
    const entry = definitionsOf(configuration, ['smtp-pattern-list'], list.key)
      .map(endlessBackoff)
      .find((found) => found);
    if (entry !== undefined) {
      context.report({
        line: at,
        start: list.start,
        end: list.end,
        message: `${quote(list.name)} can put this queue into backoff mode and nothing ends it: add backoff-to-normal-after 1h to this <domain>.`,
        related: [{ message: 'enters backoff mode', at: entry }],
        fixable: true,
      });
    }
  },
  fixes: (context, finding) => {
    const line = lineOfFinding(finding);
    return [
      {
        title: 'Add backoff-to-normal-after 1h',
        preferred: true,
        changes: [insertBelow(context, line, ['backoff-to-normal-after 1h'])],
      },
    ];
  },
};

/** Whether a setting that may apply to the queue ends backoff: in its own `<domain>` blocks, or in a more general one. */
function somethingEnds({ configuration }: RuleContext, pattern: string): boolean {
  const ending = endingPatterns(configuration);
  return ending.general || ending.patterns.has(pattern);
}

/** The patterns of the `<domain>` blocks with a setting that ends backoff. */
const endingPatterns = derived((configuration) => {
  const patterns = new Set<string>();
  let general = false;
  for (const name of enders) {
    for (const mention of nameEntry(configuration, 'setting', name)?.definitions ?? []) {
      if (ends(mention)) {
        const around = blockArgumentOf(mention);
        patterns.add(around);
        general ||= around === '' || [...'*[$'].some((sign) => around.includes(sign));
      }
    }
  }
  return { patterns, general };
});

function ends({ line }: Mention): boolean {
  const value = unquotedValue(line).toLowerCase();
  return !['never', 'no', 'false', '0'].includes(value);
}

/** Whose backoff a unit ends, for all others. */
function endersShown({ facts }: Unit): string {
  return facts.definitions
    .filter((mention) => enders.some((name) => name === mention.key) && ends(mention))
    .map(({ unit, offset }) => `${patternAbove(unit, offset)};`)
    .join('');
}

/** The units that name a list of a unit: what its replies do matters to them. */
function usersOfLists({ facts }: Unit, configuration: Configuration): Unit[] {
  return facts.definitions
    .filter(({ kinds }) => kinds[0] === 'smtp-pattern-list')
    .flatMap(({ key }) => nameEntry(configuration, 'smtp-pattern-list', key)?.references ?? [])
    .map(({ unit }) => unit);
}

/** The entry of a list that enters backoff mode without saying when it ends. */
function endlessBackoff(list: Mention) {
  const { tree } = list.unit.file;
  const schema = directiveIn('reply', 'smtp-pattern-list');
  for (const at of childrenOf(tree, lineOf(list))) {
    const line = tree.lines[at];
    const actions = line?.name === 'reply' && schema ? argumentsOf(line, schema)[1] : undefined;
    const text = actions?.text.toLowerCase() ?? '';
    if (actions !== undefined && text.includes('mode=backoff') && !text.includes('backoff-to-normal-after')) {
      return { unit: list.unit, offset: at - list.unit.first, start: actions.start, end: actions.end };
    }
  }
  return undefined;
}
