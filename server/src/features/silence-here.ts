import type { FileModel } from '../model/file-model';
import { indentOf, lineEndOf, replaceIn } from '../rules/edits';
import type { TextChange } from '../rules/rule';
import { readSilence } from '../rules/silence';

/** What stands for the reason until somebody writes one. */
export const reasonToFillIn = 'reason';

/**
 * The change that silences a rule at one line: a comment above it with a reason to fill in, or one more name in a comment
 * that is there already.
 */
export function silenceHere(file: FileModel, line: number, rule: string): TextChange {
  const { tree } = file;
  const above = readSilence(tree.lines[line - 1]);
  const last = above?.rules.at(-1);
  if (above?.kind === 'next-line' && last !== undefined) {
    return replaceIn(line - 1, last.end, last.end, `,${rule}`);
  }
  const comment = `# pmta-lint-disable-next-line ${rule} -- ${reasonToFillIn}`;
  const character = line === 0 && tree.lines[0]?.text.startsWith('\uFEFF') ? 1 : 0;
  return replaceIn(line, character, character, `${indentOf(file, line)}${comment}${lineEndOf(file)}`);
}
