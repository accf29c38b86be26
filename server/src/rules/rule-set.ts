import type { Unit } from '../model/units';
import type { Rule, RuleContext } from './rule';
import type { LintSettings } from './settings';

/** One look of a rule: at a directive, a block, an entry, a unit or a file. */
export interface Look<T> {
  readonly rule: Rule;
  readonly at: (context: RuleContext, it: T) => void;
}

/** What the rules look at in one kind of line. */
export interface LineLooks {
  /** The looks of rules that need to be asked about equal lines once (`Rule.ofLine`). */
  readonly ofLine: readonly Look<number>[];
  readonly others: readonly Look<number>[];
}

/** The rules that are switched on, sorted by what they look at. */
export interface RuleSet {
  readonly settings: LintSettings;
  /** For directives that some rules ask for by name: those and the rules that look at every directive. */
  readonly byDirective: ReadonlyMap<string, LineLooks>;
  readonly everyDirective: LineLooks;
  /** As `byDirective`, for blocks. */
  readonly byBlock: ReadonlyMap<string, LineLooks>;
  readonly everyBlock: LineLooks;
  readonly everyEntry: LineLooks;
  readonly everyUnit: readonly Look<Unit>[];
  readonly wholeFile: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
}

/** Sorts rules by what they look at, leaving out those that are switched off. */
export function ruleSet(rules: readonly Rule[], settings: LintSettings): RuleSet {
  const active = rules.filter((rule) => settings.severities[rule.id] !== 'off');
  const ofDirectives = active.flatMap((rule) => look(rule, rule.checkDirective));
  const ofBlocks = active.flatMap((rule) => look(rule, rule.checkBlock));
  return {
    settings,
    byDirective: byName(ofDirectives, (rule) => rule.directives),
    everyDirective: lineLooks(ofDirectives.filter(({ rule }) => rule.directives === 'all')),
    byBlock: byName(ofBlocks, (rule) => rule.blocks),
    everyBlock: lineLooks(ofBlocks.filter(({ rule }) => rule.blocks === 'all')),
    everyEntry: lineLooks(active.flatMap((rule) => look(rule, rule.checkEntry))),
    everyUnit: active.flatMap((rule) => look(rule, rule.checkUnit)),
    wholeFile: active.filter((rule) => rule.checkFile),
    byId: new Map(active.map((rule) => [rule.id, rule])),
  };
}

function look<T>(rule: Rule, at: Look<T>['at'] | undefined): Look<T>[] {
  return at === undefined ? [] : [{ rule, at }];
}

function lineLooks(looks: readonly Look<number>[]): LineLooks {
  return {
    ofLine: looks.filter(({ rule }) => rule.ofLine),
    others: looks.filter(({ rule }) => !rule.ofLine),
  };
}

type Wanted = readonly string[] | 'all' | undefined;

function byName(looks: readonly Look<number>[], wanted: (rule: Rule) => Wanted): Map<string, LineLooks> {
  const names = new Map(
    looks.flatMap(({ rule }) => namesOf(wanted(rule))).map((name) => [name, [] as Look<number>[]]),
  );
  for (const one of looks) {
    const all = wanted(one.rule) === 'all';
    for (const name of all ? names.keys() : new Set(namesOf(wanted(one.rule)))) {
      names.get(name)?.push(one);
    }
  }
  return new Map([...names].map(([name, some]) => [name, lineLooks(some)]));
}

function namesOf(wanted: Wanted): readonly string[] {
  return wanted === 'all' || wanted === undefined ? [] : wanted;
}
