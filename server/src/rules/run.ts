import type { Configuration } from '../model/configuration';
import { type FileModel, scopeIn } from '../model/file-model';
import type { Unit } from '../model/units';
import { blockEntry, directiveIn } from '../schema/lookup';
import { checkValue, type ValueProblem } from '../schema/values/check';
import type { Finding, Fix, Place, Rule, RuleContext } from './rule';
import type { LintSettings } from './settings';
import { withoutSilenced } from './silence';

/** The rules that are switched on, sorted by what they look at. */
export interface RuleSet {
  readonly settings: LintSettings;
  readonly byDirective: ReadonlyMap<string, readonly Rule[]>;
  readonly everyDirective: readonly Rule[];
  readonly byBlock: ReadonlyMap<string, readonly Rule[]>;
  readonly everyBlock: readonly Rule[];
  readonly everyEntry: readonly Rule[];
  readonly wholeFile: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
}

/** Sorts rules by what they look at, leaving out those that are switched off. */
export function ruleSet(rules: readonly Rule[], settings: LintSettings): RuleSet {
  const active = rules.filter((rule) => settings.severities[rule.id] !== 'off');
  return {
    settings,
    byDirective: byName(active, (rule) => (rule.checkDirective ? rule.directives : undefined)),
    everyDirective: active.filter((rule) => rule.checkDirective && rule.directives === 'all'),
    byBlock: byName(active, (rule) => (rule.checkBlock ? rule.blocks : undefined)),
    everyBlock: active.filter((rule) => rule.checkBlock && rule.blocks === 'all'),
    everyEntry: active.filter((rule) => rule.checkEntry),
    wholeFile: active.filter((rule) => rule.checkFile),
    byId: new Map(active.map((rule) => [rule.id, rule])),
  };
}

function byName(rules: readonly Rule[], names: (rule: Rule) => Rule['directives']): Map<string, Rule[]> {
  const map = new Map<string, Rule[]>();
  for (const rule of rules) {
    const wanted = names(rule);
    for (const name of wanted === 'all' || wanted === undefined ? [] : wanted) {
      map.set(name, [...(map.get(name) ?? []), rule]);
    }
  }
  return map;
}

/** What the rules say about a file and no comment silences, in order of lines. */
export function checkFile(file: FileModel, configuration: Configuration, rules: RuleSet): Finding[] {
  const findings = checkWhole(file, configuration, rules);
  for (const unit of file.units) {
    for (const finding of checkUnit(unit, configuration, rules)) {
      findings.push(finding);
    }
  }
  return inOrder(withoutSilenced(file, findings));
}

/** Findings of one file in the order of their places, then of the rules' names. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.sort(
    (a, b) =>
      lineOfFinding(a) - lineOfFinding(b) ||
      a.start - b.start ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

/** What the rules that look at the file as a whole say. */
export function checkWhole(file: FileModel, configuration: Configuration, rules: RuleSet): Finding[] {
  const sink = collector(file, configuration, rules, undefined);
  for (const rule of rules.wholeFile) {
    sink.rule = rule;
    rule.checkFile?.(sink.context);
  }
  return sink.findings;
}

/** What the rules say about one unit of a file. */
export function checkUnit(unit: Unit, configuration: Configuration, rules: RuleSet): Finding[] {
  const { lines } = unit.file.tree;
  const sink = collector(unit.file, configuration, rules, unit);
  const { context } = sink;
  for (let at = unit.first; at < unit.first + unit.count; at++) {
    const line = lines[at];
    if (line === undefined) {
      break;
    }
    if (line.kind === 'directive') {
      for (const rule of rules.everyDirective) {
        sink.rule = rule;
        rule.checkDirective?.(context, at);
      }
      for (const rule of rules.byDirective.get(line.name) ?? []) {
        sink.rule = rule;
        rule.checkDirective?.(context, at);
      }
    } else if (line.kind === 'entry') {
      for (const rule of rules.everyEntry) {
        sink.rule = rule;
        rule.checkEntry?.(context, at);
      }
    }
    const opened = line.kind === 'open' ? line.name : line.opens;
    if (line.kind === 'open' || opened !== '') {
      for (const rule of rules.everyBlock) {
        sink.rule = rule;
        rule.checkBlock?.(context, at);
      }
      for (const rule of rules.byBlock.get(opened) ?? []) {
        sink.rule = rule;
        rule.checkBlock?.(context, at);
      }
    }
  }
  return sink.findings;
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
  return rule.fixes(collector(file, configuration, rules, finding.unit).context, finding);
}

/** The line of the file that a finding begins in. */
export function lineOfFinding(finding: Finding): number {
  return (finding.unit?.first ?? 0) + finding.offset;
}

interface Collector {
  rule: Rule | undefined;
  readonly findings: Finding[];
  readonly context: RuleContext;
}

function collector(
  file: FileModel,
  configuration: Configuration,
  rules: RuleSet,
  unit: Unit | undefined,
): Collector {
  const findings: Finding[] = [];
  const checked: { line: number; problems: readonly ValueProblem[] } = { line: -1, problems: [] };
  const problemsAt = (at: number) => {
    const line = file.tree.lines[at];
    const entry = line && directiveIn(line.name, scopeIn(file, at));
    checked.line = at;
    checked.problems = line === undefined || entry === undefined ? [] : checkValue(line, entry);
    return checked.problems;
  };
  const sink: Collector = {
    rule: undefined,
    findings,
    context: {
      file,
      tree: file.tree,
      configuration,
      unit,
      version: rules.settings.version,
      scopeOf: (line) => scopeIn(file, line),
      holdsUnknownEntries: (scope) => scope !== 'global' && blockEntry(scope) === undefined,
      valueProblems: (line) => (line === checked.line ? checked.problems : problemsAt(line)),
      report: (place) => {
        if (sink.rule !== undefined) {
          findings.push(toFinding(sink.rule, place, unit, rules.settings));
        }
      },
    },
  };
  return sink;
}

function toFinding(rule: Rule, place: Place, unit: Unit | undefined, settings: LintSettings): Finding {
  const chosen = settings.severities[rule.id];
  return {
    rule: rule.id,
    severity: chosen !== undefined && chosen !== 'off' ? chosen : (place.severity ?? rule.severity),
    message: place.message,
    ...(unit && { unit }),
    offset: place.line - (unit?.first ?? 0),
    start: place.start,
    end: place.end,
    ...(place.endLine !== undefined && place.endLine > place.line && { extent: place.endLine - place.line }),
    ...(place.tags && { tags: place.tags }),
    ...(place.related && { related: place.related }),
    fixable: place.fixable ?? false,
    ...(place.data && { data: place.data }),
  };
}
