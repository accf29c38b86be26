import { includeTargetAt } from '../../model/configuration';
import type { IncludeTarget } from '../../model/include-graph';
import { baseName, pathOf } from '../../model/paths';
import { plural } from '../../schema/values/wording';
import { bullets, code, paragraphs } from '../describe/markdown';
import type { Explain } from './value';

/** How many files are listed. */
const MOST_FILES = 10;

/** Where an `include` leads: the files that are read in its place, or why there are none. */
export const explainInclude: Explain = ({ configuration, file, at, text }) => {
  const found = includeTargetAt(configuration, file, at);
  return found && { text: paragraphs(`**Included:** ${code(text)}`, outcome(found.target)) };
};

function outcome({ state, files, sure, expected, reason, cycle }: IncludeTarget): string {
  if (cycle !== undefined) {
    return `**It leads back to this file:** ${cycle.map((uri) => code(baseName(uri))).join(' → ')}.`;
  }
  switch (state) {
    case 'found': {
      const shown = files.slice(0, MOST_FILES).map((uri) => `[${code(pathOf(uri))}](<${uri}>)`);
      const left = files.length - shown.length;
      const places = left === 0 ? shown : [...shown, `and ${left} more`];
      const guess = sure ? '' : ' (as far as can be guessed)';
      return paragraphs(`Reads ${plural(files.length, 'file')}${guess}:`, bullets(places));
    }
    case 'missing':
      return `**There is no such file**${expected === undefined ? '' : `: it should be ${code(pathOf(expected))}`}.`;
    case 'no-match':
      return 'No file matches.';
    case 'remote':
      return 'PowerMTA fetches it; here it isn’t read.';
    case 'template':
      return 'A template engine fills in the path.';
    case 'unreadable':
      return `It can’t be read: ${reason ?? 'the reason isn’t known'}.`;
    case 'skipped':
      return 'It isn’t read, as there are too many files.';
    default:
      return 'It isn’t found from here: say by `powermta.pathMap` where its folder is kept.';
  }
}
