import { includeTargetAt } from '../model/configuration';
import { baseName, pathOf } from '../model/paths';
import type { Rule } from './rule';

/** An include whose file isn't there. URLs and wildcards without a match are fine (guide §3.3.1.41). */
export const includeMissing: Rule = {
  id: 'include-missing',
  severity: 'warning',
  summary: 'An included file is not there.',
  evidence: '§3.3.1.41',
  directives: ['include'],
  checkDirective: (context, at) => {
    const found = includeTargetAt(context.configuration, context.file, at);
    if (found === undefined || found.target.state !== 'missing') {
      return;
    }
    const { include, target } = found;
    const expected = target.expected ?? include.target;
    const place = pathOf(expected) === include.target ? '' : ` (looked for ${pathOf(expected)})`;
    context.report({
      line: at,
      start: include.start,
      end: include.end,
      // In a checkout, a file may be missing that is made on the server.
      severity: target.sure ? 'warning' : 'information',
      message: target.sure
        ? `There is no file ${include.target}${place}: correct the path, or create the file.`
        : `${include.target} isn't in this workspace${place}: correct the path, unless the file is only made on the server.`,
      ...(target.expected !== undefined && { fixable: true, data: { uri: target.expected } }),
    });
  },
  fixes: (_context, finding) => {
    const uri = finding.data?.uri;
    return typeof uri === 'string'
      ? [{ title: `Create ${baseName(uri)}`, preferred: false, changes: [], creates: [uri] }]
      : [];
  },
};
