import { type Configuration, nameEntry } from './configuration';
import { derived } from './derived';
import { lineOf, type Mention } from './names';
import { isOf, type MailOwner, ownerOf, type SigningLine, type SigningSide, signingIn } from './signing';
import type { Unit } from './units';

const directives: Readonly<Record<SigningSide, readonly string[]>> = {
  key: ['domain-key'],
  on: ['dkim-sign', 'second-dkim-sign'],
};

/**
 * The line about signing at a line of a unit, if its mail has nothing in common with that of any line of the other sort. Of
 * several such lines for one owner it is only the first, and where there are none of the other sort the first of all.
 * @param at counted from the file's first
 */
export function lonelyLineAt(
  configuration: Configuration,
  unit: Unit,
  at: number,
  side: SigningSide,
): SigningLine | undefined {
  const mention = unit.facts.definitions.find((one) => isOf(side, one) && lineOf(one) === at);
  const other = side === 'key' ? 'on' : 'key';
  const owner = ownerOf(unit);
  if (mention === undefined || hasCounterpart(configuration, owner, other)) {
    return undefined;
  }
  const any = hasAny(configuration, 'setting', other);
  return firstLine(configuration, side, any ? owner : undefined) === mention ? { mention, owner } : undefined;
}

/** Whether a line of a sort concerns some of the mail of an owner. */
function hasCounterpart(configuration: Configuration, owner: MailOwner, side: SigningSide): boolean {
  if (hasAny(configuration, 'shared-setting', side)) {
    return true;
  }
  if (owner === 'all' || owner === 'some') {
    return hasAny(configuration, 'setting', side);
  }
  const { kind, name } = splitOwner(owner);
  const has = (unit: Unit) => signingIn(unit)[side];
  if (kind === 'virtual-mta') {
    const pools = poolsOf(configuration, name);
    return (
      unitsOf(configuration, kind, name).some(has) ||
      pools.some((pool) => isInPool(configuration, pool, side))
    );
  }
  return (
    isInPool(configuration, name, side) ||
    membersOf(configuration, name)
      .flatMap((member) => poolsOf(configuration, member))
      .some((pool) => unitsOf(configuration, 'virtual-mta-pool', pool).some(has))
  );
}

const knownPools = derived(() => new Map<string, boolean>());

/** Whether a pool or one of its members has a line of a sort. */
function isInPool(configuration: Configuration, pool: string, side: SigningSide): boolean {
  const known = knownPools(configuration);
  const key = `${side} ${pool}`;
  const answer =
    known.get(key) ??
    [
      ...unitsOf(configuration, 'virtual-mta-pool', pool),
      ...membersOf(configuration, pool).flatMap((member) => unitsOf(configuration, 'virtual-mta', member)),
    ].some((unit) => signingIn(unit)[side]);
  known.set(key, answer);
  return answer;
}

type OwnerKind = 'virtual-mta' | 'virtual-mta-pool';

function splitOwner(owner: MailOwner): { kind: OwnerKind; name: string } {
  const blank = owner.indexOf(' ');
  return {
    kind: owner.startsWith('virtual-mta-pool ') ? 'virtual-mta-pool' : 'virtual-mta',
    name: owner.slice(blank + 1),
  };
}

/** The blocks of a virtual MTA or pool. */
function unitsOf(configuration: Configuration, kind: OwnerKind, name: string): Unit[] {
  const definitions = nameEntry(configuration, kind, name)?.definitions ?? [];
  return definitions.filter(({ offset }) => offset === 0).map(({ unit }) => unit);
}

function membersOf(configuration: Configuration, pool: string): string[] {
  const definitions = nameEntry(configuration, 'virtual-mta-pool', pool)?.definitions ?? [];
  return [...new Set(definitions.flatMap(({ unit }) => memberKeys(unit)))];
}

/** The names of the virtual MTAs that a unit lists as members, in lower case. */
function memberKeys({ facts }: Unit): string[] {
  return facts.references.filter(({ line }) => line.name === 'virtual-mta').map(({ key }) => key);
}

/** The names of the pools that a virtual MTA is a member of, in lower case. */
function poolsOf(configuration: Configuration, member: string): string[] {
  const references = nameEntry(configuration, 'virtual-mta', member)?.references ?? [];
  return references
    .filter(({ line }) => line.name === 'virtual-mta')
    .flatMap(({ unit }) => unit.facts.definitions.filter(({ kinds }) => kinds[0] === 'virtual-mta-pool'))
    .map(({ key }) => key);
}

const knownSides = derived(() => new Map<string, boolean>());

