import { reasonOf } from '../machine/reason';

/**
 * Takes care of results that nobody reads: a reader that goes away, as `head` does, is none of our business; anything else, such
 * as a full disk, is told and makes the exit code 2.
 */
export function watchOutput(): void {
  process.stdout.on('error', (error) => {
    if (!isGone(error)) {
      process.stderr.write(`pmta-config: the results could not be written: ${reasonOf(error)}.\n`);
      process.exitCode = 2;
      // Whatever the command answers by now, its results are lost.
      process.on('exit', () => {
        process.exitCode = 2;
      });
    }
  });
  // There is nowhere left to tell of it.
  process.stderr.on('error', () => undefined);
}

function isGone(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}
