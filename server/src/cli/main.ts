import { reasonOf } from '../machine/reason';
import { runCompare } from './compare';
import { runExplain } from './explain';
import { runFormat } from './format/format';
import { runGenerate } from './generate';
import { runLint } from './lint/lint';
import { runMatch } from './match';
import { watchOutput } from './output';
import { usage } from './usage';

/** What a command answers: 0 all well, 1 findings, 2 wrong usage or unreadable files. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line; results go to stdout, everything else to stderr. */
function run(args: readonly string[]): ExitCode | Promise<ExitCode> {
  const [command, ...rest] = args;
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  switch (command) {
    case 'lint':
      return runLint(rest);
    case 'format':
      return runFormat(rest);
    case 'explain':
      return runExplain(rest);
    case 'compare':
      return runCompare(rest);
    case 'match':
      return runMatch(rest);
    case 'generate':
      return runGenerate(rest);
    case '--version':
      process.stdout.write(`${PRODUCT_VERSION}\n`);
      return 0;
    case '--help':
    case '-h':
      process.stdout.write(usage);
      return 0;
    case undefined:
      process.stderr.write(usage);
      return 2;
    default:
      process.stderr.write(`pmta-config: there is no command "${command}".\n\n${usage}`);
      return 2;
  }
}

/** Filled in by the bundler from package.json. */
declare const PRODUCT_VERSION: string;

/** What went wrong in a way that nobody thought of. Its message alone: what surrounds it might quote a configuration. */
function tellFailure(error: unknown): ExitCode {
  process.stderr.write(`pmta-config: it can't go on: ${reasonOf(error)}.\n`);
  return 2;
}

watchOutput();
// Set, not exited with: what is written to a pipe must get through first.
void Promise.resolve()
  .then(() => run(process.argv.slice(2)))
  .catch(tellFailure)
  .then((code) => {
    process.exitCode ??= code;
  });