/** Whether there is any line of a sort. */
function hasAny(
  configuration: Configuration,
  kind: 'setting' | 'shared-setting',
  side: SigningSide,
): boolean {
  const known = knownSides(configuration);
  const key = `${kind} ${side}`;
  const answer = known.get(key) ?? exists(configuration, kind, side, () => true);
  known.set(key, answer);
  return answer;
}

function exists(
  configuration: Configuration,
  kind: 'setting' | 'shared-setting',
  side: SigningSide,
  counts: (unit: Unit) => boolean,
): boolean {
  return directives[side].some((name) =>
    nameEntry(configuration, kind, name)?.definitions.some((one) => isOf(side, one) && counts(one.unit)),
  );
}

const knownFirsts = derived(() => new Map<string, Mention | undefined>());

/** The first line of a sort in the order of reading, of an owner or, left out, of all. */
function firstLine(
  configuration: Configuration,
  side: SigningSide,
  owner: MailOwner | undefined,
): Mention | undefined {
  const known = knownFirsts(configuration);
  const key = `${side} ${owner}`;
  if (!known.has(key)) {
    known.set(key, findFirst(configuration, side, owner));
  }
  return known.get(key);
}

function findFirst(
  configuration: Configuration,
  side: SigningSide,
  owner: MailOwner | undefined,
): Mention | undefined {
  const order = new Map([...configuration.files.values()].map((file, index) => [file, index]));
  const place = ({ unit }: Mention) => order.get(unit.file) ?? 0;
  let first: Mention | undefined;
  for (const line of candidates(configuration, side, owner)) {
    // What config-defaults switches on for everybody isn't this server's doing.
    const isOwn = side === 'key' || line.unit.file.uri !== configuration.defaults;
    if (!isOwn || !isOf(side, line) || (owner !== undefined && ownerOf(line.unit) !== owner)) {
      continue;
    }
    if (first === undefined || (place(line) - place(first) || lineOf(line) - lineOf(first)) < 0) {
      first = line;
    }
  }
  return first;
}

function candidates(
  configuration: Configuration,
  side: SigningSide,
  owner: MailOwner | undefined,
): readonly Mention[] {
  if (owner === undefined || owner === 'all' || owner === 'some') {
    const kind = owner === undefined ? 'setting' : 'shared-setting';
    return directives[side].flatMap((name) => nameEntry(configuration, kind, name)?.definitions ?? []);
  }
  const { kind, name } = splitOwner(owner);
  return unitsOf(configuration, kind, name).flatMap(({ facts }) => facts.definitions);
}

/**
 * What of a unit counts for signing everywhere (`Reach.shows`): lines that aren't of one virtual MTA or pool and, as long as
 * there are no others of their sort, those that are.
 */
export function signingShown(unit: Unit, configuration: Configuration, changed: ReadonlySet<Unit>): string {
  const owner = ownerOf(unit);
  const { key, on } = signingIn(unit);
  if (!key && !on) {
    return '';
  }
  const isElsewhere = (side: SigningSide) =>
    exists(configuration, 'setting', side, (other) => !changed.has(other));
  const isOwned = owner !== 'all' && owner !== 'some';
  return isOwned && isElsewhere('key') && isElsewhere('on') ? '' : `${owner} ${key} ${on}`;
}

/** What of a unit counts for signing in those that share mail with it: the same text, and who is in a pool. */
export function poolSigningShown(unit: Unit): string {
  const owner = ownerOf(unit);
  const { key, on } = signingIn(unit);
  const isPool = owner.startsWith('virtual-mta-pool ');
  return isPool || key || on ? `${owner} ${key} ${on} ${isPool ? memberKeys(unit).join() : ''}` : '';
}

/** The units whose mail may have something in common with that of a virtual MTA or pool, through the pools. */
export function sharingMail(unit: Unit, configuration: Configuration): Unit[] {
  const owner = ownerOf(unit);
  if (owner === 'all' || owner === 'some') {
    return [];
  }
  const { kind, name } = splitOwner(owner);
  const members = kind === 'virtual-mta' ? [name] : [...memberKeys(unit), ...membersOf(configuration, name)];
  const pools = new Set(members.flatMap((member) => poolsOf(configuration, member)));
  const others = kind === 'virtual-mta' ? [...pools].flatMap((pool) => membersOf(configuration, pool)) : [];
  return [
    ...unitsOf(configuration, kind, name),
    ...[...new Set([...members, ...others])].flatMap((member) =>
      unitsOf(configuration, 'virtual-mta', member),
    ),
    ...[...pools].flatMap((pool) => unitsOf(configuration, 'virtual-mta-pool', pool)),
  ];
}
