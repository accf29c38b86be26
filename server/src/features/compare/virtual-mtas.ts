import type { Configuration } from '../../model/configuration';
import { senderOf, senderSettings } from '../../model/effective';
import { globalDomains } from '../../model/effective/domain-blocks';
import { indexOfOwner } from '../../model/effective/domain-layers';
import { macrosOf } from '../../model/effective/macros';
import { contentOfOwner, membersOf, type Owner, ownersOf, poolsByMember } from '../../model/effective/owners';
import { placeOf } from '../explain';
import { textOfBlock } from './block-text';
import { type Change, changeKey, type Group, grouped, paired, type Section, settingChanges } from './changes';
import { domainGroups, inOrder, queuesOf, sampleChanges, samplesOf } from './domains';

/** What changes for virtual MTAs and pools themselves, and for the mail that they send. */
export function senderSections(before: Configuration, after: Configuration): Section[] {
  const pairs = paired(ownersOf(before), ownersOf(after));
  const groups: Group[] = [];
  const domains: Group[] = [];
  const context = contextOf(before, after);
  for (const { key, was, is } of pairs) {
    if (was === undefined || is === undefined || was.kind !== is.kind) {
      groups.push(...cameOrWent(before, after, was, is));
    } else if (context.touched(key)) {
      groups.push(...own(before, after, was, is));
      domains.push(...mail(context, is, withFeeders(context, samplesIn(context, was, is))));
    } else if (context.moved.size > 0 && samplesIn(context, was, is).size > 0) {
      domains.push(...mail(context, is, context.moved));
    }
  }
  return [
    { title: 'Virtual MTAs and pools', groups: grouped(groups) },
    { title: 'Mail through virtual MTAs', groups: grouped(domains) },
  ];
}

interface Context {
  readonly before: Configuration;
  readonly after: Configuration;
  /** Whether a virtual MTA or pool, or a pool that it is in, says something else than before. */
  touched(key: string): boolean;
  /** Samples of the global domains with how their patterns are written. */
  readonly samples: ReadonlyMap<string, string>;
  /** Those whose mail is put into another queue than before: every virtual MTA may have settings for the one or the other. */
  readonly moved: ReadonlyMap<string, string>;
  /** Those whose mail is put into a queue of another name, by that name. */
  readonly feeders: ReadonlyMap<string, ReadonlySet<string>>;
}

function contextOf(before: Configuration, after: Configuration): Context {
  const macrosChanged = macroText(before) !== macroText(after);
  const texts = [before, after].map((configuration) => signatures(configuration));
  const samples = samplesOf([...globalDomains(before), ...globalDomains(after)]);
  const [old, now] = [queuesOf(before, samples), queuesOf(after, samples)];
  return {
    before,
    after,
    samples,
    moved: new Map([...samples].filter(([sample]) => old.get(sample) !== now.get(sample))),
    feeders: feedersOf([...old, ...now]),
    touched: (key) => {
      const [was = '', is = ''] = texts.map((text) => text(key));
      return was !== is || (macrosChanged && is.includes('$'));
    },
  };
}

/** What a virtual MTA's blocks and those of its pools say, as one text each; texts of pools are made once. */
function signatures(configuration: Configuration): (key: string) => string {
  const known = new Map<Owner, string>();
  const textOf = (owner: Owner) => {
    const text =
      known.get(owner) ?? owner.blocks.map((block) => textOfBlock(configuration, block)).join('\n');
    known.set(owner, text);
    return text;
  };
  const owners = ownersOf(configuration);
  const pools = poolsByMember(configuration);
  return (key) => {
    const owner = owners.get(key);
    const own = owner === undefined ? '' : textOf(owner);
    const others = (pools.get(key) ?? []).map((pool) => `${pool.key}\n${withoutMembers(textOf(pool))}`);
    return [own, ...others].join('\n--\n');
  };
}

/** That another virtual MTA joins a pool changes nothing for its members. */
function withoutMembers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('virtual-mta '))
    .join('\n');
}

function macroText(configuration: Configuration): string {
  return [...macrosOf(configuration)].map(([key, list]) => `${key} ${list}`).join('\n');
}

function cameOrWent(
  before: Configuration,
  after: Configuration,
  was: Owner | undefined,
  is: Owner | undefined,
): Group[] {
  const group = (configuration: Configuration, owner: Owner, kind: 'added' | 'removed'): Group => ({
    who: [titleOf(owner)],
    kind,
    changes: summaryOf(configuration, owner, kind),
  });
  return [...(was ? [group(before, was, 'removed')] : []), ...(is ? [group(after, is, 'added')] : [])];
}

