import { scopeIn } from '../../model/file-model';
import { indentOf, lineEndOf, replaceIn } from '../../rules/edits';
import type { TextChange } from '../../rules/rule';
import { blockEntry, blocksIn, directiveIn } from '../../schema/lookup';
import type { BlockEntry } from '../../schema/types';
import { isClosed, opensBlock } from '../../syntax/tree';
import { indentUnit } from './blocks';
import type { Refactoring, Selection } from './refactoring';

/** The most blocks that are offered: more would be a list of all there are. */
const MAX_OFFERS = 6;

/** Wraps the selected lines in a block that may stand there and in which all of them may stand. */
export function wrapSelection(selection: Selection): Refactoring[] {
  const { file } = selection;
  const nodes = selectedNodes(selection);
  const [first] = nodes;
  if (!selection.isRange || first === undefined) {
    return [];
  }
  const scope = scopeIn(file, first);
  const fitting = blocksIn(scope).filter(
    (block) => block.deprecated === undefined && nodes.every((at) => mayStandIn(selection, at, block)),
  );
  return fitting.length > MAX_OFFERS ? [] : fitting.map((block) => wrapIn(selection, first, block));
}

/** The directives and blocks that are selected as a whole, and nothing in part; else none. */
function selectedNodes({ file, first, last }: Selection): number[] {
  const { tree } = file;
  const nodes: number[] = [];
  const outer = tree.parent[first] ?? -1;
  for (let at = first; at <= last; at++) {
    const line = tree.lines[at];
    if (line === undefined || line.kind === 'blank' || line.kind === 'comment') {
      continue;
    }
    const end = tree.end[at] ?? at;
    const isWhole = end <= last && (!opensBlock(line) || isClosed(tree, at));
    if (
      (tree.parent[at] ?? -1) !== outer ||
      !isWhole ||
      (line.kind !== 'directive' && line.kind !== 'open')
    ) {
      return [];
    }
    nodes.push(at);
    at = end;
  }
  return nodes;
}

function mayStandIn({ file }: Selection, at: number, block: BlockEntry): boolean {
  const line = file.tree.lines[at];
  if (line?.kind === 'open') {
    return blockEntry(line.name)?.scopes.includes(block.name) === true;
  }
  return line !== undefined && directiveIn(line.name, block.name) !== undefined;
}

function wrapIn({ file, first, last }: Selection, node: number, block: BlockEntry): Refactoring {
  const { tree } = file;
  const margin = indentOf(file, node);
  const unit = indentUnit(tree);
  const lineEnd = lineEndOf(file);
  const argument = block.argument?.name;
  const tag = argument === undefined ? `<${block.name}>` : `<${block.name} ${argument}>`;
  const insert = (line: number, character: number, text: string) =>
    replaceIn(line, character, character, text);
  const indents: TextChange[] = [];
  for (let at = first; at <= last; at++) {
    if (tree.lines[at]?.kind !== 'blank') {
      indents.push(
        insert(at, startOf(tree.lines[at]?.text), at === first ? `${margin}${tag}${lineEnd}${unit}` : unit),
      );
    }
  }
  const end = tree.lines[last]?.eol ?? 0;
  return {
    title: `Wrap in ${tag}`,
    kind: 'refactor.rewrite',
    changes: [...indents, insert(last, end, `${lineEnd}${margin}</${block.name}>`)],
    ...(argument !== undefined && { placeholder: argument }),
  };
}

/** Where a line's text begins: behind a byte order mark. */
function startOf(text: string | undefined): number {
  return text?.startsWith('\uFEFF') ? 1 : 0;
}
