// Runs the suites in the workbench host: VS Code's own server and extension host, with Chromium as the window.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, hostInstalled, hostPaths } from './paths.mjs';
import { virtualFolder } from './suite.mjs';

const startTimeoutInMs = 180_000;
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why the workbench cannot be used here, or undefined when it can. */
export function workbenchMissing() {
  const missing = hostInstalled() ? (findChromium() ? undefined : 'Chromium') : 'the workbench host';
  return missing && `${missing} is not installed: run \`npm run host:install\` first`;
}

/** Where the run's VS Code keeps its data, as flags of the server. */
function serverFlags(run, extensionsDir) {
  return [
    '--server-data-dir',
    run.dataDir,
    '--extensions-dir',
    extensionsDir,
    '--accept-server-license-terms',
  ];
}

/** Installs the packaged extension. */
function installExtension(run, extensionsDir) {
  const { node, server } = hostPaths();
  const args = [server, '--install-extension', run.vsix, ...serverFlags(run, extensionsDir)];
  const result = spawnSync(node, args, { encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`The .vsix could not be installed:\n${result.stdout}${result.stderr}`);
}

/** Starts VS Code's server on a free port; gives the port and what ends the server and all that it started. */
async function startServer(run, extensionsDir) {
  const { node, server } = hostPaths();
  const flags = [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--telemetry-level', 'off'],
    ...['--enable-smoke-test-driver', ...(run.options.restricted ? [] : ['--disable-workspace-trust'])],
  ];
  const child = spawn(node, [server, ...flags, ...serverFlags(run, extensionsDir)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  run.atEnd(stop);
  let output = '';
  const port = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server ${why}:\n${output}`));
    const timer = setTimeout(() => fail('did not start in time'), startTimeoutInMs);
    const read = (chunk) => {
      output += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) {
        clearTimeout(timer);
        resolve(Number(found[1]));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => fail(`could not be started (${error.message})`));
    child.on('exit', (code) => fail(`ended with exit code ${code}`));
  });
  return port;
}

/** The address that opens the workspace and runs the suites, which lie in a development extension of their own. */
function workbenchUrl(run, port) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(run.suiteDir)],
    ['extensionTestsPath', remote(run.suiteEntry)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  const folder = run.options.virtual ? virtualFolder : run.workspaceDir;
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

/**
 * Makes the window say that it speaks a language, as a language pack does: VS Code then loads the extensions' texts in it. Its
 * own messages, which a pack would bring, stay English, and it must not set the language back when it loads those.
 */
function speak(page, language) {
  return page.addInitScript((name) => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => name, set: () => undefined });
  }, language);
}

/** Opens the page and waits for the exit code that the workbench gives for the suites. */
async function openWindow(run, url) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  run.atEnd(() => browser.close());
  const { window: viewport, scale: deviceScaleFactor } = run.options;
  const page = await browser.newPage({ viewport, deviceScaleFactor });
  run.page = page;
  const exit = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    page.on('crash', () => reject(new Error('The window crashed.')));
    browser.on('disconnected', () => reject(new Error('Chromium ended before the tests did.')));
  });
  exit.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (type, args) => run.windowLog.push({ type, args }));
  if (run.options.language) await speak(page, run.options.language);
  await page.goto(url, { timeout: startTimeoutInMs });
  return exit;
}

/**
 * Runs the suites.
 * @param run See run.mjs.
 * @returns The exit code of the suites.
 */
export async function runInWorkbench(run) {
  const settingsDir = join(run.dataDir, 'data', 'Machine');
  mkdirSync(settingsDir, { recursive: true });
  writeFileSync(join(settingsDir, 'settings.json'), JSON.stringify(run.vscodeSettings));

  const extensionsDir = join(run.dir, 'extensions');
  installExtension(run, extensionsDir);
  const port = await startServer(run, extensionsDir);
  return openWindow(run, workbenchUrl(run, port));
}