/** What tells a virtual MTA from others: its addresses; of a pool, its members. */
function summaryOf(configuration: Configuration, owner: Owner, kind: 'added' | 'removed'): Change[] {
  const lines = contentOfOwner(configuration, owner).entries.filter(({ line }) =>
    ['smtp-source-host', 'virtual-mta'].includes(line.name),
  );
  const values = lines.map(({ line }) => line.text.slice(line.valueStart, line.valueEnd));
  const shown =
    values.length > 5 ? `${values.slice(0, 5).join(', ')} and ${values.length - 5} more` : values.join(', ');
  const [block] = owner.blocks;
  const at = block && placeOf(block);
  const what = owner.kind === 'virtual-mta' ? 'smtp-source-host' : 'members';
  return [
    kind === 'added'
      ? { what, ...(shown && { after: shown }), ...(at && { afterAt: at }) }
      : { what, ...(shown && { before: shown }), ...(at && { beforeAt: at }) },
  ];
}

/** The settings of a virtual MTA itself, and a pool's members. Global settings are told elsewhere. */
function own(before: Configuration, after: Configuration, was: Owner, is: Owner): Group[] {
  const settings = (configuration: Configuration, owner: Owner) => {
    const all = senderSettings(configuration, { owner, pool: undefined, unknowns: [] });
    return new Map([...all].filter(([, { holds }]) => holds.some(({ layer }) => layer.level !== '')));
  };
  const changes = [
    ...memberChanges(membersOf(before, was), membersOf(after, is)),
    ...settingChanges(settings(before, was), settings(after, is), is.kind),
  ];
  return changes.length === 0 ? [] : [{ who: [titleOf(is)], kind: 'changed', changes }];
}

function memberChanges(was: readonly string[], is: readonly string[]): Change[] {
  const has = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  const left = was.filter((name) => !has(is).has(name.toLowerCase()));
  const joined = is.filter((name) => !has(was).has(name.toLowerCase()));
  return [
    ...(joined.length > 0 ? [{ what: 'members that join', after: joined.join(', ') }] : []),
    ...(left.length > 0 ? [{ what: 'members that leave', before: left.join(', ') }] : []),
  ];
}

function feedersOf(queues: readonly (readonly [sample: string, queue: string])[]): Context['feeders'] {
  const feeders = new Map<string, Set<string>>();
  for (const [sample, queue] of queues) {
    if (sample !== queue) {
      feeders.set(queue, (feeders.get(queue) ?? new Set()).add(sample));
    }
  }
  return feeders;
}

/** What a virtual MTA and its pool have `<domain>` blocks for. */
function samplesIn({ before, after }: Context, was: Owner, is: Owner): Map<string, string> {
  const senders = [senderOf(before, was.name), senderOf(after, is.name)] as const;
  return samplesOf(
    senders.flatMap(({ owner, pool }, at) => {
      const configuration = at === 0 ? before : after;
      return [owner, pool].flatMap((each) => (each ? indexOfOwner(configuration, each).blocks : []));
    }),
  );
}

/** Samples with the domains whose mail is put into one of them as a queue, and with those that move. */
function withFeeders({ samples, moved, feeders }: Context, own: Map<string, string>): Map<string, string> {
  const fed = [...own.keys()].flatMap((queue) => [...(feeders.get(queue) ?? [])]);
  const found = new Map([...own, ...moved]);
  for (const sample of fed) {
    found.set(sample, samples.get(sample) ?? sample);
  }
  return inOrder(found);
}

/** What changes for domains in a virtual MTA, beyond what changes for them without one. */
function mail({ before, after }: Context, is: Owner, samples: ReadonlyMap<string, string>): Group[] {
  const nobody = [senderOf(before, undefined), senderOf(after, undefined)] as const;
  const elsewhere = new Set(
    [...samples.keys()].flatMap((sample) =>
      sampleChanges(before, after, sample, nobody).map((change) => `${sample} ${changeKey(change)}`),
    ),
  );
  return domainGroups(before, after, samples, is.name, elsewhere).map((group) => ({
    ...group,
    who: group.who.map((pattern) => `${pattern} in ${titleOf(is)}`),
  }));
}

function titleOf({ kind, name }: Owner): string {
  return `<${kind} ${name}>`;
}
