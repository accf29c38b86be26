import { type Configuration, includesOf } from './configuration';
import type { FileModel } from './file-model';
import { lineOf } from './names';

/** A line that opens a block. */
export interface Opener {
  readonly file: FileModel;
  /** Counted from 0. */
  readonly line: number;
}

/**
 * The blocks that a line stands directly in, in the order of reading: the one around it, or, at the top level of an included
 * file, those around the includes that read the file (guide §3.3.1.41). None where it is at the top level of the whole.
 */
export function openersAround(configuration: Configuration, file: FileModel, line: number): Opener[] {
  const found = new Map<string, Opener>();
  collect(configuration, file, line, found, new Set());
  return [...found.values()];
}

function collect(
  configuration: Configuration,
  file: FileModel,
  line: number,
  found: Map<string, Opener>,
  seen: Set<FileModel>,
): void {
  const parent = file.tree.parent[line] ?? -1;
  if (parent >= 0) {
    found.set(`${file.uri} ${parent}`, { file, line: parent });
    return;
  }
  if (file.baseScope === 'global' || seen.has(file)) {
    return;
  }
  seen.add(file);
  for (const include of includesOf(configuration, file.uri)) {
    collect(configuration, include.unit.file, lineOf(include), found, seen);
  }
}
