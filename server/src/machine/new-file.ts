import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file that must not be there yet, whole or not at all: into a file beside it that gets its name at the end. A file
 * that has the name already, even one that comes up meanwhile, is never touched.
 * @param mode permissions, as 0o600
 * @throws with code `EEXIST` when there is such a file, and what else writing may throw
 */
export function writeNewFile(path: string, text: string, mode: number): void {
  const draft = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx', mode, flush: true });
    nameDraft(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link fails when the name is taken, a renaming would overwrite. Some file systems have no hard links. */
function nameDraft(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) {
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
    } else {
      throw error;
    }
  }
}

/** Whether an error of the file system has one of some codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}
