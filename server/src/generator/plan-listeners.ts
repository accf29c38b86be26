import type { Group } from './group';
import { type GroupPlan, hasSubmission, type ListenerPlan, type Names, portsFor } from './plan';
import { type GeneratorInput, type GeneratorOptions, type Identity, type Problem, placeOf } from './types';

/**
 * Gives each address and port one listener, which the first group that needs it writes. Listeners of a group share the source
 * that holds before login, but for those that begin with TLS: these have one of their own.
 */
export function planListeners(
  plans: readonly GroupPlan[],
  groups: readonly Group[],
  options: GeneratorOptions,
  { existing }: GeneratorInput,
  { sources }: Names,
  problems: Problem[],
): void {
  const planned = new Map<string, ListenerPlan>();
  for (const [index, plan] of plans.entries()) {
    const own = new Map<string, string>();
    for (const identity of groups[index]?.identities ?? []) {
      for (const port of hasSubmission(identity, options) ? portsFor(identity, options) : []) {
        const key = `${identity.client} ${port}`;
        const known = planned.get(key);
        if (known !== undefined) {
          tellOtherCertificate(known, identity, problems);
          continue;
        }
        if (existing?.listensAt(identity.client, port) === true) {
          tellExisting(identity, port, problems);
          continue;
        }
        const tls = options.template === 'plain' ? 'none' : port === 465 ? 'immediate' : 'starttls';
        const source = own.get(tls) ?? sources.claim(sourceName(plan.name, tls, own.size > 0));
        own.set(tls, source);
        const listener = { address: identity.client, port, tls, identity, source } as const;
        planned.set(key, listener);
        plan.listeners.push(listener);
      }
    }
  }
}

function sourceName(name: string, tls: ListenerPlan['tls'], isSecond: boolean): string {
  return isSecond ? `${name}-submission-${tls === 'immediate' ? 'tls' : 'starttls'}` : `${name}-submission`;
}

/** The certificate of a shared listener is that of the first line. */
function tellOtherCertificate(known: ListenerPlan, identity: Identity, problems: Problem[]): void {
  if (known.identity.host !== identity.host && known.tls !== 'none') {
    const { address, port } = known;
    const message = `the listener ${address} port ${port} of line ${known.identity.line + 1} has the certificate of ${known.identity.host}: clients that connect to ${identity.host} need that name in it too`;
    problems.push(noticeAt(identity, 'host', message));
  }
}

function tellExisting(identity: Identity, port: number, problems: Problem[]): void {
  const message = `the configuration has a listener for ${identity.client} port ${port} already: none is written, so its own source decides what holds before login`;
  problems.push(noticeAt(identity, 'ip', message));
}

function noticeAt(identity: Identity, role: 'ip' | 'host', message: string): Problem {
  return { ...placeOf(identity, role), kind: 'notice', message };
}
