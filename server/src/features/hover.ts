import type { Hover, Position } from 'vscode-languageserver-types';
import type { Configuration } from '../model/configuration';
import { type FileModel, scopeIn } from '../model/file-model';
import { describeBlock, describeDirective } from './describe';

/** What to show about the word at a position; undefined where there is nothing to say. */
export function hoverAt(
  file: FileModel,
  _configuration: Configuration,
  position: Position,
): Hover | undefined {
  const line = file.tree.lines[position.line];
  if (line === undefined || position.character < line.nameStart || position.character > line.nameEnd) {
    return undefined;
  }
  const isTag = line.kind === 'open' || line.kind === 'close';
  const value = isTag ? describeBlock(line.name) : describeDirective(line.name, scopeIn(file, position.line));
  if (value === undefined || line.name === '') {
    return undefined;
  }
  return {
    contents: { kind: 'markdown', value },
    range: {
      start: { line: position.line, character: line.nameStart },
      end: { line: position.line, character: line.nameEnd },
    },
  };
}
