/** Addresses from first to last, both included. */
export interface IpRange {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** How many addresses a range has. */
export function countOf(range: IpRange): bigint {
  return range.last - range.first + 1n;
}

/** Whether all addresses of a range are in another. Addresses of different versions never are. */
export function contains(outer: IpRange, inner: IpRange): boolean {
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;
}

/**
 * How wide a range is, as the length of the longest prefix whose network is as large: 32 for one IPv4 address, 24 for 256
 * of them, 23 for 257. A smaller number is wider.
 */
export function prefixFor(range: IpRange): number {
  const bits = range.version === 4 ? 32 : 128;
  return bits - (countOf(range) - 1n === 0n ? 0 : (countOf(range) - 1n).toString(2).length);
}
