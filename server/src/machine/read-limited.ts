import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { hasCode } from './new-file';

/** The bytes of a file, or why it isn't read, in words that go on after a colon. */
export type LimitedRead =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: string };

/** How much is read at once, in bytes. */
const CHUNK = 64 * 1024;

/**
 * Opens without waiting, as opening a pipe that nobody writes to would. What is opened then is what is looked at and read, so that
 * a file can't be changed for another thing in between.
 */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file of at most so many bytes; pipes, devices and folders are never read, and a file that grows meanwhile
 * isn't read beyond the limit.
 * @throws what opening and reading may throw
 */
export async function readLimited(path: string, maxBytes: number): Promise<LimitedRead> {
  const file = await open(path, flags);
  try {
    const stats = await file.stat();
    const problem = problemOf(stats, maxBytes);
    if (problem !== undefined) {
      return { ok: false, reason: problem };
    }
    const chunks: Buffer[] = [];
    for (let total = 0; ; ) {
      // One byte more than is left tells the end of a file that stays as it is.
      const size = total > stats.size ? CHUNK : stats.size - total + 1;
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, null);
      total += bytesRead;
      if (total > maxBytes) {
        return { ok: false, reason: tooLarge(maxBytes) };
      }
      if (bytesRead === 0) {
        return { ok: true, bytes: Buffer.concat(chunks) };
      }
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/**
 * As `readLimited`, and waiting for the disk.
 * @param source a path, or an open file descriptor, of which any kind is read to its end
 */
export function readLimitedSync(source: string | number, maxBytes: number): LimitedRead {
  const file = typeof source === 'number' ? source : openSync(source, flags);
  try {
    const problem = typeof source === 'number' ? undefined : problemOf(fstatSync(file), maxBytes);
    return problem === undefined ? readAll(file, maxBytes) : { ok: false, reason: problem };
  } finally {
    if (typeof source !== 'number') {
      closeSync(file);
    }
  }
}

function readAll(file: number, maxBytes: number): LimitedRead {
  const chunks: Buffer[] = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = readSome(file, chunk);
    total += count;
    if (total > maxBytes) {
      return { ok: false, reason: tooLarge(maxBytes) };
    }
    if (count === 0) {
      return { ok: true, bytes: Buffer.concat(chunks) };
    }
    chunks.push(chunk.subarray(0, count));
  }
}

/** Milliseconds to wait for a terminal or pipe that has nothing at the moment. */
const PAUSE = 10;

function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk, 0, CHUNK, null);
    } catch (error) {
      if (hasCode(error, 'EOF')) {
        return 0;
      }
      if (!hasCode(error, 'EAGAIN')) {
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function problemOf(
  stats: { isFile(): boolean; isDirectory(): boolean; readonly size: number },
  maxBytes: number,
): string | undefined {
  if (!stats.isFile()) {
    return stats.isDirectory() ? 'it is a directory' : 'it is not a plain file';
  }
  return stats.size > maxBytes ? tooLarge(maxBytes) : undefined;
}

function tooLarge(maxBytes: number): string {
  return maxBytes < 1024 * 1024
    ? `it is larger than ${Math.floor(maxBytes / 1024)} KB`
    : `it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`;
}
