import { directiveIn, takesRegex } from '../schema/lookup';
import type { Line } from '../syntax/line';
import { wordsOf } from '../syntax/words';
import { replaceIn } from './edits';
import { lineOfFinding, type Rule, type RuleContext } from './rule';

/** A `#` starts a comment anywhere and can't be escaped (guide §3.1): in a value, it cuts the value short. */
export const hashCutsValue: Rule = {
  id: 'hash-cuts-value',
  severity: 'warning',
  summary: 'A # in a password, pattern or quoted value starts a comment and cuts the value.',
  evidence: '§3.1, §3.3.10.56, §3.3.15',
  ofLine: true,
  directives: 'all',
  checkDirective: checkLine,
  checkEntry: checkLine,
  fixes: (context, finding) => {
    const at = lineOfFinding(finding);
    const line = context.tree.lines[at];
    const end = line === undefined ? -1 : endOfPattern(line);
    if (line === undefined || end < 0) {
      return [];
    }
    const text = line.text.slice(line.commentStart, end).replaceAll('#', '\\x23');
    const change = replaceIn(at, line.commentStart, end, text);
    return [{ title: 'Write \\x23 for #', preferred: true, changes: [change] }];
  },
};

function checkLine(context: RuleContext, at: number): void {
  const line = context.tree.lines[at];
  if (line === undefined || line.commentStart < 0 || line.templated) {
    return;
  }
  const cut = cutValue(context, at, line);
  if (cut !== undefined) {
    context.report({
      line: at,
      start: line.commentStart,
      end: line.commentStart + 1,
      message: advice[cut],
      fixable: cut === 'pattern' && endOfPattern(line) >= 0,
    });
  }
}

const advice = {
  pattern: 'The # starts a comment here and cuts the pattern: write \\x23 for it.',
  secret:
    'The # starts a comment here and cuts the value short, and nothing can escape it: choose one without #.',
  quotes:
    'The # starts a comment here, inside the quotes, and cuts the value short. Nothing can escape it: write a value without #.',
};

/** What a `#` cuts in a line; undefined for an ordinary comment. */
function cutValue(context: RuleContext, at: number, line: Line): keyof typeof advice | undefined {
  const scope = context.scopeOf(at);
  const open = wordsOf(line, takesRegex(line.name, scope)).find((word) => word.form === 'open');
  if (open !== undefined) {
    const isQuote = open.text.startsWith('"');
    const goesOn = isQuote ? line.text.indexOf('"', line.commentStart) >= 0 : endOfPattern(line) >= 0;
    return goesOn ? (isQuote ? 'quotes' : 'pattern') : undefined;
  }
  const before = line.text.charCodeAt(line.commentStart - 1);
  const touches = line.commentStart === line.valueEnd && before !== 32 && before !== 9;
  const secret = touches && directiveIn(line.name, scope)?.params.some((param) => param.type === 'secret');
  return secret ? 'secret' : undefined;
}

/** Just after the slash that was meant to end the pattern, behind the `#`; -1 when there is none. */
function endOfPattern(line: Line): number {
  for (let at = line.commentStart; at < line.eol; at++) {
    if (line.text[at] === '\\') {
      at++;
    } else if (
      line.text[at] === '/' &&
      (at + 1 >= line.eol || line.text[at + 1] === ' ' || line.text[at + 1] === '\t')
    ) {
      return at;
    }
  }
  return -1;
}
