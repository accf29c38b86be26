import type { Hover, Position } from 'vscode-languageserver-types';
import type { Configuration } from '../../model/configuration';
import { type FileModel, scopeIn } from '../../model/file-model';
import type { Line } from '../../syntax/line';
import { describeBlock, describeDirective } from '../describe';

/** What to show about the word at a position; undefined where there is nothing to say, as in comments. */
export function hoverAt(
  file: FileModel,
  _configuration: Configuration,
  position: Position,
): Hover | undefined {
  const line = file.tree.lines[position.line];
  if (line === undefined || (line.commentStart >= 0 && position.character >= line.commentStart)) {
    return undefined;
  }
  return hoverName(file, line, position);
}

/** What to show about the name of a directive or tag. */
function hoverName(file: FileModel, line: Line, { line: at, character }: Position): Hover | undefined {
  const { kind, name, nameStart, nameEnd, tagStart, tagEnd, opens } = line;
  if (opens !== '' && character >= tagStart && character <= tagEnd) {
    return hoverOf(describeBlock(opens), at, tagStart, tagEnd);
  }
  if (name === '' || character < nameStart || character > nameEnd) {
    return undefined;
  }
  const isTag = kind === 'open' || kind === 'close';
  const text = isTag ? describeBlock(name) : describeDirective(name, scopeIn(file, at));
  return hoverOf(text, at, nameStart, nameEnd);
}

function hoverOf(value: string | undefined, line: number, start: number, end: number): Hover | undefined {
  if (value === undefined) {
    return undefined;
  }
  const range = { start: { line, character: start }, end: { line, character: end } };
  return { contents: { kind: 'markdown', value }, range };
}
