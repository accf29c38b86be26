import type { FileModel } from '../../model/file-model';
import { maskedText } from '../../model/secrets';
import { codeBlock } from '../describe/markdown';

/** How many lines of a definition are shown. */
const MOST_LINES = 8;

/** The first lines of a block or directive as a block of code: without comments and blank lines, secrets masked. */
export function snippetOf({ tree }: FileModel, first: number): string {
  const last = tree.end[first] ?? first;
  const shown: string[] = [];
  let at = first;
  for (; at <= last && shown.length < MOST_LINES; at++) {
    const line = tree.lines[at];
    if (line !== undefined && line.kind !== 'blank' && line.kind !== 'comment') {
      shown.push(maskedText(line));
    }
  }
  const indent = Math.min(...shown.map((text) => text.length - text.trimStart().length));
  const lines = shown.map((text) => text.slice(indent));
  return codeBlock([...lines, ...(at <= last ? ['…'] : [])].join('\n'));
}
