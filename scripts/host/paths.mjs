// Where the workbench host and the browser are on this machine; nothing in here installs or starts anything.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the host's own package.json and lockfile. */
export const recipeDir = fileURLToPath(new URL('.', import.meta.url));

/** The root of the repository. */
export const repositoryDir = fileURLToPath(new URL('../../', import.meta.url));

const recipe = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(recipeDir, name)));
const codeServer = JSON.parse(recipe[0].toString()).dependencies['code-server'];
const digest = createHash('sha256').update(Buffer.concat(recipe)).digest('hex').slice(0, 12);

/** Where all versions of the host are kept, outside the tree. */
export const cacheDir = process.env.POWERMTA_HOST_DIR || join(homedir(), '.cache', 'powermta-host');

/**
 * This version's folder. Whatever changes in package.json or the lockfile gives another one: where install.mjs comes to
 * install something else from the same lockfile, raise the version in package.json.
 */
export const hostDir = join(cacheDir, `${codeServer}-${process.platform}-${process.arch}-${digest}`);

/** The file that is written last: without it the folder is a half install. */
export const stampName = '.complete';

/** The paths inside a host folder `dir`. */
export function hostPaths(dir = hostDir) {
  const nodeDir = join(dir, 'node_modules', `node-${process.platform}-${process.arch}`);
  const vscodeDir = join(dir, 'node_modules', 'code-server', 'lib', 'vscode');
  return {
    nodeDir,
    node: join(nodeDir, 'bin', 'node'),
    vscodeDir,
    server: join(vscodeDir, 'out', 'server-main.js'),
  };
}

/** Whether the host is installed wholly. */
export const hostInstalled = () => existsSync(join(hostDir, stampName));

/** The Chromium to drive (`POWERMTA_CHROMIUM` wins), or undefined when there is none. */
export function findChromium() {
  const candidates = [
    process.env.POWERMTA_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((path) => path && existsSync(path));
}
