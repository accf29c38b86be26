import { type Configuration, withFile } from '../model/configuration';
import { type FileModel, modelInSteps } from '../model/file-model';
import type { Steps } from '../model/steps';
import { changedText, touches } from '../rules/apply-changes';
import type { Finding, Fix, TextChange } from '../rules/rule';
import { checkInSteps, fixesFor, lineOfFinding, type RuleSet } from '../rules/run';
import { parseInSteps, textOf } from '../syntax/tree';
import { minimalChanges } from './minimal-changes';

/** How often what was fixed is looked at again: a fix may bring to light what another one can fix. */
const MAX_ROUNDS = 20;

/** A file in which all that can be fixed is fixed. */
export interface FixedFile {
  readonly file: FileModel;
  /** The configuration with the fixed file in place of the old one. */
  readonly configuration: Configuration;
  /** From the old text to the new one; sorted and apart. Empty when there was nothing to fix. */
  readonly changes: readonly TextChange[];
  readonly fixed: readonly FixedFinding[];
}

/** A finding that was fixed, and how. */
interface FixedFinding {
  readonly rule: string;
  /** Line of the text as it was when this was fixed: near the line of the old text, since lines may come and go. */
  readonly line: number;
  readonly message: string;
  /** The fix's title: `Write 2048`. */
  readonly title: string;
}

/**
 * Applies the preferred fixes of a file's findings until nothing is left to fix. Fixes that reach other files are left to
 * the user.
 * @param wants which findings to fix
 */
export function* fixAll(
  file: FileModel,
  configuration: Configuration,
  rules: RuleSet,
  wants: (finding: Finding) => boolean,
): Steps<FixedFile> {
  const fixed: FixedFinding[] = [];
  const seen = new Set<string>();
  let state = { file, configuration };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = (yield* checkInSteps(state.file, state.configuration, rules)).filter(wants);
    const { changes, done } = yield* compatibleFixes(found, state.file, state.configuration, rules);
    const text = changedText(state.file.tree, changes);
    if (changes.length === 0 || seen.has(text)) {
      break;
    }
    seen.add(text);
    fixed.push(...done);
    yield;
    const next = yield* modelInSteps(file.uri, yield* parseInSteps(text), file.baseScope);
    state = { file: next, configuration: withFile(state.configuration, state.file, next) };
  }
  yield;
  return {
    ...state,
    changes: fixed.length === 0 ? [] : minimalChanges(file.tree, textOf(state.file.tree)),
    fixed,
  };
}

/** The preferred fixes that can be made at once, without touching one another. */
function* compatibleFixes(
  findings: readonly Finding[],
  file: FileModel,
  configuration: Configuration,
  rules: RuleSet,
): Steps<{ changes: TextChange[]; done: FixedFinding[] }> {
  const changes: TextChange[] = [];
  const done: FixedFinding[] = [];
  const taken = new Map<number, TextChange[]>();
  const isFree = (change: TextChange) =>
    linesOf(change).every((line) => !taken.get(line)?.some((other) => touches(change, other)));
  for (const finding of findings) {
    yield;
    const fix = fixesFor(finding, file, configuration, rules).find((candidate) => candidate.preferred);
    if (fix === undefined || reachesOut(fix) || !fix.changes.every(isFree)) {
      continue;
    }
    for (const change of fix.changes) {
      changes.push(change);
      for (const line of linesOf(change)) {
        taken.set(line, [...(taken.get(line) ?? []), change]);
      }
    }
    const { rule, message } = finding;
    done.push({ rule, line: lineOfFinding(finding), message, title: fix.title });
  }
  return { changes, done };
}

function reachesOut(fix: Fix): boolean {
  return fix.creates !== undefined || fix.changes.some((change) => change.uri !== undefined);
}

function linesOf({ startLine, endLine }: TextChange): number[] {
  return Array.from({ length: endLine - startLine + 1 }, (_, index) => startLine + index);
}
