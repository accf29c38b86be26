/** What the errors of a file system mean, in words that go on after a colon. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is a file',
  EACCES: "you aren't allowed to read or write it",
  EPERM: "you aren't allowed to read or write it",
  EISDIR: 'it is a directory',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'there is no space left for you on the disk',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EEXIST: 'there is such a file already',
};

/** Why something couldn't be read or written, for people, in words that go on after a colon and need a full stop. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return meanings[code] ?? (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
