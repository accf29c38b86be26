import { shortened } from '../schema/values/result';
import { deleteLines } from './edits';
import type { Rule } from './rule';

/** A closing tag without a block to close (guide §3.1). */
export const unexpectedClose: Rule = {
  id: 'unexpected-close',
  severity: 'error',
  summary: 'A closing tag closes no block.',
  evidence: '§3.1',
  checkFile: (context) => {
    const { tree } = context;
    for (const problem of tree.problems) {
      const line = tree.lines[problem.line];
      if (problem.kind === 'unexpected' && line !== undefined) {
        context.report({
          line: problem.line,
          start: line.tagStart,
          end: line.tagEnd < 0 ? line.valueEnd : line.tagEnd,
          message: `</${shortened(line.name)}> closes nothing: no <${shortened(line.name)}> is open here. Remove it, or add the opening tag.`,
          fixable: true,
        });
      }
    }
  },
  fixes: (context, finding) => [
    { title: 'Remove the closing tag', preferred: false, changes: [deleteLines(context, finding.offset)] },
  ],
};
