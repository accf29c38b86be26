import type { FileModel } from '../model/file-model';
import { lineEndOf } from '../rules/edits';

/** A place between two lines at the top level of a file, and what must stand before and after a text that is put there. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where blocks may be put at or below a line: never inside a block, with an empty line on both sides. The text that is put
 * there has no line end at its own end.
 * @param at line of the cursor
 */
export function insertionAt(file: FileModel, at: number): Insertion {
  const { tree } = file;
  const line = Math.min(Math.max(at, 0), tree.lines.length - 1);
  let last = line;
  for (let outer = line; outer >= 0; outer = tree.parent[outer] ?? -1) {
    last = Math.max(last, tree.end[outer] ?? outer);
  }
  const kindOf = (row: number) => tree.lines[row]?.kind;
  const eol = lineEndOf(file);
  const after = kindOf(last + 1) === 'blank' ? '' : eol;
  if (last === line && kindOf(line) === 'blank') {
    const above = kindOf(line - 1);
    return { line, character: 0, before: above === undefined || above === 'blank' ? '' : eol, after };
  }
  return { line: last, character: tree.lines[last]?.eol ?? 0, before: `${eol}${eol}`, after };
}
