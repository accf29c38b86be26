import type { Match, Outcome } from '../features/pattern-lab';

/** A worker that runs a program. */
interface PatternWorker {
  /** Posts it a message. */
  post(message: unknown): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/**
 * Starts a worker that runs a program.
 * @param answered called with what it posts
 * @param failed called with why it failed
 */
export type StartWorker = (
  program: string,
  answered: (message: unknown) => void,
  failed: (reason: string) => void,
) => PatternWorker;

interface Job {
  readonly source: string;
  readonly flags: string;
  readonly texts: readonly string[];
}

/** What the worker runs: it says when it has begun, and answers a job with whether each text matches. */
const program = `
onmessage = ({ data: { source, flags, texts } }) => {
  const regex = new RegExp(source, flags);
  postMessage(texts.map((text) => regex.test(text)));
};
postMessage('ready');
`;

/** How long a worker may take to begin, in milliseconds: that is no pattern's fault, and a busy machine needs its time. */
const START = 30_000;

/** How many texts are tried in one job: few enough that they are done in the time for one. */
const AT_ONCE = 200;

/**
 * Runs patterns in a worker, which is ended when one takes too long; it begins with the first pattern. Browsers share no memory
 * with workers as a rule, so what is slow in a batch of texts is found by trying them one by one.
 */
export function workerMatcher(start: StartWorker): Match {
  let worker: PatternWorker | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let done: (matches: unknown) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const end = () => {
    worker?.end();
    worker = undefined;
  };

  /** Starts a worker unless there is one, and waits until it has begun. */
  const begin = () =>
    new Promise<void>((resolve, reject) => {
      if (worker !== undefined) {
        resolve();
        return;
      }
      const timer = setTimeout(() => fail(new Error('the worker for patterns did not begin')), START);
      done = () => {
        clearTimeout(timer);
        resolve();
      };
      fail = (reason) => {
        clearTimeout(timer);
        end();
        reject(reason);
      };
      try {
        // What one that was ended had still to say is about no other's work.
        const begun: PatternWorker = start(
          program,
          (message) => worker === begun && done(message),
          (reason) => worker === begun && fail(new Error(reason)),
        );
        worker = begun;
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });

  /** Undefined when it took too long: then the worker is gone. */
  const tryJob = async (job: Job, ms: number): Promise<Outcome[] | undefined> => {
    await begin();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end();
        resolve(undefined);
      }, ms);
      done = (matches) => {
        clearTimeout(timer);
        resolve(Array.isArray(matches) ? matches.map((hit) => (hit === true ? 'match' : 'no-match')) : []);
      };
      fail = (reason) => {
        clearTimeout(timer);
        end();
        reject(reason);
      };
      worker?.post(job);
    });
  };

  const run: Match = async (source, flags, texts, ms) => {
    const outcomes: Outcome[] = [];
    for (let from = 0; from < texts.length; from += AT_ONCE) {
      const batch = texts.slice(from, from + AT_ONCE);
      const quick = await tryJob({ source, flags, texts: batch }, ms);
      for (const text of quick === undefined ? batch : []) {
        const one = await tryJob({ source, flags, texts: [text] }, ms);
        if (one === undefined) {
          return texts.map((_, at): Outcome => outcomes[at] ?? 'timeout');
        }
        outcomes.push(...one);
      }
      outcomes.push(...(quick ?? []));
    }
    return outcomes;
  };

  return (source, flags, texts, ms) => {
    const result = queue.then(() => run(source, flags, texts, ms));
    queue = result.catch(() => undefined);
    return result;
  };
}
