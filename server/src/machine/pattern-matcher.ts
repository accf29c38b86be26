import { Worker } from 'node:worker_threads';

/** What became of one text with one pattern. */
type Outcome = 'match' | 'no-match' | 'timeout';

/** Runs a JavaScript regular expression on texts, at most so many milliseconds on each: see the pattern lab's `Match`. */
type Match = (
  source: string,
  flags: string,
  texts: readonly string[],
  ms: number,
) => Promise<readonly Outcome[]>;

/**
 * What the worker runs; it is given as text, since programs are bundled into one file each. It tells by `progress` which
 * text it is at, and by `outcomes` what came of those before: 1 for a match.
 */
const program = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ source, flags, texts, progress, outcomes }) => {
  const regex = new RegExp(source, flags);
  for (let at = 0; at < texts.length; at++) {
    Atomics.store(progress, 0, at);
    outcomes[at] = regex.test(texts[at]) ? 1 : 0;
  }
  Atomics.store(progress, 0, texts.length);
  parentPort.postMessage('done');
});
`;

/** How often the worker is looked after, in milliseconds. */
const WATCH = 20;

/** Runs patterns in a thread of their own, which is ended when one takes too long. */
interface PatternMatcher {
  readonly match: Match;
  /** Ends the thread; it comes back when it is needed again. */
  stop(): void;
}

/** A matcher; its thread begins with the first pattern and doesn't keep the program from ending. */
export function patternMatcher(): PatternMatcher {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const stop = () => {
    void worker?.terminate();
    worker = undefined;
  };
  const run: Match = async (source, flags, texts, ms) => {
    worker ??= startWorker();
    // A thread that failed or was stopped half way is of no more use.
    let outcome: Outcome[] = [];
    try {
      outcome = await runIn(worker, { source, flags, texts }, ms);
    } finally {
      if (outcome.length < texts.length) {
        stop();
      }
    }
    return texts.map((_, at): Outcome => outcome[at] ?? 'timeout');
  };
  return {
    match: (source, flags, texts, ms) => {
      const result = queue.then(() => run(source, flags, texts, ms));
      queue = result.catch(() => undefined);
      return result;
    },
    stop,
  };
}

function startWorker(): Worker {
  const worker = new Worker(program, { eval: true });
  worker.unref();
  return worker;
}

interface Job {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

/** The outcomes up to the first text that takes too long. */
function runIn(worker: Worker, job: Job, ms: number): Promise<Outcome[]> {
  const count = job.texts.length;
  const progress = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
  const outcomes = new Uint8Array(new SharedArrayBuffer(count));
  return new Promise((resolve, reject) => {
    let seen = -1;
    let last = performance.now();
    let spent = 0;
    const finish = () => {
      clearInterval(watch);
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onDone = () => {
      finish();
      const reached = Atomics.load(progress, 0);
      resolve([...outcomes.subarray(0, reached)].map((hit) => (hit === 1 ? 'match' : 'no-match')));
    };
    const onMessage = () => {
      // One that comes late is about the texts before these, whose end was seen without it.
      if (Atomics.load(progress, 0) === count) {
        onDone();
      }
    };
    const onError = (error: Error) => {
      finish();
      reject(error);
    };
    const watch = setInterval(() => {
      const at = Atomics.load(progress, 0);
      const now = performance.now();
      // Where this thread was held up, as on a machine that slept, the worker was too.
      spent = at === seen ? spent + Math.min(now - last, 2 * WATCH) : 0;
      seen = at;
      last = now;
      if (at >= 0 && at < count && spent > ms) {
        onDone();
      }
    }, WATCH);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage({ ...job, progress, outcomes });
  });
}
