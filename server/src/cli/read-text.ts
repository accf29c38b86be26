import { closeSync, openSync, statSync } from 'node:fs';
import { type LimitedRead, readLimitedSync } from '../machine/read-limited';
import { reasonOf } from '../machine/reason';

/** The text of a file, or why it can't be checked. */
export type ReadResult =
  | { readonly ok: true; readonly text: string; readonly validUtf8: boolean }
  | { readonly ok: false; readonly reason: string; readonly code?: string };

/** Standard input, as a path. */
export const STDIN = 0;
/** The largest text that is read, in bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads a configuration file as UTF-8 (guide §3.1). Bytes that aren't UTF-8 are replaced, which is told by `validUtf8`;
 * a file with NUL bytes is taken for a binary one and refused. Pipes and devices are refused, and not waited for.
 */
export function readText(path: string): ReadResult {
  return read(() => readLimitedSync(path, MAX_BYTES));
}

/** As `readText`, of what the user named: standard input, or a path, which may be a pipe too, as `<(command)` is. */
export function readNamed(path: string | typeof STDIN): ReadResult {
  return read(() => {
    if (path === STDIN) {
      return readLimitedSync(STDIN, MAX_BYTES);
    }
    const stats = statSync(path);
    if (stats.isDirectory()) {
      return { ok: false, reason: 'it is a directory: name the files in it' };
    }
    if (stats.isFile()) {
      return readLimitedSync(path, MAX_BYTES);
    }
    const file = openSync(path, 'r');
    try {
      return readLimitedSync(file, MAX_BYTES);
    } finally {
      closeSync(file);
    }
  });
}

function read(bytesOf: () => LimitedRead): ReadResult {
  try {
    const result = bytesOf();
    return result.ok ? decodeText(result.bytes) : result;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, reason: code === 'EACCES' ? "you aren't allowed to read it" : reasonOf(error), code };
  }
}

function decodeText(bytes: Buffer): ReadResult {
  if (bytes.includes(0)) {
    return { ok: false, reason: 'it holds NUL bytes: a binary file, or text in UTF-16 (save it as UTF-8)' };
  }
  const text = bytes.toString('utf8');
  return { ok: true, text, validUtf8: !text.includes('\uFFFD') || bytes.includes('\uFFFD') };
}
