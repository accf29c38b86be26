import type { Configuration } from '../model/configuration';
import { type FileModel, scopeIn } from '../model/file-model';
import type { Unit } from '../model/units';
import { blockEntry, directiveIn } from '../schema/lookup';
import type { DirectiveEntry } from '../schema/types';
import { checkLine, checkValue, type ValueProblem } from '../schema/values/check';
import type { Line } from '../syntax/line';
import type { Finding, Place, Rule, RuleContext } from './rule';
import type { LintSettings } from './settings';
import { noSilentLines, type SilentLines } from './silent-lines';

/** Where the rules report to while a file is checked. */
export interface Collector {
  /** The rule that is at work. */
  rule: Rule | undefined;
  findings: Finding[];
  /** Whether a rule wants to be asked again about lines that equal the one that is looked at. */
  again: boolean;
  readonly silent: SilentLines;
  readonly context: OwnContext;
}

/** The context of all rules: only the unit changes, so that rules always see an object of the same shape. */
interface OwnContext extends RuleContext {
  unit: Unit | undefined;
}

/** Makes what the rules are given for a file, and gathers what they report. */
export function collector(
  file: FileModel,
  configuration: Configuration,
  settings: LintSettings,
  unit?: Unit,
): Collector {
  const { tree } = file;
  // What several rules ask of one line, one after the other, is worked out once.
  let entryLine = -1;
  let entry: DirectiveEntry | undefined;
  let checkedLine = -1;
  let problems: readonly ValueProblem[] = [];
  let opener = -2;
  let scope = '';
  const scopeOf = (at: number) => {
    const around = tree.parent[at] ?? -1;
    if (around !== opener) {
      scope = scopeIn(file, at);
      opener = around;
    }
    return scope;
  };
  const entryOf = (at: number) => {
    if (at !== entryLine) {
      const line = tree.lines[at];
      entry = line?.kind === 'directive' ? directiveIn(line.name, scopeOf(at)) : undefined;
      entryLine = at;
    }
    return entry;
  };
  const sink: Collector = {
    rule: undefined,
    findings: [],
    again: false,
    silent: noSilentLines(),
    context: {
      file,
      tree,
      configuration,
      version: settings.version,
      unit,
      entryOf,
      scopeOf,
      holdsUnknownEntries: (scope) => scope !== 'global' && blockEntry(scope) === undefined,
      valueProblems: (at) => {
        if (at !== checkedLine) {
          problems = problemsAt(tree.lines[at], entryOf(at), scopeOf(at));
          checkedLine = at;
        }
        return problems;
      },
      lookAgain: () => {
        sink.again = true;
      },
      report: (place) => {
        if (sink.rule !== undefined) {
          sink.findings.push(toFinding(sink.rule, place, sink.context.unit, settings));
        }
      },
    },
  };
  return sink;
}

const none: readonly ValueProblem[] = [];

function problemsAt(
  line: Line | undefined,
  entry: DirectiveEntry | undefined,
  scope: string,
): readonly ValueProblem[] {
  if (line === undefined || (line.kind === 'directive' && entry === undefined)) {
    return none;
  }
  return entry === undefined ? checkLine(line, scope) : checkValue(line, entry);
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
