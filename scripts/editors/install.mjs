// `npm run editors:install`: installs the editors that `npm run test:editors` runs, by Debian's packages. Does nothing where
// they are there; says what to do where it can't install them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = ['neovim', 'emacs-nox', 'elpa-eglot'];
const isThere = (command, ...args) => spawnSync(command, args).status === 0;
const hasNeovim = () => isThere('nvim', '--version');
const hasEglot = () => isThere('emacs', '--batch', '--eval', "(require 'eglot)");

function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `They can't be installed from here without root and apt. Install them by hand: Neovim 0.7 or later, and Emacs with eglot (Debian: apt-get install ${packages.join(' ')}).`,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`\`apt-get ${args.join(' ')}\` failed:\n${stdout}${stderr}`);
  }
  if (!hasNeovim() || !hasEglot()) throw new Error('They were installed, but cannot be run.');
}

try {
  if (hasNeovim() && hasEglot()) {
    console.log('Neovim and Emacs with eglot: there already');
  } else {
    const start = Date.now();
    install();
    console.log(`Neovim and Emacs with eglot: installed in ${Math.round((Date.now() - start) / 1000)} s`);
  }
} catch (error) {
  console.error(`editors:install: ${error.message}`);
  process.exitCode = 1;
}
