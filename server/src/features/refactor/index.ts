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

/** Everything that can be done with what is selected. */
export function refactoringsFor(selection: Selection): Refactoring[] {
  return all.flatMap((find) => find(selection));
}

export type { Refactoring, Selection };
