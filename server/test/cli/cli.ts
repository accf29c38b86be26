import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const program = resolve(import.meta.dirname, '../../../dist/cli.js');

/** What a run of the program left. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of files to run `dist/cli.js` in. */
export interface Folder {
  readonly path: string;
  write(name: string, content: string | Buffer): string;
  read(name: string): string;
  run(args: readonly string[], input?: string): Run;
  remove(): void;
}

/** Runs `dist/cli.js` in a folder; `input` is its standard input. */
export function pmtaConfig(args: readonly string[], cwd: string, input = ''): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) {
    throw error;
  }
  return { code: status, out: stdout, err: stderr };
}

/** Makes an empty folder. */
export function newFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'pmta-cli-'));
  return {
    path,
    write: (name, content) => {
      const full = join(path, name);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, content);
      return full;
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    run: (args, input = '') => pmtaConfig(args, path, input),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
