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

/** What the worker runs: it answers a job with whether each text matches. */
const program = `
onmessage = ({ data: { source, flags, texts } }) => {
  const regex = new RegExp(source, flags);
  postMessage(texts.map((text) => regex.test(text)));
};
`;

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

  /** Undefined when it took too long: then the worker is gone. */
  const tryJob = (job: Job, ms: number): Promise<Outcome[] | undefined> =>
    new Promise((resolve, reject) => {
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
      try {
        worker ??= start(
          program,
          (message) => done(message),
          (reason) => fail(new Error(reason)),
        );
        worker.post(job);
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });

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
