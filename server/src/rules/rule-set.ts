import type { Rule } from './rule';
import type { LintSettings } from './settings';

/** The rules that are switched on, sorted by what they look at. */
export interface RuleSet {
  readonly settings: LintSettings;
  /** For directives that some rules ask for by name: those and the rules that look at every directive. */
  readonly byDirective: ReadonlyMap<string, readonly Rule[]>;
  readonly everyDirective: readonly Rule[];
  /** As `byDirective`, for blocks. */
  readonly byBlock: ReadonlyMap<string, readonly Rule[]>;
  readonly everyBlock: readonly Rule[];
  readonly everyEntry: readonly Rule[];
  readonly everyUnit: readonly Rule[];
  readonly wholeFile: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
}

/** Sorts rules by what they look at, leaving out those that are switched off. */
export function ruleSet(rules: readonly Rule[], settings: LintSettings): RuleSet {
  const active = rules.filter((rule) => settings.severities[rule.id] !== 'off');
  const ofDirectives = active.filter((rule) => rule.checkDirective);
  const ofBlocks = active.filter((rule) => rule.checkBlock);
  return {
    settings,
    byDirective: byName(ofDirectives, (rule) => rule.directives),
    everyDirective: ofDirectives.filter((rule) => rule.directives === 'all'),
    byBlock: byName(ofBlocks, (rule) => rule.blocks),
    everyBlock: ofBlocks.filter((rule) => rule.blocks === 'all'),
    everyEntry: active.filter((rule) => rule.checkEntry),
    everyUnit: active.filter((rule) => rule.checkUnit),
    wholeFile: active.filter((rule) => rule.checkFile),
    byId: new Map(active.map((rule) => [rule.id, rule])),
  };
}

type Wanted = readonly string[] | 'all' | undefined;

function byName(rules: readonly Rule[], wanted: (rule: Rule) => Wanted): Map<string, Rule[]> {
  const names = new Set(rules.flatMap((rule) => namesOf(wanted(rule))));
  const wants = (rule: Rule, name: string) => wanted(rule) === 'all' || namesOf(wanted(rule)).includes(name);
  return new Map([...names].map((name) => [name, rules.filter((rule) => wants(rule, name))]));
}

function namesOf(wanted: Wanted): readonly string[] {
  return wanted === 'all' || wanted === undefined ? [] : wanted;
}
