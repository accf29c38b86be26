// Runs the suites in desktop VS Code, by @vscode/test-electron.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { repositoryDir } from './paths.mjs';

const downloadTimeoutInMs = 30_000;

/** Whether a desktop program can show a window here. */
const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The desktop VS Code to use: `VSCODE_EXECUTABLE`, else a downloaded one (kept in `.vscode-test`).
 * @returns `{executable}`, or `{missing}` that says why there is none.
 */
export async function findDesktop() {
  if (!hasDisplay()) return { missing: 'there is no display to show a window on' };
  const executable = process.env.VSCODE_EXECUTABLE;
  if (executable)
    return existsSync(executable) ? { executable } : { missing: `${executable} does not exist` };
  try {
    const cachePath = join(repositoryDir, '.vscode-test');
    return {
      executable: await downloadAndUnzipVSCode({
        version: 'stable',
        cachePath,
        timeout: downloadTimeoutInMs,
      }),
    };
  } catch (error) {
    return { missing: `VS Code could not be downloaded (${error.message})` };
  }
}

/**
 * Runs the suites.
 * @param run See run.mjs.
 * @param executable The desktop VS Code.
 * @returns The exit code of the suites.
 */
export async function runInDesktop(run, executable) {
  const userDir = join(run.dataDir, 'User');
  mkdirSync(userDir, { recursive: true });
  writeFileSync(join(userDir, 'settings.json'), JSON.stringify(run.vscodeSettings));

  const profile = ['--user-data-dir', run.dataDir, '--extensions-dir', join(run.dir, 'extensions')];
  // Electron refuses to run as root with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const install = spawnSync(cli, [...cliArgs, ...profile, ...sandbox, '--install-extension', run.vsix], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0)
    throw new Error(`The .vsix could not be installed:\n${install.stdout}${install.stderr}`);

  return runTests({
    vscodeExecutablePath: executable,
    reuseMachineInstall: true,
    extensionDevelopmentPath: run.suiteDir,
    extensionTestsPath: run.suiteEntry,
    launchArgs: [
      run.workspaceDir,
      ...profile,
      ...sandbox,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
  });
}
