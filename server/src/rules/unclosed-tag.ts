import type { Line } from '../syntax/line';
import type { Rule, RuleContext } from './rule';

/** A tag without the `>` that ends it (guide §3.1: tags are written `<name argument>`). */
export const unclosedTag: Rule = {
  id: 'unclosed-tag',
  severity: 'error',
  summary: 'A tag lacks the > that ends it.',
  evidence: '§3.1',
  checkFile: (context) => {
    for (const [at, line] of context.tree.lines.entries()) {
      if ((line.kind === 'open' || line.kind === 'close') && line.tagEnd < 0 && isWritten(line)) {
        report(context, at, line);
      }
    }
  },
  fixes: (context, finding) => {
    const end = context.tree.lines[finding.offset]?.valueEnd ?? finding.end;
    const place = {
      startLine: finding.offset,
      startCharacter: end,
      endLine: finding.offset,
      endCharacter: end,
    };
    return [{ title: 'Add the >', preferred: true, changes: [{ ...place, text: '>' }] }];
  },
};

/** Whether a tag has a name and nothing but its argument behind it; markup of other languages is left alone. */
function isWritten(line: Line): boolean {
  return (
    !line.templated &&
    line.nameEnd > line.nameStart &&
    !line.text.slice(line.nameStart, line.eol).includes('<')
  );
}

function report(context: RuleContext, at: number, line: Line): void {
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
