// `npm run test:vscode`: packages the extension, installs it into a fresh VS Code and runs client/test/host in there.
// Ends with the line `N passed, N failed` and exit code 0 only when tests ran and none failed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startAnswers } from './answers.mjs';
import { findDesktop, runInDesktop } from './desktop.mjs';
import { readOptions } from './options.mjs';
import { repositoryDir } from './paths.mjs';
import { readManifest, suiteExtensionId, writeSuiteExtension } from './suite.mjs';
import { actInWindow } from './window.mjs';
import { runInWorkbench, workbenchMissing } from './workbench.mjs';

/** What keeps VS Code quiet, and its window free of everything that isn't under test. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  // A window in a browser saves by itself: what a test leaves could no longer be taken back.
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  // A run with `--restricted` stays so, without questions.
  'security.workspace.trust.startupPrompt': 'never',
};

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** The settings of the run's VS Code. */
function vscodeSettings({ theme, web, settings }, extensionId) {
  // This moves an installed extension, and the suites with it, to the web worker, although it has a `main` as well.
  const kinds = web && { [extensionId]: ['web'], [suiteExtensionId]: ['web'] };
  return {
    ...quietSettings,
    'workbench.colorTheme': themes[theme],
    ...(settings && JSON.parse(readFileSync(settings, 'utf8'))),
    ...(kinds && { 'remote.extensionKind': kinds }),
  };
}

/** Which VS Code to run in, as a function of the run: the one asked for, else desktop, else the workbench host. */
async function chooseVSCode(options) {
  const desktop =
    options.workbench || options.language ? { missing: 'the workbench was asked for' } : await findDesktop();
  if (desktop.executable) {
    console.log(`Testing in desktop VS Code (${desktop.executable}).`);
    return (run) => runInDesktop(run, desktop.executable);
  }
  if (options.desktop) throw new Error(`Desktop VS Code cannot be used: ${desktop.missing}.`);
  const missing = workbenchMissing();
  if (missing) throw new Error(`No VS Code to test in: ${desktop.missing}, and ${missing}.`);
  console.log(`Testing in the workbench host (${desktop.missing}).`);
  return runInWorkbench;
}

/** The undoing of what a run has started, in reverse order and once; also when the run is interrupted. */
function cleanUpAtEnd() {
  const steps = [];
  const cleanUp = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) await step();
  };
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => cleanUp().finally(() => process.exit(code)));
  }
  return { atEnd: (step) => steps.push(step), cleanUp };
}

/** Lays out the run's own folder: data, a copy of the workspace, the suites. */
async function prepareRun(options, atEnd, results, windowLog) {
  const dir = mkdtempSync(join(tmpdir(), 'powermta-vscode-'));
  atEnd(() =>
    options.keep ? console.log(`Kept: ${dir}`) : rmSync(dir, { recursive: true, force: true, maxRetries: 5 }),
  );
  const manifest = readManifest();
  const extensionId = `${manifest.publisher}.${manifest.name}`;
  const run = {
    options,
    atEnd,
    dir,
    dataDir: join(dir, 'data'),
    workspaceDir: join(dir, 'mailhost'),
    suiteDir: join(dir, 'suites'),
    vsix: join(repositoryDir, 'dist', 'powermta.vsix'),
    vscodeSettings: vscodeSettings(options, extensionId),
    page: undefined,
    windowLog,
  };
  mkdirSync(run.dataDir);
  cpSync(options.workspace, run.workspaceDir, { recursive: true });
  const screenshotsDir = options.screenshots && resolve(options.screenshots);
  const answers = await startAnswers({
    ui: (request) => actInWindow(run.page, request, screenshotsDir),
    permissions: ({ path }) => ({ mode: (statSync(path).mode & 0o777).toString(8) }),
    report: ({ line }) => console.log(...line),
    results: (request) => Object.assign(results, request),
  });
  atEnd(answers.close);
  const settings = { extensionId, runner: answers.url, grep: options.grep };
  run.suiteEntry = await writeSuiteExtension(run.suiteDir, options, settings);
  return run;
}

/** What the window always complains of where it has no network and no account. */
const noise = /open-vsx\.org|Service Worker|authentication provider/;

/** Prints the warnings and errors of the window and the extensions: in a run that failed, one may be the reason. */
function printWindowLog(entries) {
  const telling = entries.filter(
    ({ type, args }) => (type === 'warn' || type === 'error') && !noise.test(String(args[0])),
  );
  if (telling.length > 0) console.error('The window logged these warnings and errors:');
  for (const { type, args } of telling) console.error(`  [${type}]`, ...args);
}

/** Rejects when `promise` takes longer than `timeoutInMs`. */
function inTime(promise, timeoutInMs) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The tests did not end within ${timeoutInMs / 1000} s.`)),
      timeoutInMs,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Runs everything; gives `{passed, failed}` as the suites told it. Throws when the run itself failed. */
async function testInVSCode(options) {
  const runSuites = await chooseVSCode(options);
  if (options.package) {
    const made = spawnSync('npm', ['run', '--silent', 'package'], {
      cwd: repositoryDir,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (made.status !== 0) throw new Error('The extension could not be packaged.');
  }
  for (const name of ['virtual', 'language']) {
    if (options[name] && options.desktop) throw new Error(`--${name} is for the workbench host.`);
  }
  if (options.restricted && options.desktop) throw new Error('--restricted is for the workbench host.');
  const { browser } = readManifest();
  if (options.web && !browser) throw new Error('--web needs a `browser` entry in package.json.');
  const results = {};
  const windowLog = [];
  const { atEnd, cleanUp } = cleanUpAtEnd();
  try {
    const run = await prepareRun(options, atEnd, results, windowLog);
    const code = await inTime(runSuites(run), options.timeoutInMs);
    if (results.passed === undefined) throw new Error('VS Code ended, but the tests gave no results.');
    if (results.passed + results.failed === 0) throw new Error('No test ran.');
    if (code !== 0 && results.failed === 0) throw new Error(`VS Code ended with exit code ${code}.`);
  } finally {
    await cleanUp();
    if (results.failed !== 0) printWindowLog(windowLog);
  }
  return results;
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(options.usage);
  const start = Date.now();
  let results;
  try {
    results = await testInVSCode(options);
  } catch (error) {
    console.error(error.message);
    results = { passed: 0, failed: 1 };
  }
  console.log(`Took ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exitCode = results.failed === 0 && results.passed > 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
