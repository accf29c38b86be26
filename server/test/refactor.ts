import assert from 'node:assert/strict';
import { type Refactoring, refactoringsFor } from '../src/features/refactor';
import { allRules } from '../src/rules';
import { changedText } from '../src/rules/apply-changes';
import { check } from './marked';

/**
 * The refactorings that are offered in a text: `$0` is the cursor; lines between `$<` and `$>` (each on a line of its own)
 * are selected.
 */
export function offered(marked: string): { refactorings: Refactoring[]; apply(title: RegExp): string } {
  const lines = marked.split('\n');
  const from = lines.indexOf('$<');
  const to = lines.indexOf('$>');
  const isRange = from >= 0;
  const cursor = lines.findIndex((line) => line.includes('$0'));
  const text = lines
    .filter((line) => line !== '$<' && line !== '$>')
    .join('\n')
    .replace('$0', '');
  const { file, configuration } = check(allRules, text, { complete: true });
  const refactorings = refactoringsFor({
    file,
    configuration,
    first: isRange ? from : cursor,
    last: isRange ? to - 2 : cursor,
    isRange,
  });
  return {
    refactorings,
    apply: (title) => {
      const found = refactorings.find((candidate) => title.test(candidate.title));
      assert.ok(found, `${title} is not offered among: ${refactorings.map((each) => each.title).join('; ')}`);
      return changedText(file.tree, found.changes);
    },
  };
}
