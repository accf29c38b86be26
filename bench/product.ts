import type { Range } from 'vscode-languageserver-types';
import { type Configuration, configurationOf, updateNames } from '../server/src/model/configuration';
import { type FileModel, modelFile, updateFile } from '../server/src/model/file-model';
import { allRules } from '../server/src/rules';
import { type Checker, findingsIn, newChecker, noteChange } from '../server/src/rules/checker';
import type { Finding } from '../server/src/rules/rule';
import { ruleSet } from '../server/src/rules/run';
import { defaultLintSettings } from '../server/src/rules/settings';
import { applyChange } from '../server/src/syntax/edit';
import { parse } from '../server/src/syntax/tree';

/** All that the server holds of one open file. */
export interface Opened {
  readonly file: FileModel;
  readonly configuration: Configuration;
  readonly checker: Checker;
}

const rules = ruleSet(allRules, defaultLintSettings);

/** Text → tree → model → all rules, as a complete configuration so that every rule speaks. */
export function open(text: string): Opened & { findings: Finding[] } {
  const file = modelFile('file:///etc/pmta/config', parse(text));
  const configuration = configurationOf([file], true);
  const checker = newChecker(configuration, rules);
  return { file, configuration, checker, findings: findingsIn(checker, file) };
}

/** One change to the text, as the server takes it in: change → tree → model → findings. */
export function edit(opened: Opened, range: Range, text: string): Finding[] {
  const { file, configuration, checker } = opened;
  const change = applyChange(file.tree, range, text);
  const units = updateFile(file, change);
  updateNames(configuration, units);
  noteChange(checker, units, change.structural);
  return findingsIn(checker, file);
}
