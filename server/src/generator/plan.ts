import { quote } from '../schema/values/result';
import { type Group, groupsOf, marksOf } from './group';
import { type NamePool, namePool } from './names';
import { portsOf } from './options';
import { fillIn } from './patterns';
import { planListeners } from './plan-listeners';
import { type GeneratorInput, type GeneratorOptions, type Identity, type Problem, placeOf } from './types';

/** What will be written for one group of identities. */
export interface GroupPlan {
  /** Name of the virtual MTA or the pool: what messages are handed to. */
  readonly name: string;
  readonly members: readonly Member[];
  /** Left out: the group is one virtual MTA. */
  readonly pool?: PoolPlan;
  /** The listeners that this group is the first to need. */
  readonly listeners: ListenerPlan[];
  readonly logins: readonly Login[];
}

/** One virtual MTA. */
export interface Member {
  readonly name: string;
  /** One, or several that share it as source hosts. Never empty. */
  readonly identities: readonly Identity[];
}

/** Virtual MTAs that take turns. */
interface PoolPlan {
  readonly members: readonly string[];
  /** Those that are warmed up. */
  readonly cold: readonly string[];
}

/** Where clients connect. */
export interface ListenerPlan {
  readonly address: string;
  readonly port: number;
  readonly tls: 'starttls' | 'immediate' | 'none';
  /** The identity whose names go into the certificate's path. */
  readonly identity: Identity;
  /** What holds before login. */
  readonly source: string;
}

/** Who may log in, and what holds then. */
export interface Login {
  /** Left out: to be chosen by the user. */
  readonly user?: string;
  readonly password?: string;
  readonly source: string;
}

/** What will be written, with all names settled. */
export interface Plan {
  readonly groups: readonly GroupPlan[];
  readonly problems: readonly Problem[];
}

/** What names are taken from, while a plan is made. */
export interface Names {
  /** Virtual MTAs and pools, which share their names (guide §3.3.13). */
  readonly virtualMtas: NamePool;
  readonly sources: NamePool;
  readonly users: NamePool;
}

/** Settles groups, names, listeners and logins. */
export function planOf(
  identities: readonly Identity[],
  options: GeneratorOptions,
  input: GeneratorInput,
): Plan {
  const { existing } = input;
  const names: Names = {
    virtualMtas: namePool([
      'by-smtp-source-ip',
      ...(existing?.virtualMtas ?? []),
      ...(existing?.pools ?? []),
    ]),
    sources: namePool(existing?.sources ?? []),
    users: namePool([
      ...(existing?.users ?? []),
      ...identities.flatMap(({ user }) => (user === undefined ? [] : [user.toLowerCase()])),
    ]),
  };
  const groups = groupsOf(identities, options);
  const problems: Problem[] = [];
  const claimed = claimNames(groups, names);
  const plans = groups.map((group): GroupPlan => {
    const name = claimed.get(group) ?? group.wanted;
    tellRenamed(group, name, input, problems);
    const members = membersOf(group, name, options, names.virtualMtas);
    const pool = poolOf(members, name, options);
    tellNothingWarm(group, pool, options, problems);
    return {
      name,
      members,
      ...(pool && { pool }),
      listeners: [],
      logins: loginsOf(group, name, options, input, names),
    };
  });
  planListeners(plans, groups, options, input, names, problems);
  return { groups: plans, problems };
}

/** Names that lines give go first; a group's name must leave room for the names that are made of it. */
function claimNames(groups: readonly Group[], { virtualMtas, sources }: Names): Map<Group, string> {
  const claimed = new Map<Group, string>();
  const isFree = sources.isEmpty
    ? undefined
    : (name: string) => !sources.has(`${name}-submission`) && !sources.has(`${name}-users`);
  for (const given of [true, false]) {
    for (const group of groups) {
      if (group.given === given) {
        claimed.set(group, virtualMtas.claim(group.wanted, isFree));
      }
    }
  }
  return claimed;
}

