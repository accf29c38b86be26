import { extractMacro } from './extract-macro';
import { extractPool } from './extract-pool';
import type { Refactoring, Selection } from './refactoring';
import { sortDirectives } from './sort-directives';
import { toBlock } from './to-block';
import { wrapSelection } from './wrap';

const all: readonly ((selection: Selection) => Refactoring[])[] = [
  extractMacro,
  extractPool,
  toBlock,
  wrapSelection,
  sortDirectives,
];

/** Everything that can be done with what is selected; a selection may go on behind the end of the text. */
export function refactoringsFor(selection: Selection): Refactoring[] {
  const end = selection.file.tree.lines.length - 1;
  const last = Math.min(selection.last, end);
  return selection.first > end ? [] : all.flatMap((find) => find({ ...selection, last }));
}

export type { Refactoring, Selection };
