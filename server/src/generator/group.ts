import { fillIn, slug } from './patterns';
import type { GeneratorOptions, Identity } from './types';

/** Identities that belong together: one virtual MTA, or a pool of them. */
export interface Group {
  /** The name that it should have, if that is free. */
  readonly wanted: string;
  /** Whether a line gave that name: such names are handed out first. */
  readonly given: boolean;
  readonly identities: readonly Identity[];
}

/**
 * Puts identities together, in the order of their lines: those of one name, those of one user, and those without either whose
 * made-up names are the same; or all of them.
 */
export function groupsOf(identities: readonly Identity[], options: GeneratorOptions): Group[] {
  const [first] = identities;
  if (first === undefined) {
    return [];
  }
  if (options.pool === 'all') {
    const name = options.poolName === '' ? first.name : options.poolName;
    return [{ wanted: name ?? orAny(madeName(first, options, 1)), given: name !== undefined, identities }];
  }
  const users = countUsers(identities);
  const groups = new Map<string, { wanted: string; given: boolean; identities: Identity[] }>();
  for (const [index, identity] of identities.entries()) {
    const { name, user } = identity;
    const shared = user !== undefined && (users.get(user.toLowerCase()) ?? 0) > 1;
    const made = shared ? slug(user) : madeName(identity, options, index + 1);
    const wanted = name ?? orAny(made);
    const isUsers = shared || (name === undefined && user !== undefined);
    const key = isUsers ? `user ${user.toLowerCase()}` : `name ${wanted.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { wanted, given: name !== undefined, identities: [identity] });
    } else {
      group.identities.push(identity);
    }
  }
  return [...groups.values()];
}

/** A name, or one that says little where a pattern made none. */
function orAny(name: string): string {
  return name === '' ? 'mta' : name;
}

function countUsers(identities: readonly Identity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { user } of identities) {
    if (user !== undefined) {
      counts.set(user.toLowerCase(), (counts.get(user.toLowerCase()) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The name that a pattern makes for an identity; '' when nothing of it can stand in a name.
 * @param number what `{n}` stands for
 */
function madeName(identity: Identity, { namePattern }: GeneratorOptions, number: number): string {
  return slug(fillIn(namePattern, marksOf(identity, number)));
}

/** What the marks of patterns for names and users stand for. */
export function marksOf(identity: Identity, number: number): Record<string, string | undefined> {
  const { host, domain, selector, delivery } = identity;
  return { host, label: host.split('.')[0], domain, selector, ip: delivery, n: String(number) };
}
