import { wrongEhloName } from '../rules/ehlo-not-fqdn';
import { passwordWeakness } from '../rules/placeholder-secret';
import type { Identity } from './types';

/** Gives the comments above a source host. It remembers the hosts that it was asked for, so ask in the order of writing. */
export type HostRemarks = (identity: Pick<Identity, 'delivery' | 'host'>) => readonly string[];

/**
 * What lines say is written as they say it. Where the linter would have something against that, a comment at the place says
 * what to do, and takes the place of the finding: whoever pasted the line was told of it.
 * @param hostOf the host name that a source address has in the configuration already
 */
export function hostRemarks(hostOf: (address: string) => string | undefined): HostRemarks {
  const hosts = new Map<string, string>();
  return ({ delivery, host }) => {
    const first = hosts.get(delivery) ?? hostOf(delivery) ?? host;
    hosts.set(delivery, first);
    const wrong = wrongEhloName(host, delivery);
    if (first === host && wrong === undefined) {
      return none;
    }
    return [
      ...(wrong === undefined
        ? []
        : [silence('ehlo-not-fqdn', `${stopped(wrong)}: write the name in the PTR record of ${delivery}`)]),
      ...(first === host
        ? []
        : [
            silence(
              'same-source-ip',
              `${delivery} is ${first} elsewhere, and its PTR record can hold one name only`,
            ),
          ]),
    ];
  };
}

/** The comments above a password. */
export function passwordRemarks(password: string, user: string): readonly string[] {
  return passwordWeakness(password, user) === undefined
    ? none
    : [
        silence(
          'weak-secret',
          'pasted so, and easily guessed: put in a long random one before clients can connect',
        ),
      ];
}

const none: readonly string[] = [];

function silence(rule: string, reason: string): string {
  return `pmta-lint-disable-next-line ${rule} -- ${reason}`;
}

function stopped(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
