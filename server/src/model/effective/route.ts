import type { Entry } from '../block-content';
import { booleanOf } from '../boolean';
import type { Configuration } from '../configuration';
import {
  type DomainSettings,
  domainSettings,
  givenDomainSettings,
  membersThatDiffer,
  type Sender,
  senderOf,
} from './domain';
import { type RollupEntry, rollupEntries, rollupFor } from './rollup';
import type { Given } from './setting';

/** What is asked about mail to a domain. */
export interface DomainQuestion {
  /** A domain, a queue, an address literal `[192.0.2.1]` or a reserved name `{sparkpost}`. */
  readonly domain: string;
  /** The virtual MTA or pool; left out for the settings that hold without one. */
  readonly virtualMta?: string;
  /** The domain's MX hosts of the lowest preference, for rollups; nothing here asks DNS. */
  readonly mx?: readonly string[];
}

/** What puts a domain's mail into a queue of another name. */
export interface Step {
  readonly by: 'queue-to' | 'mx-rollup-list';
  readonly queue: string;
  readonly entry: Entry;
}

/** All that holds for mail to a domain. */
export interface EffectiveDomain {
  readonly question: DomainQuestion;
  readonly sender: Sender;
  /** The settings of the queue that the mail ends up in. */
  readonly queue: DomainSettings;
  /** The settings of the domain itself, where its mail is put into another queue. */
  readonly own: DomainSettings | undefined;
  readonly step: Step | undefined;
  /** Worth knowing: whole sentences. */
  readonly notes: readonly string[];
  /** What isn't known and may change the answer: whole sentences. */
  readonly unknowns: readonly string[];
}

/**
 * What holds for mail to a domain and why: its queue (`queue-to`, then `<mx-rollup-list>`), whose settings apply
 * (guide §3.3.10.31; 2019 edition 10.9, 10.17), and these settings.
 */
export function effectiveForDomain(configuration: Configuration, question: DomainQuestion): EffectiveDomain {
  const sender = senderOf(configuration, question.virtualMta);
  const own = domainSettings(configuration, question.domain, sender);
  const { step, unknowns } = stepOf(configuration, own, question.mx);
  const queue = step === undefined ? own : domainSettings(configuration, step.queue, sender);
  const open = new Set([...sender.unknowns, ...own.unknowns, ...queue.unknowns, ...unknowns]);
  if (
    !configuration.complete &&
    [...configuration.targets.values()].some(({ state }) => state !== 'found' && state !== 'no-match')
  ) {
    open.add('Some included files were not read: what they set is not known.');
  }
  const notes = [...nextQueue(step, queue), ...reroute(queue), ...poolNotes(configuration, sender, queue)];
  return { question, sender, queue, own: step && own, step, notes, unknowns: [...open] };
}

/** The `queue-to` that puts a domain's mail into a queue of another name. */
function queueToOf(own: DomainSettings): Given | undefined {
  const given = holding(own, 'queue-to');
  return given?.value.toLowerCase() === own.name ? undefined : given;
}

/**
 * The settings that blocks give the queue that mail to a domain is put into: the domain's own, or those of the queue that its
 * `queue-to` names (2019 edition 10.9), `queue-to` itself as the domain has it. Rollups by MX hosts aren't looked at.
 */
export function givenQueueSettings(
  configuration: Configuration,
  name: string,
  sender: Sender,
): DomainSettings {
  const own = givenDomainSettings(configuration, name, sender);
  const queueTo = queueToOf(own);
  if (queueTo === undefined) {
    return own;
  }
  const queue = givenDomainSettings(configuration, queueTo.value, sender);
  const settings = new Map(queue.settings);
  const ownSetting = own.settings.get('queue-to');
  if (ownSetting !== undefined) {
    settings.set('queue-to', ownSetting);
  }
  return { ...queue, settings };
}

