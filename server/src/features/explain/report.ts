import type { EffectiveClient, EffectiveDomain, Given, Setting, State } from '../../model/effective';
import { lineOf, type Mention } from '../../model/names';
import type { Explanation } from './explanation';

/** A line of a file. */
export interface Place {
  readonly uri: string;
  /** Counted from 0. */
  readonly line: number;
}

/** A value with the line that gives it. */
export interface ReportedValue {
  /** Without quotes, secrets masked; `""` for one that clears. */
  readonly value: string;
  /** The block, as `<domain *>`. */
  readonly block: string;
  readonly place: Place;
}

/** One directive of a report. */
export interface ReportedSetting {
  readonly directive: string;
  readonly state: State;
  readonly values: readonly ReportedValue[];
  readonly clearedBy?: ReportedValue;
  /** The most specific first. */
  readonly overridden: readonly ReportedValue[];
  /** The default, as the guide words it, where nothing sets the directive. */
  readonly default?: string;
  readonly doubts: readonly string[];
}

/** A block that was asked, and why. */
export interface ReportedBlock {
  readonly block: string;
  /** The pattern that matched with its macros filled in; or why a source holds. */
  readonly why: string;
  readonly place: Place;
}

/** What holds, as plain data: for JSON, and for whoever words it. */
export interface Report {
  readonly domain?: {
    readonly name: string;
    readonly virtualMta?: string;
    readonly kind?: 'virtual-mta' | 'virtual-mta-pool';
    readonly pool?: string;
    /** The queue whose settings these are. */
    readonly queue: string;
    /** What puts the mail into that queue, when it isn't the domain's own. */
    readonly by?: { readonly directive: string; readonly place: Place };
    readonly blocks: readonly ReportedBlock[];
    readonly settings: readonly ReportedSetting[];
    /** Settings of the virtual MTA itself. */
    readonly sender: readonly ReportedSetting[];
  };
  readonly client?: {
    readonly ip?: string;
    readonly user?: string;
    readonly listener?: string;
    readonly source?: string;
    readonly sources: readonly ReportedBlock[];
    readonly settings: readonly ReportedSetting[];
    /** What chooses the virtual MTA: whole sentences. */
    readonly choice: readonly string[];
  };
  /** Worth knowing: whole sentences. */
  readonly notes: readonly string[];
  /** What isn't known and may change the answer: whole sentences. */
  readonly unknowns: readonly string[];
}

/** An explanation as plain data. Settings that are set come first, in the order of their blocks; then the others by name. */
export function reportOf(explanation: Explanation): Report {
  const { domain, client, sender, choice } = explanation;
  return {
    ...(domain && { domain: domainPart(domain, sender) }),
    ...(client && { client: clientPart(client, choice) }),
    notes: [...(client?.notes ?? []), ...(domain?.notes ?? [])],
    unknowns: [...(client?.unknowns ?? []), ...(domain?.unknowns ?? [])],
  };
}

function domainPart(
  domain: EffectiveDomain,
  sender: ReadonlyMap<string, Setting>,
): Required<Report>['domain'] {
  const { question, queue, step } = domain;
  const { owner, pool } = domain.sender;
  return {
    name: question.domain,
    ...(question.virtualMta !== undefined && { virtualMta: owner?.name ?? question.virtualMta }),
    ...(owner && { kind: owner.kind }),
    ...(pool && { pool: pool.name }),
    queue: queue.name,
    ...(step && { by: { directive: step.by, place: placeOf(step.entry) } }),
    blocks: queue.layers.map(({ title, pattern, header }) => ({
      block: title,
      why: pattern,
      place: placeOf(header),
    })),
    settings: settingsOf(queue.settings),
    sender: settingsOf(sender),
  };
}

function clientPart(client: EffectiveClient, choice: readonly string[]): Required<Report>['client'] {
  const { clientIp, user, listener, source } = client.question;
  return {
    ...(clientIp !== undefined && { ip: clientIp }),
    ...(user !== undefined && { user }),
    ...(listener !== undefined && { listener: client.listener?.name ?? listener }),
    ...(source !== undefined && { source }),
    sources: client.sources.flatMap(({ source: { blocks }, why }) =>
      blocks.map((block) => ({ block: `<source ${block.name}>`, why, place: placeOf(block) })),
    ),
    settings: settingsOf(client.settings),
    choice,
  };
}

function settingsOf(settings: ReadonlyMap<string, Setting>): ReportedSetting[] {
  const rank = (setting: Setting) => ['set', 'cleared', 'default', 'unset'].indexOf(setting.state) >> 1;
  return [...settings.values()]
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .map(({ name, entry, state, holds, clearedBy, overridden, doubts }) => ({
      directive: name,
      state,
      values: holds.map(reported),
      ...(clearedBy && { clearedBy: reported(clearedBy) }),
      overridden: overridden.map(reported),
      ...(state === 'default' && entry?.default !== undefined && { default: entry.default }),
      doubts,
    }));
}

function reported(given: Given): ReportedValue {
  return { value: given.clears ? '""' : given.value, block: given.layer.title, place: placeOf(given.entry) };
}

/** Where a line or name stands. */
export function placeOf(part: Pick<Mention, 'unit' | 'offset'>): Place {
  return { uri: part.unit.file.uri, line: lineOf(part) };
}
