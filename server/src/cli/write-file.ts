import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from '../machine/reason';

/**
 * Replaces the text of a file so that nobody ever sees half of it: the new text is written to a file beside it, which then
 * takes its name. Mode and owner stay, links are followed.
 * @returns why it couldn't be written, in words that go on after a colon; undefined when all went well
 */
export function replaceFile(path: string, text: string): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode, uid, gid } = statSync(target);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const made = statSync(temporary);
    if (made.uid !== uid || made.gid !== gid) {
      chownSync(temporary, uid, gid);
    }
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) {
      rmSync(temporary, { force: true });
    }
    return reasonOf(error);
  }
}
