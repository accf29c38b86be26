import { configurationOf } from '../model/configuration';
import { modelFile } from '../model/file-model';
import { memoryRoot } from '../model/memory-view';
import { sameHost } from '../model/paths';
import type { Severity } from '../rules/rule';
import { checkFile, lineOfFinding, type RuleSet } from '../rules/run';
import { parse } from '../syntax/tree';

/** What a rule says about a line of a text. */
export interface TextFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Counted from 1, as people read it. */
  readonly line: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/**
 * Checks a text by itself, in the order of its lines. It is taken for a part of a configuration: nothing is known of what else
 * there is, so no name is called undefined or unused.
 */
export function lintText(text: string, rules: RuleSet): TextFinding[] {
  const file = modelFile(sameHost(memoryRoot, '/text'), parse(text));
  return checkFile(file, configurationOf([file], false), rules).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    line: lineOfFinding(finding) + 1,
    message: finding.message,
  }));
}
