import type { SyntaxTree } from '../syntax/tree';
import type { TextChange } from './rule';

/** The text that changes make of a tree's text; they may come in any order, but must not overlap. */
export function changedText(tree: SyntaxTree, changes: readonly TextChange[]): string {
  const offsets = lineOffsets(tree);
  const text = tree.lines.map((line) => line.text).join('');
  let result = '';
  let done = 0;
  for (const change of [...changes].sort(byStart)) {
    const start = (offsets[change.startLine] ?? text.length) + change.startCharacter;
    const end = (offsets[change.endLine] ?? text.length) + change.endCharacter;
    result += text.slice(done, start) + change.text;
    done = end;
  }
  return result + text.slice(done);
}

/** Orders changes by where they begin. */
function byStart(a: TextChange, b: TextChange): number {
  return a.startLine - b.startLine || a.startCharacter - b.startCharacter;
}

/** Whether two changes overlap, or insert at one place. */
export function touches(a: TextChange, b: TextChange): boolean {
  const [first, second] = byStart(a, b) <= 0 ? [a, b] : [b, a];
  const gap = second.startLine - first.endLine || second.startCharacter - first.endCharacter;
  return gap < 0 || (gap === 0 && (isEmpty(first) || isEmpty(second) || byStart(first, second) === 0));
}

function isEmpty(change: TextChange): boolean {
  return change.startLine === change.endLine && change.startCharacter === change.endCharacter;
}

function lineOffsets(tree: SyntaxTree): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const line of tree.lines) {
    offsets.push(at);
    at += line.text.length;
  }
  return offsets;
}
