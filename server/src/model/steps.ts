/**
 * Work in steps: a generator that stops where others may get their turn, and returns what came of it. Who runs it decides
 * when to pause, so that this code needs no clock.
 */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps without a pause. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
  }
}

/** How many small things are done in one step: about a millisecond's worth. */
const STEP = 500;

/** Makes something of each of many things, in steps. */
export function* mapped<A, B>(items: Iterable<A>, make: (item: A) => B): Steps<B[]> {
  const made: B[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % STEP === 0) {
      yield;
    }
  }
  return made;
}

/** Sorts a copy as `toSorted` does, in steps: short runs, of which two neighbours at a time become one. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += STEP) {
    runs.push(items.slice(at, at + STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const both: T[] = [];
  let other = 0;
  for (const item of first) {
    for (let next = second[other]; next !== undefined && compare(next, item) < 0; next = second[other]) {
      both.push(next);
      other++;
    }
    both.push(item);
    if (both.length % STEP === 0) {
      yield;
    }
  }
  return other < second.length ? both.concat(second.slice(other)) : both;
}
