import type { Configuration } from '../model/configuration';
import type { FileModel } from '../model/file-model';
import { inOneGo, type Steps } from '../model/steps';
import type { Unit } from '../model/units';
import type { Line } from '../syntax/line';
import { type Collector, collector } from './collect';
import { type Finding, type Fix, lineOfFinding } from './rule';
import type { LineLooks, Look, RuleSet } from './rule-set';
import { withoutSilenced } from './silence';
import { isKnownSilent, noteSilent } from './silent-lines';

export { lineOfFinding } from './rule';
export { type RuleSet, ruleSet } from './rule-set';

/** What the rules say about a file and no comment silences, in order of lines. */
export function checkFile(file: FileModel, configuration: Configuration, rules: RuleSet): Finding[] {
  return inOneGo(checkInSteps(file, configuration, rules));
}

/** How many units are checked in one step. */
const UNITS_IN_STEP = 32;

/** As `checkFile`, in steps. */
export function* checkInSteps(
  file: FileModel,
  configuration: Configuration,
  rules: RuleSet,
): Steps<Finding[]> {
  const findings = checkWhole(file, configuration, rules);
  const sink = collector(file, configuration, rules.settings);
  for (let at = 0; at < file.units.length; at += UNITS_IN_STEP) {
    for (const unit of file.units.slice(at, at + UNITS_IN_STEP)) {
      collectUnit(sink, unit, rules);
    }
    yield;
  }
  return inOrder(withoutSilenced(file, [...findings, ...sink.findings]));
}

/** Findings of one file in the order of their places, then of the rules' names. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    lineOfFinding(a) - lineOfFinding(b) ||
    a.start - b.start ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** The findings of two lists that are in order, in order; of equal places those of the first list come first. */
export function mergeOrdered(few: readonly Finding[], many: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let next = 0;
  for (const finding of many) {
    for (let other = few[next]; other !== undefined && byPlace(other, finding) <= 0; other = few[++next]) {
      all.push(other);
    }
    all.push(finding);
  }
  return next < few.length ? all.concat(few.slice(next)) : all;
}

/** What the rules that look at the file as a whole say. */
export function checkWhole(file: FileModel, configuration: Configuration, rules: RuleSet): Finding[] {
  const sink = collector(file, configuration, rules.settings);
  for (const rule of rules.wholeFile) {
    sink.rule = rule;
    rule.checkFile?.(sink.context);
  }
  return sink.findings;
}

/**
 * What the rules say about units of one file, asked one after the other.
 * @returns a function for as long as the file isn't changed
 */
export function unitChecks(
  file: FileModel,
  configuration: Configuration,
  rules: RuleSet,
): (unit: Unit) => Finding[] {
  const sink = collector(file, configuration, rules.settings);
  return (unit) => {
    collectUnit(sink, unit, rules);
    const found = sink.findings;
    if (found.length > 0) {
      sink.findings = [];
    }
    return found;
  };
}

function collectUnit(sink: Collector, unit: Unit, rules: RuleSet): void {
  const { lines } = unit.file.tree;
  const end = unit.first + unit.count;
  sink.context.unit = unit;
  for (const { rule, at } of rules.everyUnit) {
    sink.rule = rule;
    at(sink.context, unit);
  }
  for (let at = unit.first; at < end; at++) {
    const line = lines[at];
    if (line === undefined) {
      return;
    }
    if (line.kind === 'directive') {
      lookAtLine(sink, at, line, rules.byDirective.get(line.name) ?? rules.everyDirective);
      if (line.opens !== '') {
        const { others, ofLine } = rules.byBlock.get(line.opens) ?? rules.everyBlock;
        look(sink, at, others);
        look(sink, at, ofLine);
      }
    } else if (line.kind === 'open') {
      lookAtLine(sink, at, line, rules.byBlock.get(line.name) ?? rules.everyBlock);
    } else if (line.kind === 'entry') {
      lookAtLine(sink, at, line, rules.everyEntry);
    }
  }
}

/** Looks at a line as a directive, the tag of a block, or an entry: each kind of line is only one of them. */
function lookAtLine(sink: Collector, at: number, line: Line, { others, ofLine }: LineLooks): void {
  look(sink, at, others);
  const scope = sink.context.scopeOf(at);
  if (!isKnownSilent(sink.silent, line, scope)) {
    const before = sink.findings.length;
    sink.again = false;
    look(sink, at, ofLine);
    if (sink.findings.length === before && !sink.again) {
      noteSilent(sink.silent, line, scope);
    }
  }
}

function look(sink: Collector, line: number, looks: readonly Look<number>[]): void {
  for (const { rule, at } of looks) {
    sink.rule = rule;
    at(sink.context, line);
  }
}

/** The ways to put a finding right, of the text as it is now. */
export function fixesFor(
  finding: Finding,
  file: FileModel,
  configuration: Configuration,
  rules: RuleSet,
): Fix[] {
  const rule = rules.byId.get(finding.rule);
  if (!finding.fixable || rule?.fixes === undefined) {
    return [];
  }
  return rule.fixes(collector(file, configuration, rules.settings, finding.unit).context, finding);
}
