import type { Configuration } from '../model/configuration';
import { isEntered } from '../model/facts';
import type { FileModel, UnitChange } from '../model/file-model';
import { entryIn } from '../model/names';
import type { Unit } from '../model/units';
import { type ChangedNames, changedNames } from './changed-names';
import type { Finding, Reach, Rule } from './rule';
import { checkWhole, inOrder, mergeOrdered, type RuleSet, ruleSet, unitChecks } from './run';
import { withoutSilenced } from './silence';

/**
 * The findings of a configuration, kept up to date: after a change only the units are checked anew that changed, and those
 * that rules with a reach (`Rule.reach`) may judge otherwise now. The result is what checking from scratch gives.
 */
export interface Checker {
  readonly configuration: Configuration;
  readonly rules: RuleSet;
  /** The rules that look up names in other units. */
  readonly byNames: readonly Rule[];
  /** Sets of some of these, by their names. */
  readonly subsets: Map<string, RuleSet>;
  /** The rules that look at certain blocks, settings or other parts wherever they stand, each by itself. */
  readonly afar: readonly { readonly rule: Rule; readonly alone: RuleSet }[];
  /** Findings of each unit that has some, in order. */
  readonly findings: Map<Unit, readonly Finding[]>;
  /** Files none of whose units have been checked. */
  readonly untouched: Set<FileModel>;
  /** Units of other files that haven't been checked since they or what they depend on changed. */
  readonly pending: Set<Unit>;
}

/** A checker that has everything still to check. */
export function newChecker(configuration: Configuration, rules: RuleSet): Checker {
  const active = [...rules.byId.values()];
  return {
    configuration,
    rules,
    byNames: active.filter(({ reach }) => reach?.names !== undefined || reach?.alsoAs !== undefined),
    afar: active
      .filter(({ reach }) => reach?.blocks ?? reach?.settings ?? reach?.shows ?? reach?.near)
      .map((rule) => ({ rule, alone: ruleSet([rule], rules.settings) })),
    subsets: new Map(),
    findings: new Map(),
    untouched: new Set(configuration.files.values()),
    pending: new Set(),
  };
}

function isPending({ untouched, pending }: Checker, unit: Unit): boolean {
  return pending.has(unit) || untouched.has(unit.file);
}

/**
 * Tells the checker of units that came and went; the names of the configuration are up to date already.
 * @param moved whether the number of lines may have changed: messages that speak of lines are then made anew
 */
export function noteChange(checker: Checker, change: UnitChange, moved: boolean): void {
  for (const unit of change.removed) {
    checker.findings.delete(unit);
    checker.pending.delete(unit);
  }
  for (const unit of [...change.added, ...(moved ? checker.findings.keys() : [])]) {
    checker.pending.add(unit);
  }
  if (leadsElsewhere(checker.configuration, change)) {
    for (const file of checker.configuration.files.values()) {
      checker.untouched.add(file);
    }
    return;
  }
  const changed = changedNames(change, moved);
  recheckByNames(checker, changed.names);
  for (const { rule, alone } of checker.afar) {
    if (isReached(checker.configuration, rule.reach, change, moved, changed.settings)) {
      recheck(checker, unitsFor(checker.configuration, rule), alone);
    } else if (rule.reach?.near !== undefined) {
      recheck(checker, nearUnits(checker.configuration, rule.reach, change, moved), alone);
    }
  }
}

/**
 * Whether other files may be read now, or files in other blocks. Includes that stay the same lead where they led; one that
 * led nowhere, as while its path is typed, leads nowhere until somebody looks.
 */
function leadsElsewhere({ targets }: Configuration, { removed, added }: UnitChange): boolean {
  const before = removed.flatMap(({ facts }) => facts.includes);
  const after = added.flatMap(({ facts }) => facts.includes);
  return (
    before.length !== after.length ||
    before.some((include, index) => {
      const other = after[index];
      const state = targets.get(include)?.state;
      const ledSomewhere = state === 'found' || state === 'no-match';
      return (
        include.scope !== other?.scope ||
        ((ledSomewhere || targets.has(other)) && include.target !== other.target) ||
        include.templated !== other.templated
      );
    })
  );
}

