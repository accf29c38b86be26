import type { Cidr } from '../schema/values/cidr';
import type { IpRange } from '../schema/values/ip-range';
import { splitWords } from '../syntax/words';
import { topLevelAmong } from './block-content';
import { type Configuration, nameEntry } from './configuration';
import { derived } from './derived';
import { clientsOf } from './sources';
import type { Unit } from './units';

/** What a client may do at the web monitor (guide §3.3.1.46.3). */
export type AccessLevel = 'none' | 'monitor' | 'operator' | 'admin';

/** One `http-access` line. */
export interface Access {
  readonly unit: Unit;
  /** Where the range of clients stands in the unit's first line. */
  readonly start: number;
  readonly end: number;
  readonly clients: Cidr;
  readonly level: AccessLevel;
}

const levels: readonly AccessLevel[] = ['none', 'monitor', 'operator', 'admin'];

/**
 * The `http-access` lines of a configuration in the order in which they are matched: as they are read, included files in
 * their places (guide §3.3.1.46.3).
 */
export const accessOf: (configuration: Configuration) => readonly Access[] = derived((configuration) =>
  topLevelAmong(configuration, nameEntry(configuration, 'setting', 'http-access')?.definitions ?? [])
    .filter(({ line }) => line.kind === 'directive')
    .flatMap(({ unit }) => readAccess(unit)),
);

function readAccess(unit: Unit): Access[] {
  const { header } = unit;
  const [range, word] = splitWords(header.text, header.valueStart, header.valueEnd, false);
  const clients = range && clientsOf(range.text);
  const level = levels.find((name) => name === word?.text.toLowerCase().split(',')[0]);
  return range === undefined || clients === undefined || level === undefined
    ? []
    : [{ unit, start: range.start, end: range.end, clients, level }];
}

/** What is left of a range without the addresses of others. */
export function without(range: IpRange, others: readonly IpRange[]): IpRange[] {
  let left: IpRange[] = [{ version: range.version, first: range.first, last: range.last }];
  for (const other of others) {
    if (other.version === range.version) {
      left = left.flatMap((piece) => [
        ...(piece.first < other.first ? [{ ...piece, last: least(piece.last, other.first - 1n) }] : []),
        ...(piece.last > other.last ? [{ ...piece, first: most(piece.first, other.last + 1n) }] : []),
      ]);
    }
  }
  return left;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
