import { allBlocks, blockEntry, nearest } from '../schema/lookup';
import { shortened } from '../schema/values/result';
import { blockName, type SyntaxTree } from '../syntax/tree';
import { renameTags } from './edits';
import { misnomerOf } from './misnomers';
import { lineOfFinding, type Rule } from './rule';

/** Whether the closing tag says what is meant: then `mismatched-close` speaks. */
function closerIsKnown(tree: SyntaxTree, opener: number): boolean {
  const end = tree.end[opener] ?? opener;
  const closer = tree.lines[end];
  return closer?.kind === 'close' && tree.parent[end] === opener && blockEntry(closer.name) !== undefined;
}

/** A block that we don't know: a hint, unless it is one letter away from one that we do. */
export const unknownBlock: Rule = {
  id: 'unknown-block',
  severity: 'hint',
  summary: 'A block is not known to us.',
  evidence: 'reference of blocks; other versions may know more',
  ofLine: true,
  blocks: 'all',
  checkBlock: (context, opener) => {
    const line = context.tree.lines[opener];
    if (line === undefined || line.kind !== 'open' || line.templated) {
      return;
    }
    const name = blockName(line);
    if (
      blockEntry(name) !== undefined ||
      name === '' ||
      misnomerOf(name, 'block', context.scopeOf(opener)) !== undefined
    ) {
      return;
    }
    if (closerIsKnown(context.tree, opener)) {
      context.lookAgain();
      return;
    }
    const close = nearest(
      name,
      allBlocks().map((block) => block.name),
    );
    context.report({
      line: opener,
      start: line.nameStart,
      end: line.nameEnd,
      severity: close?.distance === 1 ? 'warning' : 'hint',
      message:
        close === undefined
          ? `<${shortened(name)}> is not a block known to us. Check its spelling against the guide of your PowerMTA version.`
          : `<${shortened(name)}> is not a block known to us: did you mean <${close.name}>?`,
      ...(close && { fixable: true, data: { name: close.name } }),
    });
  },
  fixes: (context, finding) => {
    const name = String(finding.data?.name ?? '');
    const opener = lineOfFinding(finding);
    return [{ title: `Change to <${name}>`, preferred: true, changes: renameTags(context, opener, name) }];
  },
};
