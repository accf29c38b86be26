import type { FileModel } from '../../model/file-model';
import { lineOf, type Mention } from '../../model/names';
import { baseName } from '../../model/paths';
import { blockName } from '../../syntax/tree';
import { code, plain } from '../describe/markdown';

/**
 * A link to a line: "line 12", with the file's name when it is another file.
 * @param line counted from 0
 * @param from the file that the reader looks at
 */
export function linkTo(file: FileModel, line: number, from: FileModel): string {
  const name = file.uri === from.uri ? '' : `${plain(baseName(file.uri))} `;
  return `[${name}line ${line + 1}](<${file.uri}#L${line + 1}>)`;
}

/** A link to where a name stands. */
export function linkToMention(mention: Mention, from: FileModel): string {
  return linkTo(mention.unit.file, lineOf(mention), from);
}

/** The block around a line as its tag is written, `<domain example.com>`; undefined at the top level. */
export function tagAround(file: FileModel, line: number): string | undefined {
  const opener = file.tree.lines[file.tree.parent[line] ?? -1];
  if (opener === undefined) {
    return undefined;
  }
  const argument = opener.kind === 'open' ? opener.text.slice(opener.valueStart, opener.valueEnd) : '';
  return code(`<${[blockName(opener), argument].filter((part) => part !== '').join(' ')}>`);
}
