import { definitionsOf, nameEntry } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import type { Unit } from '../model/units';
import type { Rule, RuleContext } from './rule';
import { blockArgumentOf, includesUnknown, patternAbove, valueText } from './shared';

/** Endings of queue names that are in no DNS: such a queue has no hosts of its own. */
const invented = ['.rollup', '.queue'];

/**
 * A queue that nothing tells where to deliver: one that is made of MX names by a wildcard, or a name that isn't in DNS, needs
 * `smtp-hosts` in its `<domain>` (2019 edition 10.9, 10.17).
 */
export const rollupNeedsHosts: Rule = {
  id: 'rollup-needs-hosts',
  severity: 'warning',
  summary: 'A rollup queue has no smtp-hosts, and nothing else tells where to deliver.',
  evidence: '2019 edition 10.9, 10.17',
  reach: { names: ['queue'], alsoAs: ['domain'], shows: hostsShown },
  directives: ['mx', 'queue-to'],
  checkDirective: (context, at) => {
    const line = context.tree.lines[at];
    const queue = context.unit?.facts.references.find(
      (mention) => lineOf(mention) === at && mention.kinds[0] === 'queue',
    );
    if (
      line === undefined ||
      line.templated ||
      queue === undefined ||
      !needsHosts(context, line.name, at, queue)
    ) {
      return;
    }
    const domains = definitionsOf(context.configuration, ['domain'], queue.key);
    const known =
      context.configuration.complete || domains.some((domain) => domain.unit.file === context.file);
    if (domains.length === 0 || !known || includesUnknown(context) || hasHosts(context, queue)) {
      return;
    }
    const [first] = domains;
    context.report({
      line: at,
      start: queue.start,
      end: queue.end,
      message: `Nothing tells where the mail of ${queue.name} goes: add smtp-hosts to <domain ${queue.name}>, for example smtp-hosts lookup-mx:DOMAIN.`,
      ...(first && { related: [{ message: 'the queue’s <domain>', at: first }] }),
    });
  },
};

function needsHosts(context: RuleContext, directive: string, at: number, queue: Mention): boolean {
  if (directive === 'mx') {
    const words = valueText(context.tree, at).toLowerCase();
    return words.includes('*') && !words.includes('rollup-by-ip');
  }
  const uses = nameEntry(context.configuration, 'queue', queue.key)?.references ?? [];
  const isListed = uses.some((mention) => mention.unit.header.name === 'mx-rollup-list');
  return invented.some((ending) => queue.key.endsWith(ending)) && !isListed;
}

/** The queues that a unit gives hosts. */
function hostsShown({ facts }: Unit): string {
  return facts.definitions
    .filter(({ key, kinds }) => kinds[0] === 'setting' && key === 'smtp-hosts')
    .map(({ unit, offset }) => `${patternAbove(unit, offset)};`)
    .join('');
}

function hasHosts(context: RuleContext, queue: Mention): boolean {
  const settings = nameEntry(context.configuration, 'setting', 'smtp-hosts')?.definitions ?? [];
  return settings.some((mention) => blockArgumentOf(mention) === queue.key);
}
