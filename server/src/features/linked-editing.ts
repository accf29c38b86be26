import type { Position, Range } from 'vscode-languageserver-types';
import type { FileModel } from '../model/file-model';
import { tagPairAt } from './tag-pairs';

/** What a tag's name may be made of, for the editor to know when linked editing ends. */
const WORD = '[A-Za-z][A-Za-z-]*';

/** The names of both tags of a block, to be edited as one; undefined where no tag's name is, or where they differ. */
export function linkedEditingAt(
  file: FileModel,
  position: Position,
): { ranges: Range[]; wordPattern: string } | undefined {
  const pair = tagPairAt(file, position);
  if (pair === undefined || textIn(file, pair[0]) !== textIn(file, pair[1])) {
    return undefined;
  }
  return { ranges: pair, wordPattern: WORD };
}

function textIn({ tree }: FileModel, { start, end }: Range): string | undefined {
  return tree.lines[start.line]?.text.slice(start.character, end.character);
}
