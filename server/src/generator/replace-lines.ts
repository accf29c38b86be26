import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { lineEndOf } from '../rules/edits';
import type { TextChange } from '../rules/rule';
import { recogniseLine } from '../schema/ip-lines/recognise';
import { existingIn } from './existing';
import { type Generated, generate, isGenerated } from './generate';
import type { GeneratorOptions, Problem } from './types';

/** Lines of a file, first and last included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** What replacing lines by blocks comes to. */
interface Replacement {
  readonly change: TextChange;
  readonly generated: Generated;
}

/** The text of lines of a file. */
function textOfLines({ tree }: Pick<FileModel, 'tree'>, { first, last }: LineRange): string {
  return tree.lines
    .slice(first, last + 1)
    .map((line) => line.text)
    .join('');
}

/** The lines of a paste that stay when it is replaced by blocks: those that were refused, and comments. */
export function keptLines(text: string, problems: readonly Problem[]): string[] {
  const refused = new Set(problems.flatMap(({ kind, line }) => (kind === 'notice' ? [] : [line])));
  return text
    .split(/\r\n|\n|\r/)
    .filter((line, at) => refused.has(at) || recogniseLine(line).kind === 'comment');
}

/**
 * Replaces pasted lines by the blocks that they stand for. Lines that were refused, and comments, stay above the blocks.
 * @returns undefined when no line could be used
 */
export function replaceLines(
  file: FileModel,
  configuration: Configuration,
  range: LineRange,
  options: GeneratorOptions,
): Replacement | undefined {
  const pasted = textOfLines(file, range);
  const generated = generate(pasted, options, { existing: existingIn(configuration) });
  if (generated === undefined || !isGenerated(generated) || generated.counts.generated === 0) {
    return undefined;
  }
  const kept = keptLines(pasted, generated.problems);
  const blocks = generated.files.map(({ text }) => text.trimEnd().split('\n'));
  const text = [...kept, ...(kept.length > 0 ? [''] : []), ...blocks.flat()].join(lineEndOf(file));
  return {
    change: {
      startLine: range.first,
      startCharacter: 0,
      endLine: range.last,
      endCharacter: file.tree.lines[range.last]?.eol ?? 0,
      text,
    },
    generated,
  };
}
