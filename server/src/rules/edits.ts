import { type Finding, type Fix, lineOfFinding, type RuleContext, type TextChange } from './rule';

/** Replaces a part of one line: UTF-16 offsets into it. */
export function replaceIn(line: number, start: number, end: number, text: string): TextChange {
  return { startLine: line, startCharacter: start, endLine: line, endCharacter: end, text };
}

/** Replaces the range of a finding that lies in one line. */
export function replaceRange(finding: Finding, text: string): TextChange {
  return replaceIn(lineOfFinding(finding), finding.start, finding.end, text);
}

/** Gives a block another name: in its opening tag and, where it has one, in its closing tag. */
export function renameTags({ tree }: Pick<RuleContext, 'tree'>, opener: number, name: string): TextChange[] {
  const end = tree.end[opener] ?? opener;
  const isTag = (at: number) => tree.lines[at]?.kind === 'close' && tree.parent[at] === opener;
  return [opener, ...(isTag(end) ? [end] : [])].map((at) => {
    const line = tree.lines[at];
    return replaceIn(at, line?.nameStart ?? 0, line?.nameEnd ?? 0, name);
  });
}

/** The fix of a finding that says in `data.value` what should stand in its place. */
export function writeInstead(_context: RuleContext, finding: Finding): Fix[] {
  const value = String(finding.data?.value);
  return [{ title: `Write ${value}`, preferred: true, changes: [replaceRange(finding, value)] }];
}

/** Deletes whole lines with their line ends; where the last line of the file is among them, the line end before them stays. */
export function deleteLines({ tree }: Pick<RuleContext, 'tree'>, first: number, last = first): TextChange {
  const isEnd = last >= tree.lines.length - 1;
  return {
    startLine: first,
    startCharacter: 0,
    endLine: isEnd ? last : last + 1,
    endCharacter: isEnd ? (tree.lines[last]?.eol ?? 0) : 0,
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
  return replaceIn(line, at, at, texts.map((text) => `${lineEnd}${margin}${text}`).join(''));
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