function tellRenamed(group: Group, name: string, { existing }: GeneratorInput, problems: Problem[]): void {
  const [first] = group.identities;
  const key = group.wanted.toLowerCase();
  const clash =
    existing?.virtualMtas.has(key) === true ||
    existing?.pools.has(key) === true ||
    existing?.sources.has(`${key}-submission`) === true ||
    existing?.sources.has(`${key}-users`) === true;
  if (clash && first !== undefined) {
    const message = `${quote(group.wanted)} exists in the configuration already: ${quote(name)} is written instead`;
    problems.push({ ...placeOf(first, 'name', 'host'), kind: 'notice', message });
  }
}

/** Several lines make several virtual MTAs, `NAME-1`, `NAME-2` and so on, or one with many source hosts. */
function membersOf(group: Group, name: string, options: GeneratorOptions, names: NamePool): Member[] {
  const { identities } = group;
  const many = identities.length > 1 || (options.warmUp !== undefined && options.warmUp.warm.length > 0);
  if (!many || options.members === 'source-hosts') {
    return [{ name, identities }];
  }
  let number = 0;
  return identities.map((identity) => {
    do {
      number++;
    } while (names.has(`${name}-${number}`));
    return { name: names.claim(`${name}-${number}`), identities: [identity] };
  });
}

function poolOf(
  members: readonly Member[],
  name: string,
  { warmUp }: GeneratorOptions,
): PoolPlan | undefined {
  const own = members.map((member) => member.name);
  if (own.length === 1 && own[0] === name) {
    return undefined;
  }
  if (warmUp === undefined) {
    return { members: own, cold: [] };
  }
  return warmUp.warm.length > 0
    ? { members: warmUp.warm, cold: own }
    : { members: own.slice(0, 1), cold: own.slice(1) };
}

function tellNothingWarm(
  group: Group,
  pool: PoolPlan | undefined,
  { warmUp }: GeneratorOptions,
  problems: Problem[],
): void {
  const [first] = group.identities;
  if (warmUp === undefined || pool !== undefined || first === undefined) {
    return;
  }
  const message = 'a single address has nothing to be warmed up beside: no warm-up is written for it';
  problems.push({ ...placeOf(first, 'name', 'host'), kind: 'notice', message });
}

/** Whether mail for an identity is handed in over SMTP, so that it needs a listener and a login. */
export function hasSubmission({ format }: Identity, { template }: GeneratorOptions): boolean {
  return (
    format === 'authenticated' ||
    format === 'client-delivery' ||
    template === 'tls' ||
    template === 'client-delivery'
  );
}

function loginsOf(
  { identities }: Group,
  name: string,
  options: GeneratorOptions,
  { makePassword }: GeneratorInput,
  { users, sources }: Names,
): Login[] {
  const first = identities.find((identity) => hasSubmission(identity, options));
  if (first === undefined) {
    return [];
  }
  const handedIn = identities.filter((identity) => hasSubmission(identity, options));
  const known = new Map(
    handedIn.flatMap((identity) =>
      identity.user === undefined ? [] : [[identity.user.toLowerCase(), identity] as const],
    ),
  );
  const source = () => sources.claim(`${name}-users`);
  if (known.size > 0) {
    return [...known.values()].map(({ user, password = makePassword?.() }) => ({
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      source: source(),
    }));
  }
  const wanted = options.user === '' ? '' : fillIn(options.user, { ...marksOf(first, 1), name });
  if (wanted === '') {
    return [{ source: source() }];
  }
  const user = users.claim(wanted);
  const password = makePassword?.();
  return [{ user, ...(password !== undefined && { password }), source: source() }];
}

/** The ports on which clients of an identity connect. */
export function portsFor(identity: Identity, options: GeneratorOptions): readonly number[] {
  return identity.port === undefined ? portsOf(options) : [identity.port];
}
