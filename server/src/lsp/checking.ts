import type { CancellationToken } from 'vscode-languageserver';
import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import type { OpenDocument } from '../model/workspace';
import type { ConfigurationChange } from '../model/workspace-edit';
import { type Checker, checkSome, findingsIn, newChecker, noteChange } from '../rules/checker';
import type { Finding } from '../rules/rule';
import type { RuleSet } from '../rules/run';
import { slices } from './slices';

/** Sets of rules that are kept for one configuration: its files may have project files of their own. */
const MOST_RULE_SETS = 4;

/** The findings of each configuration by each set of rules, and the state of things that they were worked out in. */
export type Checkers = WeakMap<
  Configuration,
  Map<RuleSet, { readonly checker: Checker; readonly stamp: Stamp }>
>;

/** What all findings of a configuration depend on. */
interface Stamp {
  readonly complete: boolean;
  readonly targets: Configuration['targets'];
  readonly defaults: string | undefined;
  readonly files: readonly FileModel[];
}

/** Tells the checkers what an edit changed. */
export function noteEdit(checkers: Checkers, changes: readonly ConfigurationChange[]): void {
  for (const { configuration, units, moved } of changes) {
    for (const { checker } of checkers.get(configuration)?.values() ?? []) {
      noteChange(checker, units, moved);
    }
  }
}

/**
 * The findings of a document, checked in slices so that other requests don't wait.
 * @returns undefined when it was cancelled, or when the document changed meanwhile so that somebody will ask again
 */
export async function findingsInSlices(
  checkers: Checkers,
  rules: RuleSet,
  document: OpenDocument,
  token?: CancellationToken,
): Promise<Finding[] | undefined> {
  const { version } = document;
  const slice = slices();
  for (;;) {
    const checker = checkerOf(checkers, rules, document.configuration);
    if (!checkSome(checker, document.file, () => !slice.isOver())) {
      return findingsIn(checker, document.file);
    }
    await slice.pause();
    if (token?.isCancellationRequested || document.version !== version) {
      return undefined;
    }
  }
}

/**
 * The findings of all files of a configuration, checked in slices so that requests don't wait.
 * @param rulesOf the rules that hold for a file
 * @param isWanted asked after each slice; false ends it
 * @returns undefined when it was ended
 */
export async function allFindingsInSlices(
  checkers: Checkers,
  rulesOf: (uri: string) => RuleSet,
  configuration: Configuration,
  isWanted: () => boolean,
): Promise<[FileModel, Finding[]][] | undefined> {
  const found: [FileModel, Finding[]][] = [];
  const slice = slices();
  const mayGoOn = () => !slice.isOver();
  let known = new Map<RuleSet, Checker>();
  for (const file of [...configuration.files.values()]) {
    for (;;) {
      const rules = rulesOf(file.uri);
      const checker = known.get(rules) ?? checkerOf(checkers, rules, configuration);
      known.set(rules, checker);
      if (mayGoOn() && !checkSome(checker, file, mayGoOn)) {
        found.push([file, findingsIn(checker, file)]);
        break;
      }
      await slice.pause();
      if (!isWanted()) {
        return undefined;
      }
      // Meanwhile things may have changed that all findings depend on.
      known = new Map();
    }
  }
  return found;
}

function checkerOf(checkers: Checkers, rules: RuleSet, configuration: Configuration): Checker {
  const byRules = checkers.get(configuration) ?? new Map();
  checkers.set(configuration, byRules);
  const stamp = stampOf(configuration);
  const known = byRules.get(rules);
  if (known !== undefined && sameStamp(known.stamp, stamp)) {
    return known.checker;
  }
  if (byRules.size >= MOST_RULE_SETS) {
    byRules.clear();
  }
  const checker = newChecker(configuration, rules);
  byRules.set(rules, { checker, stamp });
  return checker;
}

function stampOf({ complete, targets, defaults, files }: Configuration): Stamp {
  return { complete, targets, defaults, files: [...files.values()] };
}

function sameStamp(a: Stamp, b: Stamp): boolean {
  return (
    a.complete === b.complete &&
    a.targets === b.targets &&
    a.defaults === b.defaults &&
    a.files.length === b.files.length &&
    a.files.every((file, index) => file === b.files[index])
  );
}
