import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'dist/cli.js');

/** The commands that a page tells to run: lines in blocks marked `sh`, and those of recipes that call the linter. */
function commandsIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/```(sh|yaml)\n(.*?)```/gs)].flatMap(([, kind, code = '']) =>
    code.split('\n').flatMap((line) => {
      const [command] = /(?:node \S*dist\/cli\.js|pmta-config) .*/.exec(line) ?? [];
      return command === undefined || line.trim().startsWith('#')
        ? []
        : [kind === 'sh' ? line.trim() : command];
    }),
  );
}

/** A command as it can be run in the test's folder: with the built program, and without what changes a server. */
function runnable(command: string): string {
  return command
    .replace(/\bnode \S*dist\/cli\.js/g, 'pmta-config')
    .replace(/(?<=\s)\/etc\/pmta\/config\b/g, 'pmta/config');
}

describe('the commands in the documentation', () => {
  const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter(
    (name) => name.endsWith('.md'),
  );
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'powermta-docs-'));
    cpSync(join(root, 'sample/pmta'), join(folder, 'pmta'), { recursive: true });
    cpSync(join(root, 'sample/pmta'), join(folder, 'old'), { recursive: true });
    cpSync(join(root, 'sample/pmta'), join(folder, 'etc/pmta'), { recursive: true });
    const lines =
      '192.0.2.31|n1|example.net|mail1.example.net|news\n192.0.2.32|n1|example.net|mail2.example.net|news\n';
    for (const name of ['lines.csv', 'pasted-lines.txt']) writeFileSync(join(folder, name), lines);
    writeFileSync(join(folder, 'replies.txt'), '421 4.7.0 slow down\n550 5.1.1 no such user\n');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  let count = 0;
  for (const page of pages) {
    for (const command of new Set(commandsIn(join(root, page)))) {
      count += 1;
      it(`${page}: ${command}`, () => {
        const { status, stderr } = spawnSync(
          'bash',
          [
            '-c',
            `pmta-config() { '${process.execPath}' '${cli}' "$@"; }; pmta() { true; }\n${runnable(command)}`,
          ],
          { cwd: folder, encoding: 'utf8' },
        );
        // 1 tells of findings; 2, of a command that is wrong.
        assert.ok(status === 0 || status === 1, `exit status ${status}: ${stderr}`);
      });
    }
  }

  it('are found', () => assert.ok(count > 25, `${count}`));
});
