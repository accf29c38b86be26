import type { Configuration } from '../../model/configuration';
import { type Sender, senderOf } from '../../model/effective';
import { sampleOf } from '../../model/effective/around';
import { type DomainBlock, globalDomains } from '../../model/effective/domain-blocks';
import { rollupEntries } from '../../model/effective/rollup';
import { givenQueueSettings } from '../../model/effective/route';
import { placeOf } from '../explain';
import { type Change, changeKey, type Group, grouped, paired, type Section, settingChanges } from './changes';

/** What changes for recipient domains and queues without regard to virtual MTAs. */
export function domainSection(before: Configuration, after: Configuration): Section {
  const samples = samplesOf([...globalDomains(before), ...globalDomains(after)]);
  const groups = domainGroups(before, after, samples, undefined, new Set());
  return { title: 'Domains and queues', groups: grouped(groups) };
}

/** Names that stand for the patterns of blocks, the most general first, each with how its pattern is written. */
export function samplesOf(blocks: readonly DomainBlock[]): Map<string, string> {
  const samples = new Map<string, string>();
  const patterns = blocks.flatMap((block) => block.patterns);
  for (const { pattern, text } of patterns) {
    const sample = sampleOf(pattern).toLowerCase();
    samples.set(sample, samples.get(sample) ?? (text === '*' ? 'every domain' : text));
  }
  return inOrder(samples);
}

/** Samples from the most general on, as `domainGroups` wants them. */
export function inOrder(samples: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...samples].sort(([a], [b]) => generality(a) - generality(b) || (a < b ? -1 : 1)));
}

/** Samples of wildcards (`~`, `~.example`) come before those of domains, shorter ones first. */
function generality(sample: string): number {
  return (sample.startsWith('~') ? 0 : 1000) + sample.split('.').length;
}

/**
 * The changes for each sample; what a more general one already tells isn't told again.
 * @param virtualMta left out for what holds without one
 * @param known changes, by sample and key, that are told elsewhere
 */
export function domainGroups(
  before: Configuration,
  after: Configuration,
  samples: ReadonlyMap<string, string>,
  virtualMta: string | undefined,
  known: ReadonlySet<string>,
): Group[] {
  const senders: [Sender, Sender] = [senderOf(before, virtualMta), senderOf(after, virtualMta)];
  const told = new Map<string, Set<string>>();
  const groups: Group[] = [];
  for (const [sample, pattern] of samples) {
    const changes = sampleChanges(before, after, sample, senders);
    const keys = new Set(changes.map(changeKey));
    told.set(sample, keys);
    const wider = [...told].filter(([other]) => other !== sample && covers(other, sample));
    const fresh = changes.filter((change) => {
      const key = changeKey(change);
      return !known.has(`${sample} ${key}`) && !wider.some(([, others]) => others.has(key));
    });
    if (fresh.length > 0) {
      groups.push({ who: [pattern], kind: 'changed', changes: fresh });
    }
  }
  return groups;
}

/** The changes for one sample, as `domainGroups` knows them: those of the queue that its mail is put into. */
export function sampleChanges(
  before: Configuration,
  after: Configuration,
  sample: string,
  [was, is]: readonly [Sender, Sender],
): Change[] {
  return settingChanges(
    givenQueueSettings(before, sample, was).settings,
    givenQueueSettings(after, sample, is).settings,
    'domain',
  );
}

/** Whether what a sample of a wildcard stands for includes another sample. */
function covers(wide: string, sample: string): boolean {
  return wide === '~' || (wide.startsWith('~.') && sample.endsWith(wide.slice(1)));
}

/** The queue that mail for each sample is put into, in lower case, without regard to virtual MTAs. */
export function queuesOf(
  configuration: Configuration,
  samples: ReadonlyMap<string, string>,
): Map<string, string> {
  const nobody = senderOf(configuration, undefined);
  return new Map(
    [...samples.keys()].map((sample) => [sample, givenQueueSettings(configuration, sample, nobody).name]),
  );
}

/** What changes about the queues that MX hosts lead to. */
export function rollupSection(before: Configuration, after: Configuration): Section {
  const byPattern = (configuration: Configuration) =>
    new Map(rollupEntries(configuration).map((entry) => [entry.pattern.toLowerCase(), entry]));
  const groups = paired(byPattern(before), byPattern(after)).flatMap(({ key, was, is }): Group[] => {
    const [old, now] = [was, is].map(
      (entry) => entry && `${entry.queue}${entry.byIp ? ' rollup-by-ip' : ''}`,
    );
    if (old?.toLowerCase() === now?.toLowerCase()) {
      return [];
    }
    const change: Change = {
      what: 'queue',
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
      ...(was && { beforeAt: placeOf(was.entry) }),
      ...(is && { afterAt: placeOf(is.entry) }),
    };
    return [{ who: [`MX hosts ${key}`], kind: 'changed', changes: [change] }];
  });
  return { title: 'Rollup by MX hosts', groups: grouped(groups) };
}
