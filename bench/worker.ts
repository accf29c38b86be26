import { scratchWorks } from './cases/scratch-works';
import { timed } from './measure';

/** A process that does one of the works that are compared, once for each message, and answers with the milliseconds it took. */
const work = scratchWorks[process.argv[2] ?? '']?.();
if (work === undefined || process.send === undefined) {
  throw new Error('This is started by the benchmark.');
}
let kept: unknown;
process.on('message', async () => {
  const { time, result } = await timed(work);
  // As a server keeps a document that is open.
  kept = result;
  process.send?.(kept === undefined ? Number.NaN : time);
});
