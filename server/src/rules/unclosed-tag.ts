import type { Line } from '../syntax/line';
import { replaceIn } from './edits';
import { lineOfFinding, type Rule, type RuleContext } from './rule';

/** A tag without the `>` that ends it (guide §3.1: tags are written `<name argument>`). */
export const unclosedTag: Rule = {
  id: 'unclosed-tag',
  severity: 'error',
  summary: 'A tag lacks the > that ends it.',
  evidence: '§3.1',
  blocks: 'all',
  checkBlock: (context, opener) => {
    const end = context.tree.end[opener] ?? opener;
    report(context, opener);
    if (end > opener && context.tree.lines[end]?.kind === 'close') {
      report(context, end);
    }
  },
  fixes: (context, finding) => {
    const line = lineOfFinding(finding);
    const end = context.tree.lines[line]?.valueEnd ?? finding.end;
    return [{ title: 'Add the >', preferred: true, changes: [replaceIn(line, end, end, '>')] }];
  },
};

function report(context: RuleContext, at: number): void {
  const line = context.tree.lines[at];
  if (line === undefined || line.tagStart < 0 || line.tagEnd >= 0 || !isWritten(line)) {
    return;
  }
  const slash = line.kind === 'close' ? '/' : '';
  const argument = line.valueEnd > line.valueStart ? ' …' : '';
  context.report({
    line: at,
    start: line.tagStart,
    end: Math.max(line.nameEnd, line.valueEnd),
    message: `The tag has no end: write <${slash}${line.name}${argument}>.`,
    fixable: true,
  });
}

/** Whether a tag has a name and nothing but its argument behind it; markup of other languages is left alone. */
function isWritten(line: Line): boolean {
  return (
    !line.templated &&
    line.nameEnd > line.nameStart &&
    !line.text.slice(line.nameStart, line.eol).includes('<')
  );
}
