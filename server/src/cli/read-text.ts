import { readFileSync } from 'node:fs';

/** The text of a file, or why it can't be checked. */
export type ReadResult =
  | { readonly ok: true; readonly text: string; readonly validUtf8: boolean }
  | { readonly ok: false; readonly reason: string; readonly code?: string };

/** Standard input, as a path. */
export const STDIN = 0;

/**
 * Reads a configuration file as UTF-8 (guide §3.1). Bytes that aren't UTF-8 are replaced, which is told by `validUtf8`;
 * a file with NUL bytes is taken for a binary one and refused.
 */
export function readText(path: string | typeof STDIN): ReadResult {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, reason: reasonOf(error), code };
  }
  return decodeText(bytes);
}

/** Decodes what was read, as `readText` does. */
export function decodeText(bytes: Buffer): ReadResult {
  if (bytes.includes(0)) {
    return { ok: false, reason: 'it holds NUL bytes: a binary file, or text in UTF-16 (save it as UTF-8)' };
  }
  const text = bytes.toString('utf8');
  return { ok: true, text, validUtf8: !text.includes('\uFFFD') || bytes.includes('\uFFFD') };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
      return "you aren't allowed to read it";
    case 'EISDIR':
      return 'it is a directory: name the files in it';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
