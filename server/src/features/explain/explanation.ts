import { booleanOf } from '../../model/boolean';
import type { Configuration } from '../../model/configuration';
import {
  type ClientQuestion,
  type DomainQuestion,
  type EffectiveClient,
  type EffectiveDomain,
  effectiveForClient,
  effectiveForDomain,
  type Setting,
  senderSettings,
} from '../../model/effective';
import { ownersOf } from '../../model/effective/owners';

/** What is asked: about a domain, about a client, or about both. All names in any case. */
export type Question = Partial<DomainQuestion> & ClientQuestion;

/** What holds, as far as it was asked for. */
export interface Explanation {
  readonly client: EffectiveClient | undefined;
  readonly domain: EffectiveDomain | undefined;
  /** The settings of the virtual MTA or pool itself. */
  readonly sender: ReadonlyMap<string, Setting>;
  /** What chooses the virtual MTA of the client's messages: whole sentences. */
  readonly choice: readonly string[];
}

/**
 * Answers a question about a configuration. Where it names a client and no virtual MTA, the one that the client's source
 * gives by default is taken.
 */
export function explain(configuration: Configuration, question: Question): Explanation {
  const { clientIp, user, listener, source, domain, mx } = question;
  const asksClient = [clientIp, user, listener, source].some((value) => value !== undefined);
  const client = asksClient ? effectiveForClient(configuration, question) : undefined;
  const chosen = question.virtualMta ?? defaultOf(configuration, client);
  const wanted = domain ?? (question.virtualMta === undefined ? undefined : '*');
  const about =
    wanted === undefined
      ? undefined
      : effectiveForDomain(configuration, {
          domain: wanted,
          ...(chosen === undefined ? {} : { virtualMta: chosen }),
          ...(mx === undefined ? {} : { mx }),
        });
  return {
    client,
    domain: about,
    sender: about === undefined ? new Map() : senderSettings(configuration, about.sender),
    choice: client === undefined ? [] : choiceOf(client),
  };
}

/** The virtual MTA that a client's messages get when nothing else selects one, where that is known. */
function defaultOf(configuration: Configuration, client: EffectiveClient | undefined): string | undefined {
  const name = client?.settings.get('default-virtual-mta')?.holds[0]?.value;
  return name !== undefined && ownersOf(configuration).has(name.toLowerCase()) ? name : undefined;
}

/** What has a say in the virtual MTA of a client's messages (guide §3.3.7.29, .39, .48). */
function choiceOf({ settings }: EffectiveClient): string[] {
  const value = (directive: string) => settings.get(directive)?.holds[0]?.value;
  const sentences: string[] = [];
  if (booleanOf(value('process-x-virtual-mta') ?? 'no') === true) {
    sentences.push(
      'A message may choose its virtual MTA by the header X-Virtual-MTA (process-x-virtual-mta).',
    );
  }
  const list = value('pattern-list');
  if (list !== undefined) {
    sentences.push(`The pattern list ${list} may choose it by sender, recipient or a header (pattern-list).`);
  }
  const byDefault = value('default-virtual-mta');
  sentences.push(
    byDefault === undefined
      ? 'No default-virtual-mta is set: which virtual MTA takes other messages is not known from the guide.'
      : byDefault.toLowerCase() === 'by-smtp-source-ip'
        ? 'Other messages get the virtual MTA whose source address is the one that was connected to (default-virtual-mta by-smtp-source-ip).'
        : `Other messages get ${byDefault} (default-virtual-mta).`,
  );
  return sentences;
}
