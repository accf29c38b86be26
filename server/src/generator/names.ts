/** Names that are taken, and the way to a free one. All names are compared without regard to case. */
export interface NamePool {
  /** The name itself when it is free, else the first of `name-2`, `name-3`, … that is. It is taken from then on. */
  claim(name: string, isFree?: (name: string) => boolean): string;
  has(name: string): boolean;
  /** Whether no name was taken to begin with. */
  readonly isEmpty: boolean;
}

/** A pool of names in which some are taken. Many claims of one name cost no more than as many of different names. */
export function namePool(taken: Iterable<string>): NamePool {
  const names = new Set(taken);
  const next = new Map<string, number>();
  return {
    isEmpty: names.size === 0,
    claim: (name, isFree = () => true) => {
      const base = name.toLowerCase();
      let number = next.get(base) ?? 1;
      let found = name;
      for (; ; number++) {
        found = number === 1 ? name : `${name}-${number}`;
        if (!names.has(found.toLowerCase()) && isFree(found)) {
          break;
        }
      }
      if (number > 1) {
        next.set(base, number + 1);
      }
      names.add(found.toLowerCase());
      return found;
    },
    has: (name) => names.has(name.toLowerCase()),
  };
}
