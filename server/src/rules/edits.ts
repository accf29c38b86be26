import type { Finding, Fix, RuleContext, TextChange } from './rule';

/** Replaces the range of a finding that lies in one line. */
export function replaceRange(finding: Finding, text: string): TextChange {
  const line = (finding.unit?.first ?? 0) + finding.offset;
  return { startLine: line, startCharacter: finding.start, endLine: line, endCharacter: finding.end, text };
}

/** The fix of a finding that says in `data.value` what should stand in its place. */
export function writeInstead(_context: RuleContext, finding: Finding): Fix[] {
  const value = String(finding.data?.value);
  return [{ title: `Write ${value}`, preferred: true, changes: [replaceRange(finding, value)] }];
}

/** Deletes a line with its line end; the last line keeps the line end before it. */
export function deleteLine(context: RuleContext, line: number): TextChange {
  const isLast = line >= context.tree.lines.length - 1;
  return {
    startLine: line,
    startCharacter: 0,
    endLine: isLast ? line : line + 1,
    endCharacter: isLast ? (context.tree.lines[line]?.eol ?? 0) : 0,
    text: '',
  };
}

/** Inserts whole lines below a line, indented as that line is or as given. */
export function insertBelow(
  context: Pick<RuleContext, 'tree'>,
  line: number,
  texts: readonly string[],
  indent?: string,
): TextChange {
  const above = context.tree.lines[line];
  const at = above?.eol ?? 0;
  const lineEnd = lineEndOf(context);
  const margin = indent ?? indentOf(context, line);
  return {
    startLine: line,
    startCharacter: at,
    endLine: line,
    endCharacter: at,
    text: texts.map((text) => `${lineEnd}${margin}${text}`).join(''),
  };
}

/** The white space that a line begins with. */
export function indentOf(context: Pick<RuleContext, 'tree'>, line: number): string {
  const text = context.tree.lines[line]?.text ?? '';
  let at = 0;
  while (text[at] === ' ' || text[at] === '\t') {
    at++;
  }
  return text.slice(0, at);
}

/** The line end that the file uses, told by its first line. */
export function lineEndOf(context: Pick<RuleContext, 'tree'>): string {
  const first = context.tree.lines[0];
  return first === undefined ? '\n' : first.text.slice(first.eol) || '\n';
}
