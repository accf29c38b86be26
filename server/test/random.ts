/** Pseudo-random choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to, but not including, `limit`. */
  below(limit: number): number;
  /** One of some things. */
  of<T>(choices: readonly T[]): T;
}

/** Choices from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    of: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) {
        throw new RangeError('nothing to choose from');
      }
      return choice;
    },
  };
}

/** A text with one letter changed, doubled, left out or swapped with its neighbour, never the first one. */
export function misspelt(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 1);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + random.of([...'abcdefghijklmnopqrstuvwxyz']) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word.charAt(at) + word.slice(at);
    case 2:
      return word.slice(0, at) + word.slice(at + 1);
    default:
      return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
  }
}
