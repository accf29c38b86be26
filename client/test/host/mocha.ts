// Mocha's browser build runs in both extension hosts, the one on Node and the web worker.
import 'mocha/mocha.js';
import { askRunner } from './runner';
import { settings } from './settings';
import { picture } from './ui';
import { clearWindow } from './window';

/** A busy machine is several times slower than an idle one, on which the longest test takes some 20 seconds. */
const testTimeoutInMs = 240_000;

let told: Promise<unknown> = Promise.resolve();

/** Takes what the reporter prints, format and values as in `console.log`, to the runner, in order. */
const tell = (...line: unknown[]): void => {
  told = told.then(() => askRunner('report', { line }));
};

/** A title as a file name. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A message without its colours and lines. */
const inOneLine = (message: string): string =>
  message
    .replaceAll(COLOUR, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/**
 * Loads the suites, runs them and tells the runner how many passed and failed.
 * @param load Evaluates the files of the suites, which call `describe` and `it`.
 * @returns A promise that rejects when a test failed or none ran: VS Code makes its exit code of it.
 */
export async function runSuites(load: () => void): Promise<void> {
  /** The name of the picture of a test that is about to be tried again. */
  let again: string | undefined;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: testTimeoutInMs,
    // A window on a busy machine loses a key or a click now and then; what is wrong fails each time.
    retries: 2,
    forbidOnly: true,
    forbidPending: true,
    ...(settings.grep ? { grep: new RegExp(settings.grep) } : {}),
    rootHooks: {
      async afterEach(this: Mocha.Context) {
        const test = this.currentTest;
        if (test?.state === 'failed') await picture(`failed-${slug(test.fullTitle())}`);
        else if (again !== undefined) await picture(again);
        again = undefined;
        await clearWindow();
      },
    },
  });
  Mocha.reporters.Base.consoleLog = tell;
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => {
        passed += 1;
      })
      .on('retry', (test, error: Error) => {
        again = `again-${slug(test.fullTitle())}-${test.currentRetry() + 1}`;
        tell('tried again: %s: %s', test.fullTitle(), inOneLine(error.message));
      });
  });
  await told;
  await askRunner('results', { passed, failed });
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed`);
}
