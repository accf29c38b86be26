import type { Identity } from './types';

/** What lines say that the linter would have something against. */
export interface Doubts {
  /** What is wrong with a host name, without a full stop. */
  readonly hosts: ReadonlyMap<Identity, string>;
  /** Users whose passwords are easily guessed. */
  readonly users: ReadonlySet<string>;
}

/**
 * What lines say is written as they say it. Where the linter would have something against that, a comment at the place says
 * what to do, and takes the place of the finding: whoever pasted the line was told of it.
 */
export interface Remarks {
  /** The comments above a source host. Hosts are remembered, so ask in the order of writing. */
  ofHost(identity: Identity): readonly string[];
  /** The comments above a user's password. */
  ofPassword(user: string): readonly string[];
}

/** @param hostOf the host name that a source address has in the configuration already */
export function remarksFor(doubts: Doubts, hostOf: (address: string) => string | undefined): Remarks {
  const firstHosts = new Map<string, string>();
  return {
    ofHost: (identity) => {
      const { delivery, host } = identity;
      const first = firstHosts.get(delivery) ?? hostOf(delivery) ?? host;
      firstHosts.set(delivery, first);
      const wrong = doubts.hosts.get(identity);
      return first === host && wrong === undefined ? none : hostComments(identity, first, wrong);
    },
    ofPassword: (user) => (doubts.users.has(user) ? weakPassword : none),
  };
}

const none: readonly string[] = [];

const weakPassword = [
  silence(
    'weak-secret',
    'pasted so, and easily guessed: put in a long random one before clients can connect',
  ),
];

function hostComments({ delivery, host }: Identity, first: string, wrong: string | undefined): string[] {
  const comments: string[] = [];
  if (wrong !== undefined) {
    comments.push(silence('ehlo-not-fqdn', `${wrong}: write the name in the PTR record of ${delivery}`));
  }
  if (first !== host) {
    comments.push(
      silence(
        'same-source-ip',
        `${delivery} is ${first} elsewhere, and its PTR record can hold one name only`,
      ),
    );
  }
  return comments;
}

function silence(rule: string, reason: string): string {
  return `pmta-lint-disable-next-line ${rule} -- ${reason}`;
}
