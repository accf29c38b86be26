import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { fixAll } from '../../features/fix-all';
import { inOneGo } from '../../model/steps';
import type { RuleSet } from '../../rules/run';
import { textOf } from '../../syntax/tree';
import { replaceFile } from '../write-file';
import type { Source, Tell } from './sources';

/** Lines around a change that a diff shows. */
const CONTEXT = 3;

/**
 * Applies all obvious fixes in the files of a configuration, one file after the other, and writes the files.
 * @returns the configuration as it is then
 */
export function writeFixes(source: Source, rulesFor: (path: string) => RuleSet, tell: Tell): Source {
  let { configuration } = source;
  const files = source.files.map((each) => {
    const fixed = inOneGo(fixAll(each.file, configuration, rulesFor(each.path), () => true));
    if (fixed.changes.length === 0) {
      return each;
    }
    const problem = each.validUtf8
      ? replaceFile(each.path, textOf(fixed.file.tree))
      : 'it holds bytes that are not UTF-8, which would be lost';
    if (problem !== undefined) {
      tell(`${each.path} was not fixed: ${problem}.`, 'unchecked');
      return each;
    }
    configuration = fixed.configuration;
    return { ...each, file: fixed.file };
  });
  return { configuration, files };
}

/** What all obvious fixes would change in the files of a configuration, as a unified diff. */
export function diffOfFixes(source: Source, rulesFor: (path: string) => RuleSet): string {
  let { configuration } = source;
  let text = '';
  for (const { path, file } of source.files) {
    const fixed = inOneGo(fixAll(file, configuration, rulesFor(path), () => true));
    configuration = fixed.configuration;
    if (fixed.changes.length > 0) {
      text += unifiedDiff(path, textOf(file.tree), textOf(fixed.file.tree));
    }
  }
  return text;
}

/** A diff that `patch -p1` and `git apply` take. */
function unifiedDiff(path: string, before: string, after: string): string {
  const name = path.replace(/^\.?\//, '');
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: CONTEXT,
  });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
