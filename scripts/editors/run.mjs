// `npm run test:editors`: runs real editors on a small configuration, with the settings that docs/editors.md recommends.
// `--require` makes an editor that isn't installed a failure. Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..', '..');
const timeoutInMs = 600_000;

/** The editors: how each is started with its script, and where the page has its settings. */
const editors = [
  {
    name: 'Neovim',
    heading: '## Neovim',
    language: 'lua',
    command: 'nvim',
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(here, 'neovim.lua')}`],
  },
  {
    name: 'Emacs',
    heading: '## Emacs',
    language: 'elisp',
    command: 'emacs',
    args: ['--batch', '--load', join(here, 'emacs.el')],
  },
];

/** The settings of an editor, as the page shows them. */
function settingsOf({ heading, language }) {
  const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');
  const section = page.slice(page.indexOf(`${heading}\n`));
  const [, code] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(section) ?? [];
  if (!code) throw new Error(`docs/editors.md has no settings for ${heading}.`);
  return code;
}

/** A folder of its own with the configuration, the settings and the command on the path. */
function prepare(editor) {
  const dir = mkdtempSync(join(tmpdir(), 'powermta-editor-'));
  cpSync(join(here, 'fixture'), join(dir, 'project'), { recursive: true });
  mkdirSync(join(dir, 'bin'));
  const program = join(dir, 'bin', 'powermta-language-server');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist', 'server.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  const settings = join(dir, `settings.${editor.language}`);
  writeFileSync(settings, settingsOf(editor));
  return { dir, settings };
}

/** Runs an editor; gives how many of its steps passed and failed. */
function run(editor) {
  const { dir, settings } = prepare(editor);
  try {
    const { status, stdout, stderr, error } = spawnSync(editor.command, editor.args, {
      cwd: join(dir, 'project'),
      encoding: 'utf8',
      timeout: timeoutInMs,
      env: {
        ...process.env,
        HOME: dir,
        XDG_CONFIG_HOME: dir,
        XDG_DATA_HOME: dir,
        XDG_STATE_HOME: dir,
        XDG_CACHE_HOME: dir,
        LANG: 'C.UTF-8',
        PATH: `${join(dir, 'bin')}${delimiter}${process.env.PATH}`,
        POWERMTA_FOLDER: join(dir, 'project'),
        POWERMTA_SETTINGS: settings,
      },
    });
    process.stdout.write(stdout.replace(/^/gm, '  ').trimEnd());
    console.log();
    const passed = stdout.match(/^ok /gm)?.length ?? 0;
    const failed = stdout.match(/^not ok /gm)?.length ?? 0;
    if (status === 0 && failed === 0 && passed > 0) return { passed, failed };
    console.log(`${editor.name} ended with ${error?.message ?? status}:\n${stderr}`);
    return { passed, failed: Math.max(1, failed) };
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

const isInstalled = ({ command }) => spawnSync(command, ['--version']).status === 0;
const isRequired = process.argv.includes('--require');
const total = { passed: 0, failed: 0 };
for (const editor of editors) {
  console.log(editor.name);
  if (!isInstalled(editor)) {
    console.log(`  not installed: run \`npm run editors:install\`${isRequired ? '' : '; left out'}`);
    total.failed += isRequired ? 1 : 0;
    continue;
  }
  const { passed, failed } = run(editor);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
