import { fixAll } from '../../src/features/fix-all';
import { type Configuration, withFile } from '../../src/model/configuration';
import { type FileModel, modelFile } from '../../src/model/file-model';
import { inOneGo } from '../../src/model/steps';
import { changedText } from '../../src/rules/apply-changes';
import type { Finding } from '../../src/rules/rule';
import { checkFile, fixesFor, lineOfFinding, type RuleSet } from '../../src/rules/run';
import { parse, textOf } from '../../src/syntax/tree';

/** A file in its configuration. */
export interface State {
  readonly file: FileModel;
  readonly configuration: Configuration;
}

/**
 * What is wrong with the obvious fixes of a file's findings: a finding that is still there after its fix, an error or
 * warning that has come by it, a fix that changes something again when it is applied twice. Each fix is tried alone, then
 * all of them at once.
 */
export function problemsOfFixes(state: State, rules: RuleSet): { tried: number; problems: string[] } {
  const before = checkFile(state.file, state.configuration, rules);
  const problems: string[] = [];
  let tried = 0;
  for (const finding of before) {
    const fix = fixesFor(finding, state.file, state.configuration, rules).find(({ preferred }) => preferred);
    if (fix === undefined || fix.creates !== undefined || fix.changes.some(({ uri }) => uri !== undefined)) {
      continue;
    }
    tried++;
    const fixed = withText(state, changedText(state.file.tree, fix.changes));
    const after = checkFile(fixed.file, fixed.configuration, rules);
    const place = `line ${lineOfFinding(finding) + 1} ${finding.rule}, "${fix.title}":`;
    if (count(after, keyOf(finding)) >= count(before, keyOf(finding))) {
      problems.push(`${place} the finding stays: ${finding.message}`);
    }
    problems.push(...newOnes(before, after).map((message) => `${place} now there is ${message}`));
  }
  return { tried, problems: [...problems, ...problemsOfAll(state, rules, before)] };
}

function problemsOfAll(state: State, rules: RuleSet, before: readonly Finding[]): string[] {
  const fixed = inOneGo(fixAll(state.file, state.configuration, rules, () => true));
  const after = checkFile(fixed.file, fixed.configuration, rules);
  const again = inOneGo(fixAll(fixed.file, fixed.configuration, rules, () => true));
  const problems = newOnes(before, after).map((message) => `all fixes: now there is ${message}`);
  if (changedText(state.file.tree, fixed.changes) !== textOf(fixed.file.tree)) {
    problems.push('all fixes: the changes do not lead to the text');
  }
  if (again.changes.length > 0) {
    const rule = again.fixed.map((one) => `${one.rule} in line ${one.line + 1}`).join(', ');
    problems.push(`all fixes: a second time they change something more: ${rule}`);
  }
  return problems;
}

/** The state with another text in place of the file's. */
function withText({ file, configuration }: State, text: string): State {
  const next = modelFile(file.uri, parse(text), file.baseScope);
  return { file: next, configuration: withFile(configuration, file, next) };
}

/** Errors and warnings that there are more of than before. */
function newOnes(before: readonly Finding[], after: readonly Finding[]): string[] {
  const serious = after.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const keys = new Set(serious.map(keyOf));
  return [...keys].filter((key) => count(after, key) > count(before, key));
}

function count(findings: readonly Finding[], key: string): number {
  return findings.filter((finding) => keyOf(finding) === key).length;
}

/** Tells a finding again when lines above it came or went. */
function keyOf({ rule, message }: Finding): string {
  return `${rule}: ${message.replace(/\blines? \d+/g, 'line N')}`;
}
