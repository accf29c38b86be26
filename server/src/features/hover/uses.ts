import type { Configuration } from '../../model/configuration';
import type { FileModel } from '../../model/file-model';
import { lineOf, type Mention } from '../../model/names';
import { maskedText } from '../../model/secrets';
import { bullets, code } from '../describe/markdown';
import { linkTo, tagAround } from './places';

/** How many places are listed. */
const MOST_PLACES = 6;

/** A line that uses something. */
interface Use {
  readonly file: FileModel;
  readonly line: number;
}

/** The lines in which a text stands as a word of its own, besides the one given; in comments it doesn't count. */
export function linesWith(configuration: Configuration, text: string, besides: Use): Use[] {
  const wanted = text.toLowerCase();
  const uses: Use[] = [];
  for (const file of configuration.files.values()) {
    for (const [line, { text: written, commentStart, kind }] of file.tree.lines.entries()) {
      if (kind === 'comment' || (file === besides.file && line === besides.line)) {
        continue;
      }
      const seen = commentStart < 0 ? written : written.slice(0, commentStart);
      if (holdsWord(seen, wanted)) {
        uses.push({ file, line });
      }
    }
  }
  return uses;
}

/** Whether a lower-case word stands in a text with nothing around it that would make it a part of another one. */
function holdsWord(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  const [before, behind] = word.includes(':') ? [/[\w.:-]$/, /^[\w:-]|^\.\w/] : [/[\w.-]$/, /^[\w-]|^\.\w/];
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!before.test(lower.slice(Math.max(0, at - 1), at)) && !behind.test(lower.slice(end, end + 2))) {
      return true;
    }
  }
  return false;
}

/** The lines in which names are used. */
export function usesOf(mentions: Iterable<Mention>): Use[] {
  return [...mentions].map((mention) => ({ file: mention.unit.file, line: lineOf(mention) }));
}

/** Places as a list of links with what stands there; secrets in them are masked. Only the first ones of many. */
export function listOf(uses: readonly Use[], from: FileModel): string {
  const shown = uses.length > MOST_PLACES + 1 ? uses.slice(0, MOST_PLACES) : uses;
  const points = shown.map(({ file, line }) => {
    const text = file.tree.lines[line];
    const around = tagAround(file, line);
    const written = text === undefined ? '' : code(cut(maskedText(text).trim()));
    return `${linkTo(file, line, from)}: ${written}${around === undefined ? '' : ` in ${around}`}`;
  });
  const left = uses.length - shown.length;
  return bullets(left === 0 ? points : [...points, `and ${left.toLocaleString('en-US')} more`]);
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
