import { definitionsOf } from '../../model/configuration';
import { indentOf, lineEndOf, replaceIn } from '../../rules/edits';
import type { SyntaxTree } from '../../syntax/tree';
import {
  blocksLike,
  type DomainBlock,
  deleteLines,
  domainBlock,
  enclosing,
  sameSettings,
  withComments,
} from './blocks';
import type { Refactoring, Selection } from './refactoring';

/**
 * Several `<domain>` blocks of one place that set the same become one `<domain $macro>` with a `domain-macro` that lists
 * them (guide §3.3.1.43.4). With a selection only the blocks in it are taken.
 */
export function extractMacro(selection: Selection): Refactoring[] {
  const { file } = selection;
  const { tree } = file;
  const own = domainBlock(tree, enclosing(tree, selection.first, 'domain'));
  if (own === undefined || file.baseScope !== 'global' || own.settings.length === 0) {
    return [];
  }
  const outer = tree.parent[own.opener] ?? -1;
  const alike = blocksLike(tree, outer, own).filter(
    (block) =>
      sameSettings(block, own) &&
      isPlainDomain(block.pattern) &&
      (!selection.isRange || (block.opener <= selection.last && block.end >= selection.first)),
  );
  const [kept, ...others] = alike;
  if (kept === undefined || others.length === 0 || others.some((block) => saysMore(tree, block))) {
    return [];
  }
  const name = freeName(selection, kept.pattern);
  return [
    {
      title: `Extract ${alike.length} <domain> blocks to the macro $${name}`,
      kind: 'refactor.extract',
      changes: [
        insertMacro(selection, kept, `domain-macro ${name} ${alike.map((block) => block.pattern).join(',')}`),
        renamePattern(tree, kept, `$${name}`),
        ...others.map((block) => deleteLines(tree, block.opener, block.end)),
      ],
    },
  ];
}

/** Wildcards, literals, regular expressions and other macros aren't said to work in a list. */
function isPlainDomain(pattern: string): boolean {
  return /^(?![.-])[\p{L}\p{N}.-]+(?<![.-])$/u.test(pattern);
}

/** Whether something would be lost with a block: comments in it or straight above it. */
function saysMore(tree: SyntaxTree, block: DomainBlock): boolean {
  return block.hasComments || withComments(tree, block.opener) < block.opener;
}

/** A macro's name has letters, digits and `_` (guide §3.3.1.43.4). */
function freeName({ configuration }: Selection, pattern: string): string {
  const base = pattern.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '') || 'domains';
  let name = base;
  for (let count = 2; definitionsOf(configuration, ['macro'], name).length > 0; count++) {
    name = `${base}_${count}`;
  }
  return name;
}

/** The definition goes above the block, or above the one around it: it may stand at the top level only. */
function insertMacro({ file }: Selection, block: DomainBlock, text: string) {
  const { tree } = file;
  let top = block.opener;
  while ((tree.parent[top] ?? -1) >= 0) {
    top = tree.parent[top] ?? -1;
  }
  const line = withComments(tree, top);
  const character = line === 0 && tree.lines[0]?.text.startsWith('\uFEFF') ? 1 : 0;
  return replaceIn(line, character, character, `${indentOf(file, top)}${text}${lineEndOf(file)}`);
}

function renamePattern(tree: SyntaxTree, { opener }: DomainBlock, text: string) {
  const { valueStart = 0, valueEnd = 0 } = tree.lines[opener] ?? {};
  return replaceIn(opener, valueStart, valueEnd, text);
}
