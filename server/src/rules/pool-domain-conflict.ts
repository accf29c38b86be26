import { type Configuration, nameEntry, referencesOf } from '../model/configuration';
import { lineOf, type Mention } from '../model/names';
import type { Unit } from '../model/units';
import { quote } from '../schema/values/result';
import type { Rule } from './rule';

/** A virtual MTA may be in two pools, but not when both hold `<domain>` blocks (guide §3.3.13.2). */
export const poolDomainConflict: Rule = {
  id: 'pool-domain-conflict',
  severity: 'error',
  summary: 'A virtual MTA is in two pools that both hold <domain> blocks.',
  evidence: '§3.3.13.2',
  reach: { near: { shows: membersShown, of: poolsWithSameMembers } },
  directives: ['virtual-mta'],
  checkDirective: (context, at) => {
    const { unit } = context;
    const member = unit?.facts.references.find((mention) => lineOf(mention) === at);
    if (unit === undefined || member === undefined || !isPoolWithDomains(unit)) {
      return;
    }
    const uses = referencesOf(context.configuration, ['virtual-mta'], member.key);
    const other = uses.find(
      (mention) => mention.unit !== unit && isPoolWithDomains(mention.unit) && mention.kinds.length === 1,
    );
    if (other !== undefined) {
      const pool = other.unit.facts.definitions[0]?.name ?? '';
      context.report({
        line: at,
        start: member.start,
        end: member.end,
        message: `${quote(member.name)} is also in the pool ${quote(pool)}, and both pools hold <domain> blocks: PowerMTA refuses this. Move the <domain> settings of one pool to the virtual MTAs, or take the virtual MTA out of one pool.`,
        related: [{ message: `member of ${quote(pool)}`, at: other }],
      });
    }
  },
};

function isPoolWithDomains(unit: Unit): boolean {
  return (
    unit.header.name === 'virtual-mta-pool' &&
    unit.facts.definitions.some((mention) => mention.kinds[0] === 'domain')
  );
}

function membersOf(unit: Unit): readonly Mention[] {
  return isPoolWithDomains(unit) ? unit.facts.references.filter(({ kinds }) => kinds.length === 1) : [];
}

function membersShown(unit: Unit): string {
  const members = membersOf(unit).map(({ key, offset, start }) => `${key} ${offset} ${start}`);
  return members.length === 0 ? '' : [unit.header.text, ...members].join();
}

function poolsWithSameMembers(unit: Unit, configuration: Configuration): Unit[] {
  return membersOf(unit).flatMap(({ key }) =>
    (nameEntry(configuration, 'virtual-mta', key)?.references ?? [])
      .map((mention) => mention.unit)
      .filter(isPoolWithDomains),
  );
}
