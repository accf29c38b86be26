// `npm run host:install`: puts the workbench host into the cache folder and makes sure of a browser to drive it.
// Does nothing where both are there. Safe to run twice at once: the work is done aside and moved into place at the end.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheDir, findChromium, hostDir, hostInstalled, hostPaths, recipeDir, stampName } from './paths.mjs';

/** The native modules that the server does not start without (all N-API, built against the host's own headers). */
const nativeModules = [
  '@vscode/spdlog',
  '@vscode/native-watchdog',
  '@vscode/deviceid',
  '@parcel/watcher',
  '@vscode/fs-copyfile',
];
const hourInMs = 3_600_000;

/** Runs a command and shows its output only when it fails; throws then. */
function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (result.error) throw new Error(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}`);
    throw new Error(`\`${command} ${args.join(' ')}\` failed (exit code ${result.status ?? result.signal}).`);
  }
}

/** Removes what installs that were interrupted have left behind; a younger one may still be at work. */
function removeLeftovers() {
  for (const name of readdirSync(cacheDir)) {
    const path = join(cacheDir, name);
    if (name.includes('.partial-') && Date.now() - statSync(path).mtimeMs > hourInMs) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function installHost() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      'The workbench host is for Linux on x64 and arm64. Here, `npm run test:vscode` uses desktop VS Code and needs no install.',
    );
  }
  mkdirSync(cacheDir, { recursive: true });
  removeLeftovers();
  const dir = `${hostDir}.partial-${process.pid}`;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir);
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(recipeDir, name), join(dir, name));

  const { nodeDir, node, vscodeDir, server } = hostPaths(dir);
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  run('npm', ['ci', ...quiet], { cwd: dir });
  // The shrinkwrap that code-server ships leaves out one peer dependency; npm takes it with the older peer rules only.
  run('npm', ['ci', '--omit=dev', '--legacy-peer-deps', ...quiet], { cwd: vscodeDir });
  buildNativeModules(vscodeDir, nodeDir);
  run(node, ['-e', 'require("@vscode/spdlog")'], { cwd: vscodeDir });
  run(node, [server, '--version']);

  writeFileSync(join(dir, stampName), `${new Date().toISOString()}\n`);
  moveIntoPlace(dir);
}

function buildNativeModules(vscodeDir, nodeDir) {
  const env = { ...process.env, npm_config_nodedir: nodeDir, JOBS: 'max' };
  try {
    run('npm', ['rebuild', ...nativeModules], { cwd: vscodeDir, env });
  } catch (error) {
    throw new Error(`${error.message} It needs make, g++ and python3 (Debian: build-essential, python3).`);
  }
}

/** Puts a complete host where it belongs, unless another install was faster. */
function moveIntoPlace(dir) {
  if (!hostInstalled()) rmSync(hostDir, { recursive: true, force: true });
  try {
    renameSync(dir, hostDir);
  } catch (error) {
    if (!hostInstalled()) throw error;
    rmSync(dir, { recursive: true, force: true });
  }
}

function installChromium() {
  const byHand =
    'Install it (Debian: `apt-get install chromium`), or set POWERMTA_CHROMIUM to the path of a Chromium.';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `No Chromium found, and it cannot be installed from here without root and apt. ${byHand}`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    run('apt-get', ['update'], { env });
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env });
  } catch (error) {
    throw new Error(`Chromium could not be installed: ${error.message} ${byHand}`);
  }
  if (!findChromium())
    throw new Error(`apt-get installed chromium, but /usr/bin/chromium is still missing. ${byHand}`);
}

/** Does one step unless it is done already, and says how long it took. */
function step(what, isDone, install) {
  if (isDone()) return console.log(`${what}: there already`);
  console.log(`${what}: installing …`);
  const start = Date.now();
  install();
  console.log(`${what}: installed in ${Math.round((Date.now() - start) / 1000)} s`);
}

try {
  step('Chromium', findChromium, installChromium);
  step(`Workbench host in ${hostDir}`, hostInstalled, installHost);
} catch (error) {
  console.error(`host:install: ${error.message}`);
  process.exitCode = 1;
}
