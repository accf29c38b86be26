import { blockEntry, directiveIn } from '../schema/lookup';
import { shortened } from '../schema/values/result';
import { blockName, childrenOf, type SyntaxTree } from '../syntax/tree';
import { replaceIn } from './edits';
import type { Rule } from './rule';

/** A block without closing tag (guide §3.1: tags come in pairs). */
export const unclosedBlock: Rule = {
  id: 'unclosed-block',
  severity: 'error',
  summary: 'A block has no closing tag.',
  evidence: '§3.1',
  checkFile: (context) => {
    const { tree } = context;
    for (const problem of tree.problems) {
      const line = tree.lines[problem.line];
      if (problem.kind !== 'unclosed' || line === undefined) {
        continue;
      }
      const name = blockName(line);
      const closer = tree.lines[problem.other];
      const seen = closer === undefined ? '' : ` before </${closer.name}> in line ${problem.other + 1}`;
      context.report({
        line: problem.line,
        start: line.tagStart,
        end: line.tagEnd < 0 ? line.valueEnd : line.tagEnd,
        message: `<${shortened(name)}> is never closed${seen}: add </${shortened(name)}> where the block ends.`,
        fixable: true,
      });
    }
  },
  fixes: ({ tree, scopeOf }, finding) => {
    const opener = tree.lines[finding.offset];
    const last = lastOfBlock(tree, finding.offset, scopeOf(finding.offset));
    const line = tree.lines[last];
    if (opener === undefined || line === undefined) {
      return [];
    }
    const name = blockName(opener);
    const indent = opener.text.slice(0, opener.kind === 'open' ? opener.tagStart : opener.nameStart);
    const lineEnd = opener.text.slice(opener.eol) || '\n';
    return [
      {
        title: `Close the block with </${name}>`,
        preferred: true,
        changes: [replaceIn(last, line.eol, line.eol, `${lineEnd}${indent}</${name}>`)],
      },
    ];
  },
};

/**
 * The last line of a block that says something: the closing tag goes below it, above blank lines and comments. A directive
 * that may stand around the block and not in it shows that the block ended before.
 */
function lastOfBlock(tree: SyntaxTree, opener: number, outer: string): number {
  const line = tree.lines[opener];
  const name = line === undefined ? '' : blockName(line);
  const children = childrenOf(tree, opener);
  const beyond = children.findIndex((at) => {
    const child = tree.lines[at];
    const isStranger = child?.kind === 'directive' && directiveIn(child.name, name) === undefined;
    return isStranger && blockEntry(name) !== undefined && directiveIn(child.name, outer) !== undefined;
  });
  const inside = beyond < 0 ? children : children.slice(0, beyond);
  const last = inside.findLast((at) => {
    const kind = tree.lines[at]?.kind;
    return kind !== 'blank' && kind !== 'comment';
  });
  return last === undefined ? opener : (tree.end[last] ?? last);
}
