/** What several runs of one thing took, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** A thing to time; what it gives is kept, so that no compiler leaves it out. */
export type Work = () => unknown;

/**
 * Times several things in turn (A B C, C B A, A B C …), so that a machine that slows down slows all of them, and each comes
 * behind different ones.
 * @param rounds counted runs of each, after two that aren't counted
 */
export async function inTurn<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  rounds: number,
): Promise<Record<Name, Timing>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      collectGarbage();
      // The memory of the one before is given back in the background.
      await new Promise((go) => setTimeout(go, 50));
      const start = performance.now();
      kept = await works[name]();
      const end = performance.now();
      if (round >= 0) {
        times.get(name)?.push(end - start);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<
    Name,
    Timing
  >;
}

/** Median and range of a list of times. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** The value below which so many of 100 times lie. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

/** Bytes of the heap that are in use after collecting garbage. */
export function heapUsed(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Runs the garbage collector; node must have been started with --expose-gc. */
export function collectGarbage(): void {
  if (globalThis.gc === undefined) {
    throw new Error('Start node with --expose-gc.');
  }
  globalThis.gc();
}

/** What the last work gave. */
export let kept: unknown;
