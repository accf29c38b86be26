// Why a file isn't read, in words that go on after a colon. The server puts them into its sentences, which are English.

export const isFolder = 'it is a directory';
export const isNoPlainFile = 'it is not a plain file';
export const isBinary = 'it is a binary file, or text in UTF-16';

/** A file with more than so many bytes. */
export function isLarger(maxBytes: number): string {
  return maxBytes < 1024 * 1024
    ? `it is larger than ${Math.floor(maxBytes / 1024)} KB`
    : `it is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB`;
}
