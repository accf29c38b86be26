import type { Position, TextEdit } from 'vscode-languageserver-types';
import { opensBlock, type SyntaxTree } from '../../syntax/tree';
import { indentText, lineStart } from './columns';
import { editsOf, formatLines, layoutOf } from './format-lines';
import { listAround } from './indents';
import type { FormatOptions } from './options';

/**
 * Formats what was just typed: the line of a tag after its `>`, and after a new line the one before it, and the indentation of
 * the new one. Only these lines change.
 * @param position just behind the typed character
 * @param typed the character; others than `>` and a line end change nothing
 */
export function formatOnType(
  tree: SyntaxTree,
  position: Position,
  typed: string,
  options: FormatOptions,
): TextEdit[] {
  const at = position.line;
  if (typed === '>') {
    return tree.lines[at]?.tagEnd === position.character ? formatTyped(tree, at, at, options) : [];
  }
  return typed === '\n' ? formatNewLine(tree, at, options) : [];
}

function formatNewLine(tree: SyntaxTree, at: number, options: FormatOptions): TextEdit[] {
  const line = tree.lines[at];
  const hasText = isCode(tree, at);
  // Blank lines above are left alone: somebody is typing there.
  const first = isCode(tree, at - 1) ? at - 1 : at;
  if (line === undefined || (first === at && !hasText)) {
    return [];
  }
  if (hasText) {
    return formatTyped(tree, first, at, options);
  }
  const layout = layoutOf(tree, { ...options, insertFinalNewline: false }, first, first);
  const column = columnForNewLine(tree, at, layout.indentAt, options.tabSize);
  const edits = editsOf(layout);
  const start = lineStart(line);
  const text = column === undefined ? undefined : indentText(column, options);
  if (text !== undefined && line.text.slice(start, line.eol) !== text) {
    const range = { start: { line: at, character: start }, end: { line: at, character: line.eol } };
    edits.push({ range, newText: text });
  }
  return edits;
}

function formatTyped(tree: SyntaxTree, first: number, last: number, options: FormatOptions): TextEdit[] {
  return formatLines(tree, { ...options, insertFinalNewline: false }, first, last);
}

function isCode({ lines }: SyntaxTree, line: number): boolean {
  const kind = lines[line]?.kind;
  return kind !== undefined && kind !== 'blank';
}

/**
 * The column to type in: by the line above, as the block around may not be closed yet.
 * @param columnAt the column that a line begins in
 * @returns undefined where it tells nothing and the editor's own indentation may stand
 */
function columnForNewLine(
  tree: SyntaxTree,
  at: number,
  columnAt: (line: number) => number,
  tabSize: number,
): number | undefined {
  const above = tree.lines[at - 1];
  switch (above?.kind) {
    case 'open':
      return columnAt(at - 1) + tabSize;
    case 'directive':
      return columnAt(at - 1) + (opensBlock(above) || above.continues ? tabSize : 0);
    case 'continuation': {
      const list = above.continues ? -1 : listAround(tree, at - 1);
      return columnAt(list < 0 ? at - 1 : list);
    }
    case 'entry':
    case 'close':
      return columnAt(at - 1);
    default:
      return undefined;
  }
}