function stepOf(
  configuration: Configuration,
  own: DomainSettings,
  mx: readonly string[] | undefined,
): { step: Step | undefined; unknowns: string[] } {
  const queueTo = queueToOf(own);
  const rollups = rollupEntries(configuration);
  if (queueTo !== undefined) {
    const unknowns =
      rollups.length > 0 && mx !== undefined && mx.some((host) => rollupFor(configuration, host).length > 0)
        ? ["An <mx-rollup-list> matches too: the guide doesn't say whether queue-to goes first."]
        : [];
    return { step: { by: 'queue-to', queue: queueTo.value, entry: queueTo.entry }, unknowns };
  }
  const isQueue = rollups.some(({ queue }) => queue.toLowerCase() === own.name);
  const disabled = booleanOf(holding(own, 'disable-mx-rollup')?.value ?? 'no') === true;
  if (rollups.length === 0 || isQueue || disabled || own.name.startsWith('[') || own.name.startsWith('{')) {
    return { step: undefined, unknowns: [] };
  }
  return mx === undefined || mx.length === 0
    ? {
        step: undefined,
        unknowns: [
          `Whether a rollup applies depends on the MX hosts of ${own.name}, which only DNS knows: <mx-rollup-list> has ${rollups.length === 1 ? 'an entry' : `${rollups.length} entries`}.`,
        ],
      }
    : rollupStep(configuration, rollups, mx);
}

function rollupStep(
  configuration: Configuration,
  rollups: readonly RollupEntry[],
  mx: readonly string[],
): { step: Step | undefined; unknowns: string[] } {
  const matching = mx.map((host) => rollupFor(configuration, host));
  const found = matching.flat();
  const [first] = found;
  const unknowns: string[] = [];
  if (first === undefined) {
    if (rollups.some(({ byIp }) => byIp)) {
      unknowns.push(
        'No name in <mx-rollup-list> matches the MX hosts, but entries with rollup-by-ip may: those go by the addresses, which only DNS knows.',
      );
    }
    return { step: undefined, unknowns };
  }
  if (new Set(found.map(({ queue }) => queue.toLowerCase())).size > 1) {
    unknowns.push(
      `Several entries of <mx-rollup-list> match, for different queues (${[...new Set(found.map(({ queue }) => queue))].join(', ')}): the guide doesn't say which goes first.`,
    );
  }
  if (matching.some((entries) => entries.length === 0)) {
    unknowns.push("Only some of the MX hosts match <mx-rollup-list>: the guide doesn't say what holds then.");
  }
  return { step: { by: 'mx-rollup-list', queue: first.queue, entry: first.entry }, unknowns };
}

function nextQueue(step: Step | undefined, queue: DomainSettings): string[] {
  const next = step && holding(queue, 'queue-to');
  return next === undefined || next.value.toLowerCase() === queue.name
    ? []
    : [
        `${next.layer.title} gives the queue ${queue.name} a queue-to ${next.value} of its own: the guide doesn't say whether mail moves on from one queue to the next.`,
      ];
}

function reroute(queue: DomainSettings): string[] {
  return ['reroute-to-virtual-mta', 'backoff-reroute-to-virtual-mta'].flatMap((name) => {
    const given = holding(queue, name);
    const when = name.startsWith('backoff') ? 'In backoff mode the' : 'The';
    return given === undefined
      ? []
      : [
          `${when} mail goes through ${given.value} instead (${name}): what holds there is what you get when you ask for that virtual MTA.`,
        ];
  });
}

function poolNotes(configuration: Configuration, { owner }: Sender, { name }: DomainSettings): string[] {
  if (owner?.kind !== 'virtual-mta-pool') {
    return [];
  }
  const members = membersThatDiffer(configuration, owner, name);
  const shown = members.length > 10 ? [...members.slice(0, 10), `${members.length - 10} more`] : members;
  return members.length === 0
    ? []
    : [
        `Members of the pool have <domain> blocks of their own for ${name}, which go first: ${shown.join(', ')}.`,
      ];
}

/** The line that holds for a directive, if one sets it. */
function holding({ settings }: DomainSettings, directive: string): Given | undefined {
  return settings.get(directive)?.holds[0];
}
