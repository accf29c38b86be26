import { blockName } from '../syntax/tree';
import type { Rule } from './rule';

/** A closing tag whose name is mistyped (guide §3.1). */
export const mismatchedClose: Rule = {
  id: 'mismatched-close',
  severity: 'error',
  summary: 'A closing tag has another name than the block it closes.',
  evidence: '§3.1',
  checkFile: (context) => {
    const { tree } = context;
    for (const problem of tree.problems) {
      const line = tree.lines[problem.line];
      const opener = tree.lines[problem.other];
      if (problem.kind === 'mismatched' && line !== undefined && opener !== undefined) {
        const name = blockName(opener);
        context.report({
          line: problem.line,
          start: line.nameStart,
          end: line.nameEnd,
          message: `</${line.name}> doesn't match <${name}> of line ${problem.other + 1}: write </${name}>.`,
          fixable: true,
          data: { name },
        });
      }
    }
  },
  fixes: (_context, finding) => [
    {
      title: `Write </${finding.data?.name}>`,
      preferred: true,
      changes: [
        {
          startLine: finding.offset,
          startCharacter: finding.start,
          endLine: finding.offset,
          endCharacter: finding.end,
          text: String(finding.data?.name ?? ''),
        },
      ],
    },
  ],
};
