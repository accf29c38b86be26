import { wrongEhloName } from '../rules/ehlo-not-fqdn';
import { passwordWeakness } from '../rules/placeholder-secret';
import type { Role } from '../schema/ip-lines/types';
import type { Reading } from './read';
import type { Doubts } from './remarks';
import { type Existing, type Identity, type Problem, placeOf } from './types';

/** What earlier lines said, by what later lines may repeat. */
interface Seen {
  /** By delivery address: most stand in one line only, and then nothing is compared. */
  readonly whole: Map<string, Identity | Map<string, Identity>>;
  readonly addresses: Map<string, Identity>;
  readonly clients: Map<string, Identity>;
  readonly hosts: Map<string, Identity>;
  readonly selectors: Map<string, Identity>;
  readonly users: Map<string, Identity>;
  readonly doubts: { readonly hosts: Map<Identity, string>; readonly users: Set<string> };
}

/** A reading of which the lines were compared. */
interface Compared extends Reading {
  readonly doubts: Doubts;
}

/**
 * Compares the lines of a paste with one another and with the configuration: takes out exact repetitions and lines whose user
 * can't be written, and points out addresses, domains and users that stand in several lines.
 */
export function compareLines(reading: Reading, existing: Existing | undefined): Compared {
  const seen: Seen = {
    whole: new Map(),
    addresses: new Map(),
    clients: new Map(),
    hosts: new Map(),
    selectors: new Map(),
    users: new Map(),
    doubts: { hosts: new Map(), users: new Set() },
  };
  const identities: Identity[] = [];
  const problems = [...reading.problems];
  const counts = { ...reading.counts };
  for (const line of byLine(reading.identities)) {
    const refusal = line
      .map((identity) => wrongUser(identity, seen, existing))
      .find((found) => found !== undefined);
    if (refusal !== undefined) {
      problems.push(refusal);
      counts.generated--;
      counts.refused++;
      continue;
    }
    const fresh = line.filter((identity) => !isRepetition(identity, seen, problems));
    if (fresh.length === 0) {
      counts.generated--;
      counts.skipped++;
    }
    for (const identity of fresh) {
      pointOut(identity, seen, problems, existing);
      identities.push(identity);
    }
  }
  problems.sort((a, b) => a.line - b.line || a.start - b.start);
  return { identities, problems, counts, doubts: seen.doubts };
}

/** The identities of each line, which stand next to one another. */
function* byLine(identities: readonly Identity[]): Generator<Identity[]> {
  let line: Identity[] = [];
  for (const identity of identities) {
    if (line[0] !== undefined && line[0].line !== identity.line) {
      yield line;
      line = [];
    }
    line.push(identity);
  }
  if (line.length > 0) {
    yield line;
  }
}

function wrongUser(identity: Identity, { users }: Seen, existing: Existing | undefined): Problem | undefined {
  const { user, password } = identity;
  if (user === undefined) {
    return undefined;
  }
  const key = user.toLowerCase();
  if (existing?.users.has(key) === true) {
    return problem(identity, 'user', 'refused', `the user ${user} exists in the configuration already`);
  }
  const other = users.get(key);
  return other !== undefined && other.password !== password
    ? problem(identity, 'user', 'refused', `${inLine(other)} gives the user ${user} another password`)
    : undefined;
}

function isRepetition(identity: Identity, { whole }: Seen, problems: Problem[]): boolean {
  const same = whole.get(identity.delivery);
  if (same === undefined) {
    whole.set(identity.delivery, identity);
    return false;
  }
  const others = same instanceof Map ? same : new Map([[wholeOf(same), same]]);
  const other = others.get(wholeOf(identity));
  if (other === undefined) {
    whole.set(identity.delivery, others.set(wholeOf(identity), identity));
    return false;
  }
  problems.push(problem(identity, 'ip', 'notice', `the same as ${inLine(other)}: written once`));
  return true;
}