/** The findings of a file in order of lines; checks what is still to be checked in it. */
export function findingsIn(checker: Checker, file: FileModel): Finding[] {
  checkSome(checker, file, () => true);
  const whole = inOrder(checkWhole(file, checker.configuration, checker.rules));
  const found: Finding[] = [];
  for (const unit of unitsWithFindings(checker, file)) {
    for (const finding of checker.findings.get(unit) ?? []) {
      found.push(finding);
    }
  }
  return withoutSilenced(file, whole.length === 0 ? found : mergeOrdered(whole, found));
}

/** In the order of the file, so that findings that are in order in each unit are in order. */
function unitsWithFindings({ findings }: Checker, file: FileModel): readonly Unit[] {
  const units: Unit[] = [];
  eachOf(findings, file, (unit) => {
    units.push(unit);
    return true;
  });
  return units.sort((a, b) => a.first - b.first);
}

/**
 * Checks units of a file that are still to be checked, some at a time, so that other work can come between.
 * @param mayGoOn asked before each unit; false ends it
 * @returns whether any are left
 */
export function checkSome(checker: Checker, file: FileModel, mayGoOn: () => boolean): boolean {
  const check = unitChecks(file, checker.configuration, checker.rules);
  if (checker.untouched.delete(file)) {
    return checkUntouched(checker, file, check, mayGoOn);
  }
  return !eachOf(checker.pending, file, (unit) => {
    if (!mayGoOn()) {
      return false;
    }
    checker.pending.delete(unit);
    keep(checker, unit, check(unit));
    return true;
  });
}

/** As `checkSome`, for a file all of whose units are still to be checked; those that are left are pending then. */
function checkUntouched(
  checker: Checker,
  { units }: FileModel,
  check: (unit: Unit) => Finding[],
  mayGoOn: () => boolean,
): boolean {
  const { pending } = checker;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (!mayGoOn()) {
      for (const left of units.slice(at)) {
        pending.add(left);
      }
      return true;
    }
    if (unit !== undefined) {
      if (pending.size > 0) {
        pending.delete(unit);
      }
      keep(checker, unit, check(unit));
    }
  }
  return false;
}

/**
 * Visits the units of a file that are among some of a whole configuration, found by going through the fewer of both. A visit
 * that gives false is the last one.
 * @returns whether all were visited
 */
function eachOf(
  among: Pick<ReadonlySet<Unit>, 'size' | 'has' | 'keys'>,
  file: FileModel,
  visit: (unit: Unit) => boolean,
): boolean {
  if (among.size >= file.units.length) {
    return file.units.every((unit) => !among.has(unit) || visit(unit));
  }
  for (const unit of among.keys()) {
    if (unit.file === file && !visit(unit)) {
      return false;
    }
  }
  return true;
}

function keep(checker: Checker, unit: Unit, findings: Finding[]): void {
  if (findings.length > 0) {
    checker.findings.set(unit, inOrder(findings));
  } else if (checker.findings.size > 0) {
    checker.findings.delete(unit);
  }
}

/** Checks units anew by some rules only; what the others found stays. Units that are still to be checked aren't looked at. */
function recheck(checker: Checker, units: Iterable<Unit>, rules: RuleSet): void {
  const checks = new Map<FileModel, (unit: Unit) => Finding[]>();
  for (const unit of units) {
    if (isPending(checker, unit)) {
      continue;
    }
    const check = checks.get(unit.file) ?? unitChecks(unit.file, checker.configuration, rules);
    checks.set(unit.file, check);
    const others = (checker.findings.get(unit) ?? []).filter((finding) => !rules.byId.has(finding.rule));
    keep(checker, unit, [...others, ...check(unit)]);
  }
}

/**
 * Asks the rules that look up names of kinds that changed: about units that mention a changed name, and about those of their
 * findings, which may suggest another name now.
 */
function recheckByNames(checker: Checker, changed: ChangedNames): void {
  const rules = checker.byNames.filter(({ reach }) =>
    [...(reach?.names ?? []), ...(reach?.alsoAs ?? [])].some((kind) => changed.has(kind)),
  );
  if (rules.length === 0) {
    return;
  }
  const units = new Set<Unit>();
  for (const { reach } of rules) {
    addMentioning(units, checker.configuration, reach, changed);
  }
  const concerned = subsetOf(checker, rules);
  for (const [unit, findings] of checker.findings) {
    if (findings.some((finding) => concerned.byId.has(finding.rule))) {
      units.add(unit);
    }
  }
  recheck(checker, units, concerned);
}

