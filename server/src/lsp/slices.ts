import type { Steps } from '../model/steps';

/** Milliseconds of background work after which other messages get their turn. */
const SLICE = 4;

/** Background work of one sort, divided so that requests don't wait for it. */
interface Slices {
  /** Whether it is time for `pause`. */
  isOver(): boolean;
  /** Lets what came in meanwhile be answered, and other background work go on; then the next slice begins. */
  pause(): Promise<void>;
  /** Pauses if it is time to; tells whether it did. */
  step(): Promise<boolean>;
}

/** Begins with a slice. */
export function slices(): Slices {
  let end = performance.now() + SLICE;
  const isOver = () => performance.now() >= end;
  const pause = async () => {
    await ownTurn();
    end = performance.now() + SLICE;
  };
  return {
    isOver,
    pause,
    step: async () => {
      const over = isOver();
      if (over) {
        await pause();
      }
      return over;
    },
  };
}

/**
 * Takes steps, a slice at a time.
 * @param isWanted asked after each slice; false ends it
 * @returns undefined when it was ended
 */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  const slice = slices();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
    if ((await slice.step()) && !isWanted()) {
      return undefined;
    }
  }
}

/** Who waits for a slice. All take turns with each other: a request waits behind one slice, however much is to be done. */
const waiting: (() => void)[] = [];

function ownTurn(): Promise<void> {
  return new Promise((go) => {
    waiting.push(go);
    if (waiting.length === 1) {
      afterMessages(next);
    }
  });
}

function next(): void {
  waiting[0]?.();
  waiting.shift();
  if (waiting.length > 0) {
    afterMessages(next);
  }
}

const { setImmediate: immediate } = globalThis as { setImmediate?: (go: () => void) => void };

/** Rounds of immediates that it takes to answer what came in: it is read in one, handled in the next, the answer is written. */
const ROUNDS = 4;

/** Calls back once the messages that are there were taken in, handled and answered. */
function afterMessages(go: () => void, rounds = ROUNDS): void {
  if (immediate === undefined) {
    setTimeout(go, 0);
  } else if (rounds > 0) {
    immediate(() => afterMessages(go, rounds - 1));
  } else {
    go();
  }
}
