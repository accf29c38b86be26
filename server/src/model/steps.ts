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
