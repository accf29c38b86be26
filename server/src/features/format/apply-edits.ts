import type { TextEdit } from 'vscode-languageserver-types';
import type { SyntaxTree } from '../../syntax/tree';

/** The text of a tree with edits made; they must be in order and not overlap, as `formatDocument` gives them. */
export function applyEdits({ lines }: SyntaxTree, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let line = 0;
  let character = 0;
  const copyTo = (toLine: number, toCharacter: number) => {
    for (; line < toLine; line++, character = 0) {
      parts.push(lines[line]?.text.slice(character) ?? '');
    }
    parts.push(lines[line]?.text.slice(character, toCharacter) ?? '');
  };
  for (const { range, newText } of edits) {
    copyTo(range.start.line, range.start.character);
    parts.push(newText);
    line = range.end.line;
    character = range.end.character;
  }
  copyTo(lines.length - 1, Number.POSITIVE_INFINITY);
  return parts.join('');
}
