/** How many ends of the server in how many milliseconds are too many. */
const MOST = 5;
const SPAN = 3 * 60 * 1000;

/** What to do after the server ended by itself: start it again after so many milliseconds, or no more. */
type Verdict = { readonly restart: true; readonly delay: number } | { readonly restart: false };

/** Decides about an end of the server; `ended` is told each time. */
export interface RestartPolicy {
  ended(): Verdict;
  /** Forgets the ends so far: somebody started it by hand. */
  reset(): void;
}

/**
 * The first restart is at once, the next ones wait 1, 2 and 4 seconds; the fifth end within three minutes is the last.
 * @param now milliseconds that only ever grow, whatever becomes of the clock
 */
export function restartPolicy(now: () => number): RestartPolicy {
  let ends: number[] = [];
  return {
    ended: () => {
      const time = now();
      ends = [...ends.filter((end) => time - end < SPAN), time];
      return ends.length < MOST
        ? { restart: true, delay: ends.length === 1 ? 0 : 1000 * 2 ** (ends.length - 2) }
        : { restart: false };
    },
    reset: () => {
      ends = [];
    },
  };
}
