import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { followedConfiguration } from '../../test/in-memory';
import { configurationTexts, randomEdits, rangeOf } from '../../test/random-edits';
import { configurationOf, updateNames } from '../model/configuration';
import { type FileModel, modelFile, updateFile } from '../model/file-model';
import { entriesOf, hasRepeated, lineOf, type Mention, type NameIndex, type NameKind } from '../model/names';
import { applyChange } from '../syntax/edit';
import { parse, textOf } from '../syntax/tree';
import { type Checker, checkSome, findingsIn, newChecker, noteChange } from './checker';
import { dkimNoKey } from './dkim-no-key';
import { allRules } from './index';
import { openRelay } from './open-relay';
import type { Finding } from './rule';
import { checkFile, lineOfFinding, type RuleSet, ruleSet } from './run';
import { defaultLintSettings } from './settings';

/**
 * How many random edits are made, always the same ones. For other numbers and seeds:
 * `POWERMTA_EDITS=1000000 POWERMTA_SEED=8 npx mocha --no-config --import=tsx server/src/rules/checker.test.ts`.
 */
const EDITS = Number(process.env.POWERMTA_EDITS ?? 100_000);
const SEED = Number(process.env.POWERMTA_SEED ?? 7);
const EDITS_OF_A_FILE = 25;
/** After so many edits everything is compared with what reading and checking from nothing gives. */
const EDITS_BETWEEN = 25;

describe('checker', () => {
  it('has after any edits the tree, the model and the findings that come from nothing', () => {
    const rules = ruleSet(allRules, defaultLintSettings);
    const edits = fc.array(randomEdits, { minLength: EDITS_OF_A_FILE, maxLength: EDITS_OF_A_FILE });
    fc.assert(
      fc.property(configurationTexts, fc.boolean(), edits, (before, complete, changes) => {
        const kept = open(before, complete, rules);
        let turns = 5;
        checkSome(kept.checker, kept.file, () => turns-- > 0);
        changes.forEach((edit, index) => {
          const { file, configuration, checker } = kept;
          edited(checker, file, rangeOf(edit, file.tree.lines.length), edit.inserted);
          if (index % EDITS_BETWEEN === EDITS_BETWEEN - 1) {
            const anew = describeAll(open(textOf(file.tree), complete, rules));
            assert.deepEqual(describeAll(kept), anew);
            assert.deepEqual(checkFile(file, configuration, rules).map(describeFinding), anew.findings);
          } else if (index % 8 === 0) {
            findingsIn(checker, file);
          }
        });
      }),
      { numRuns: Math.ceil(EDITS / EDITS_OF_A_FILE), seed: SEED },
    );
  }).timeout(Math.max(480_000, EDITS * 10));
});

describe('checker of a source in another block', () => {
  it('asks about signing anew when it goes', () => {
    const text =
      '<domain *>\ndkim-sign yes\n</domain>\n<smtp-listener 0.0.0.0:25>\n<source 0/0>\nprocess-x-dkim-key yes\n</source>\n</smtp-listener>\n';
    const { file, checker } = open(text, true, ruleSet([dkimNoKey], defaultLintSettings));
    assert.deepEqual(findingsIn(checker, file), []);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    edited(checker, file, range, '');
    assert.deepEqual(
      findingsIn(checker, file).map((finding) => [finding.rule, lineOfFinding(finding)]),
      [['dkim-no-key', 1]],
    );
  });
});

/** Changes a file, and tells all that is kept of it. */
function edited(checker: Checker, file: FileModel, range: Range, inserted: string): void {
  const change = applyChange(file.tree, range, inserted);
  const units = updateFile(file, change);
  updateNames(checker.configuration, units);
  noteChange(checker, units, change.structural);
}

/** A configuration of a file and an empty `config-defaults`, with a checker that hasn't checked anything. */
function open(text: string, complete: boolean, rules: RuleSet) {
  const file = modelFile('file:///etc/pmta/config', parse(text), 'global');
  const defaults = modelFile('file:///etc/pmta/config-defaults', parse(''), 'global');
  const configuration = configurationOf([file, defaults], complete);
  return { file, configuration, checker: newChecker(configuration, rules) };
}

describe('checker of several files', () => {
  it('checks a source anew when a line of a file changes that is included in it', () => {
    const configuration = followedConfiguration({
      '/etc/pmta/config': '<source 0/0>\nalways-allow-relaying yes\ninclude login\n</source>\n',
      '/etc/pmta/login': 'smtp-service yes\nrequire-auth yes\n',
    });
    const [entry, login] = configuration.files.values();
    assert.ok(entry !== undefined && login !== undefined);
    const checker = newChecker(configuration, ruleSet([openRelay], defaultLintSettings));
    assert.deepEqual(findingsIn(checker, entry), []);
    const range = { start: { line: 1, character: 13 }, end: { line: 1, character: 16 } };
    edited(checker, login, range, 'no');
    assert.deepEqual(
      findingsIn(checker, entry).map((finding) => [finding.rule, lineOfFinding(finding)]),
      [['open-relay', 1]],
    );
  });
});

/** All that is known of a file, as plain data. */
function describeAll({ file, configuration, checker }: ReturnType<typeof open>) {
  const { tree } = file;
  return {
    lines: tree.lines,
    parent: [...tree.parent],
    end: [...tree.end],
    problems: tree.problems,
    counts: [file.templates, file.lintComments, file.addressLines],
    units: file.units.map((unit) => [unit.first, unit.count, unit.header === tree.lines[unit.first]]),
    names: [...configuration.index.kinds.keys()]
      .map((kind) => describeNames(configuration.index, kind))
      .filter((names) => names !== '')
      .sort(),
    findings: findingsIn(checker, file).map(describeFinding),
  };
}

function describeFinding(it: Finding): string {
  return `${lineOfFinding(it)}:${it.start}-${it.end} ${it.severity} ${it.rule} ${it.message} ${it.fixable}`;
}

function describeNames(index: NameIndex, kind: NameKind): string {
  const place = (mention: Mention) => `${lineOf(mention)}:${mention.start}`;
  const names = [...entriesOf(index, kind)].map(
    ([key, { definitions, references }]) =>
      `${key} defined ${definitions.map(place).sort()} used ${references.map(place).sort()}`,
  );
  return names.length === 0 ? '' : `${kind} ${hasRepeated(index, kind)}\n${names.sort().join('\n')}`;
}
