import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMostlyKnown } from '../../features/looks-like-powermta';
import { isFolder } from '../load';
import { readText } from '../read-text';

/** Folders that hold no configurations. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn']);
/** Files in folders that are looked into, in bytes: larger ones must be named. */
const MAX_BYTES = 5 * 1024 * 1024;

/** What the paths of a command line come to. */
interface FoundFiles {
  readonly files: readonly string[];
  /** Folders in which there is no configuration. */
  readonly empty: readonly string[];
}

/**
 * The files that paths mean: a file is taken as it is; of a folder, with all folders in it, those that are PowerMTA
 * configurations: by their name (`*.pmta`, `pmta.conf`, `pmta.cfg`), or by what they hold if they are called `config`,
 * `config-…`, `*.conf`, `*.cfg`, `*.inc` or `*.txt`.
 */
export function findFiles(paths: readonly string[]): FoundFiles {
  const files: string[] = [];
  const empty: string[] = [];
  for (const path of paths) {
    if (!isFolder(path)) {
      files.push(path);
      continue;
    }
    const found = filesIn(path);
    files.push(...found);
    if (found.length === 0) {
      empty.push(path);
    }
  }
  return { files: [...new Set(files)], empty };
}

function filesIn(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // Taken for a file: reading it will tell why it can't be read.
    return [folder];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return skipped.has(entry.name) ? [] : filesIn(path);
      }
      return entry.isFile() && isConfiguration(path, entry.name) ? [path] : [];
    });
}

function isConfiguration(path: string, name: string): boolean {
  if (/\.pmta$|^pmta\.(?:conf|cfg)$|^config\.pmta$/.test(name)) {
    return true;
  }
  if (!/^config(?:-.*)?$|\.(?:conf|cfg|inc|txt)$/.test(name) || statSync(path).size > MAX_BYTES) {
    return false;
  }
  const read = readText(path);
  return read.ok && isMostlyKnown(read.text);
}
