import { blockEntry } from '../schema/lookup';
import { shortened } from '../schema/values/result';
import { blockName } from '../syntax/tree';
import { replaceRange } from './edits';
import type { Rule } from './rule';

/**
 * A closing tag whose name is mistyped (guide §3.1); or an opening tag, where only the name of the closing tag is known.
 */
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
      if (problem.kind !== 'mismatched' || line === undefined || opener === undefined) {
        continue;
      }
      const name = blockName(opener);
      if (opener.kind === 'open' && blockEntry(name) === undefined && blockEntry(line.name) !== undefined) {
        context.report({
          line: problem.other,
          start: opener.nameStart,
          end: opener.nameEnd,
          message: `<${shortened(name)}> is not a block known to us, and </${shortened(line.name)}> in line ${problem.line + 1} closes it: write <${shortened(line.name)}>.`,
          fixable: true,
          data: { name: line.name },
        });
      } else {
        context.report({
          line: problem.line,
          start: line.nameStart,
          end: line.nameEnd,
          message: `</${shortened(line.name)}> doesn't match <${shortened(name)}> of line ${problem.other + 1}: write </${shortened(name)}>.`,
          fixable: true,
          data: { name },
        });
      }
    }
  },
  fixes: ({ tree }, finding) => [
    {
      title: `Write <${tree.lines[finding.offset]?.kind === 'close' ? '/' : ''}${finding.data?.name}>`,
      preferred: true,
      changes: [replaceRange(finding, String(finding.data?.name ?? ''))],
    },
  ],
};
