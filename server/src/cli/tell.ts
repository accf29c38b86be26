import type { ExitCode } from './main';
import { usage } from './usage';

/** Says on standard error what is no result of a command: a sentence. */
export function tell(command: string, message: string): void {
  process.stderr.write(`pmta-config ${command}: ${message}\n`);
}

/** Says what is wrong with a command line, and how the program is used. */
export function wrongUsage(command: string, reason: string): ExitCode {
  tell(command, `${reason}\n\n${usage.trimEnd()}`);
  return 2;
}