/** All that a line says of an address, to be compared. */
function wholeOf({ client, port, host, selector, domain, name, user, password }: Identity): string {
  return `${client} ${port} ${host} ${selector} ${domain} ${name} ${user} ${password}`;
}

function pointOut(identity: Identity, seen: Seen, problems: Problem[], existing: Existing | undefined): void {
  const { client, delivery, host, selector, domain, user } = identity;
  const notice = (role: Role, message: string | undefined) => {
    if (message !== undefined) {
      problems.push(problem(identity, role, 'notice', message));
    }
  };
  notice('ip', repeatedClient(identity, seen));
  notice('delivery', repeatedDelivery(identity, seen) ?? existingHost(identity, existing));
  const wrongHost = wrongEhloName(host, delivery)?.replace(/\.$/, '');
  if (wrongHost !== undefined) {
    seen.doubts.hosts.set(identity, wrongHost);
    notice('host', wrongHost);
  }
  seen.addresses.set(delivery, seen.addresses.get(delivery) ?? identity);
  seen.addresses.set(client, seen.addresses.get(client) ?? identity);
  seen.hosts.set(delivery, seen.hosts.get(delivery) ?? identity);
  if (client !== delivery) {
    seen.clients.set(client, seen.clients.get(client) ?? identity);
  }
  if (domain !== undefined && selector !== undefined) {
    const first = seen.selectors.get(domain);
    const key = `${selector.toLowerCase()}.${domain}`;
    if (first !== undefined && !seen.selectors.has(key)) {
      notice(
        'selector',
        `${domain} has the selector ${first.selector} in ${inLine(first)}: each needs its own key and DNS record`,
      );
    }
    seen.selectors.set(domain, first ?? identity);
    seen.selectors.set(key, identity);
  }
  if (domain?.endsWith(`.${host}`)) {
    notice('host', `the domain ${domain} lies below the host name ${host}: were the two swapped`);
  }
  if (user !== undefined) {
    const first = seen.users.get(user.toLowerCase());
    seen.users.set(user.toLowerCase(), first ?? identity);
    notice(
      'user',
      first &&
        `the user ${user} is in ${inLine(first)} too: one login, and a pool of the virtual MTAs of these lines`,
    );
    const { password } = identity;
    const weakness = first || password === undefined ? undefined : passwordWeakness(password, user);
    if (weakness !== undefined) {
      seen.doubts.users.add(user);
      notice('password', weakness.replace(/\.$/, ''));
    }
  }
}

/** Client addresses may stand in many lines: they are one listener. */
function repeatedClient({ client, delivery }: Identity, { addresses }: Seen): string | undefined {
  const other = addresses.get(client);
  return client === delivery || other === undefined
    ? undefined
    : `${client} is in ${inLine(other)} too: one listener serves both`;
}

/** One address has one PTR record, and should give one name in EHLO (RFC 5321 §4.1.4). */
function repeatedDelivery({ delivery, host }: Identity, { addresses, hosts }: Seen): string | undefined {
  const sender = hosts.get(delivery);
  if (sender !== undefined && sender.host !== host) {
    return `${delivery} has the host name ${sender.host} in ${inLine(sender)}: its PTR record can agree with one of them only`;
  }
  const other = addresses.get(delivery);
  return other === undefined ? undefined : `${delivery} is in ${inLine(other)} too`;
}

function existingHost({ delivery, host }: Identity, existing: Existing | undefined): string | undefined {
  const other = existing?.hostOf(delivery);
  return other === undefined || other === host
    ? undefined
    : `${delivery} has the host name ${other} in the configuration: its PTR record can agree with one of them only`;
}

function inLine({ line }: Identity): string {
  return `line ${line + 1}`;
}

function problem(identity: Identity, role: Role, kind: Problem['kind'], message: string): Problem {
  return { ...placeOf(identity, role), kind, message };
}
