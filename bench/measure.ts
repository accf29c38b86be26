import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';

/** What several runs of one thing took, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** A thing to time; what it gives is kept until it runs again, so that no compiler leaves it out. */
export type Work = () => unknown;

/**
 * Times several things in turn (A B C, C B A, A B C …), so that a machine that slows down slows all of them, and each comes
 * behind different ones.
 * @param rounds counted runs of each, after some that aren't counted
 */
export function inTurn<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  rounds: number,
): Promise<Record<Name, Timing>> {
  const kept = new Map<Name, unknown>();
  return takeTurns(Object.keys(works) as Name[], rounds, async (name) => {
    const { time, result } = await timed(works[name]);
    kept.set(name, result);
    return time;
  });
}

/**
 * Times several works of `worker.ts` in turn, as servers run: each in a process of its own that lives all the while. What one
 * leaves behind in memory, and what the compiler learns from it, is no other one's.
 */
export async function inTurnApart<Name extends string>(
  names: readonly Name[],
  rounds: number,
): Promise<Record<Name, Timing>> {
  const file = resolve('out/bench/worker.js');
  const workers = new Map(
    names.map((name) => [name, fork(file, [name], { execArgv: ['--expose-gc'] })] as const),
  );
  try {
    return await takeTurns(names, rounds, (name) => answerOf(workers.get(name)));
  } finally {
    for (const worker of workers.values()) {
      worker.kill();
    }
  }
}

function answerOf(worker: ChildProcess | undefined): Promise<number> {
  return new Promise((done, fail) => {
    worker?.once('exit', (code) => fail(new Error(`a worker ended with ${code}`)));
    worker?.once('message', (time) => {
      worker.removeAllListeners('exit');
      done(Number(time));
    });
    worker?.send('go');
  });
}

async function takeTurns<Name extends string>(
  names: readonly Name[],
  rounds: number,
  time: (name: Name) => Promise<number>,
): Promise<Record<Name, Timing>> {
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -UNCOUNTED; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const taken = await time(name);
      if (round >= 0) {
        times.get(name)?.push(taken);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<
    Name,
    Timing
  >;
}

/**
 * Times several things in turn piece by piece: the first piece of each, the second of each, and so on. A slow moment of the
 * machine lasts longer than a piece of a millisecond or two, so it hits all of them alike. Garbage is collected when it is.
 * @param works the pieces of each thing; all have as many
 * @param rounds counted runs of each piece, after some that aren't counted
 * @returns the medians of the pieces together, their least and their most times
 */
export function inPieces<Name extends string>(
  works: Readonly<Record<Name, readonly Work[]>>,
  rounds: number,
): Record<Name, Timing> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, works[name].map((): number[] => [])]));
  const count = Math.max(...names.map((name) => works[name].length));
  for (let round = -UNCOUNTED; round < rounds; round++) {
    for (let piece = 0; piece < count; piece++) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const start = performance.now();
        works[name][piece]?.();
        const time = performance.now() - start;
        if (round >= 0) {
          times.get(name)?.[piece]?.push(time);
        }
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, together(times.get(name) ?? [])])) as Record<
    Name,
    Timing
  >;
}

function together(pieces: readonly (readonly number[])[]): Timing {
  return pieces.map(timingOf).reduce((sum, { median, least, most }) => ({
    median: sum.median + median,
    least: sum.least + least,
    most: sum.most + most,
  }));
}

/** Runs a work once, after collecting garbage; gives the milliseconds that it took and what it gave. */
export async function timed(work: Work): Promise<{ time: number; result: unknown }> {
  collectGarbage();
  // The memory of the one before is given back in the background.
  await new Promise((go) => setTimeout(go, 50));
  const start = performance.now();
  const result = await work();
  return { time: performance.now() - start, result };
}

/** How often each thing runs before its time counts. */
const UNCOUNTED = 3;

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
