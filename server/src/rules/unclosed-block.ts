import { blockName } from '../syntax/tree';
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
        message: `<${name}> is never closed${seen}: add </${name}> where the block ends.`,
        fixable: true,
      });
    }
  },
  fixes: ({ tree }, finding) => {
    const opener = tree.lines[finding.offset];
    const last = lastOfBlock(tree.lines, finding.offset, tree.end[finding.offset] ?? finding.offset);
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
        changes: [
          {
            startLine: last,
            startCharacter: line.eol,
            endLine: last,
            endCharacter: line.eol,
            text: `${lineEnd}${indent}</${name}>`,
          },
        ],
      },
    ];
  },
};

/** The last line of a block that says something: the closing tag goes below it, above blank lines and comments. */
function lastOfBlock(lines: readonly { kind: string }[], opener: number, end: number): number {
  let last = end;
  while (last > opener && (lines[last]?.kind === 'blank' || lines[last]?.kind === 'comment')) {
    last--;
  }
  return last;
}