function subsetOf({ subsets, rules: { settings } }: Checker, rules: readonly Rule[]): RuleSet {
  const key = rules.map(({ id }) => id).join();
  const known = subsets.get(key) ?? ruleSet(rules, settings);
  subsets.set(key, known);
  return known;
}

/**
 * Adds the units that a rule has to look at again because of changed names: those that mention one of them as a kind that the
 * rule looks up (`names`), whether the name changed as such a kind or as one that counts as well (`alsoAs`).
 */
function addMentioning(
  units: Set<Unit>,
  { index }: Configuration,
  { names: kinds = [], alsoAs = [] }: Reach = {},
  changed: ChangedNames,
): void {
  for (const changedKind of [...kinds, ...alsoAs]) {
    for (const name of changed.get(changedKind) ?? []) {
      for (const kind of kinds) {
        const { definitions = [], references = [] } = entryIn(index, kind, name) ?? {};
        for (const { unit } of [...definitions, ...references]) {
          units.add(unit);
        }
      }
    }
  }
}

/** The units that hold what a rule looks at, where that can be looked up; else all that may hold it. */
function unitsFor({ files, index }: Configuration, rule: Rule): Iterable<Unit> {
  const concerns = rule.reach?.concerns ?? (() => true);
  const names = [rule.directives ?? [], rule.blocks ?? []].flat();
  if (names.every(isEntered)) {
    const units = new Set<Unit>();
    for (const { unit } of names.flatMap((name) => entryIn(index, 'setting', name)?.definitions ?? [])) {
      if (concerns(unit)) {
        units.add(unit);
      }
    }
    return units;
  }
  return [...files.values()].flatMap(({ units }) =>
    units.filter((unit) => mayLookAt(rule, unit) && concerns(unit)),
  );
}

/** Whether a rule may look at anything in a unit: a single directive tells by its name, a block may hold all sorts of things. */
function mayLookAt({ directives }: Rule, { header }: Unit): boolean {
  return header.kind !== 'directive' || directives === 'all' || directives?.includes(header.name) === true;
}

function isReached(
  configuration: Configuration,
  reach: Reach | undefined,
  change: UnitChange,
  moved: boolean,
  settings: ReadonlySet<string>,
): boolean {
  const blocks = reach?.blocks ?? [];
  // Of a large change everything is near.
  const isLarge = reach?.near !== undefined && change.removed.length + change.added.length > MOST_NEAR;
  return (
    reach?.settings?.some((name) => settings.has(name)) === true ||
    (blocks.length > 0 && [...change.removed, ...change.added].some((unit) => holds(unit, blocks))) ||
    isLarge ||
    (reach?.shows !== undefined && showsOther(configuration, reach.shows, change, moved))
  );
}

/** Whether units that came show other things to the rest than those that went. */
function showsOther(
  configuration: Configuration,
  shows: NonNullable<Reach['shows']>,
  { removed, added }: UnitChange,
  moved: boolean,
): boolean {
  const changed = new Set([...removed, ...added]);
  const shown = (units: readonly Unit[]) =>
    units
      .map((unit) => shows(unit, configuration, changed))
      .filter((text) => text !== '')
      .join('\n');
  const [before, after] = [shown(removed), shown(added)];
  // Where lines came or went, what they say may stand in another block now.
  return before !== after || (moved && before !== '');
}

/** How many units may come and go at once for those near them to be looked for. */
const MOST_NEAR = 64;

/** The units that depend on some of those that came or went (`Reach.near`). */
function nearUnits(
  configuration: Configuration,
  { near, concerns = () => true }: Reach,
  change: UnitChange,
  moved: boolean,
): Iterable<Unit> {
  const { shows } = near ?? {};
  if (near === undefined || (shows !== undefined && !showsOther(configuration, shows, change, moved))) {
    return [];
  }
  const units = new Set<Unit>();
  for (const unit of [...change.removed, ...change.added]) {
    for (const other of near.of(unit, configuration)) {
      if (concerns(other)) {
        units.add(other);
      }
    }
  }
  return units;
}

/** Whether a unit is, has in it, or is included in a block or directive of one of some names. */
function holds(unit: Unit, names: readonly string[]): boolean {
  return (
    names.includes(unit.header.name) ||
    names.includes(unit.file.baseScope) ||
    unit.facts.definitions.some(({ line }) => names.includes(line.name))
  );
}
