import { dirname, join, resolve } from 'node:path';
import { allRules } from '../../rules';
import { projectFileName, readProjectFile } from '../../rules/project-file';
import { type RuleSet, ruleSet } from '../../rules/run';
import { type LintSettings, mergeSettings, type PartialLintSettings } from '../../rules/settings';
import { readText } from '../read-text';
import { shownPath } from '../shown-path';

/** Finds out which rules hold for which file. */
interface RulesByFile {
  /** The rules for a file: its project file's settings, then those of the command line. */
  rulesFor(path: string): RuleSet;
  /** What is wrong with the project files that were read: `file:line:column: what`. */
  readonly problems: readonly string[];
}

/**
 * Reads project files as they are needed: the nearest one in a file's folder or around it.
 * @param chosen a project file that holds for all files instead
 * @param options what the command line sets
 */
export function rulesByFile(chosen: string | undefined, options: PartialLintSettings): RulesByFile {
  const problems: string[] = [];
  const byFolder = new Map<string, PartialLintSettings>();
  const sets = new Map<string, RuleSet>();
  const fixed = chosen === undefined ? undefined : readProject(chosen, true, problems);

  const settingsOf = (folder: string): PartialLintSettings => {
    const known = byFolder.get(folder);
    if (known !== undefined) {
      return known;
    }
    const outer = dirname(folder);
    const settings =
      readProject(join(folder, projectFileName), false, problems) ??
      (outer === folder ? { severities: {} } : settingsOf(outer));
    byFolder.set(folder, settings);
    return settings;
  };

  return {
    problems,
    rulesFor: (path) => {
      const settings: LintSettings = mergeSettings(fixed ?? settingsOf(dirname(resolve(path))), options);
      const key = JSON.stringify(settings);
      const set = sets.get(key) ?? ruleSet(allRules, settings);
      sets.set(key, set);
      return set;
    },
  };
}

/** Reads a project file; undefined when it may be missing and is. */
function readProject(path: string, isChosen: boolean, problems: string[]): PartialLintSettings | undefined {
  const read = readText(path);
  if (!read.ok) {
    if (isChosen || read.code !== 'ENOENT') {
      problems.push(`${shownPath(path)}: it can't be used: ${read.reason}.`);
    }
    return isChosen ? { severities: {} } : undefined;
  }
  const { settings, problems: found } = readProjectFile(read.text);
  for (const { start, message } of found) {
    problems.push(`${shownPath(path)}:${start.line + 1}:${start.character + 1}: ${message}`);
  }
  return settings;
}
