import assert from 'node:assert/strict';
import { configurationOf } from '../src/model/configuration';
import { modelFile } from '../src/model/file-model';
import { changedText } from '../src/rules/apply-changes';
import type { Finding, Rule, Severity } from '../src/rules/rule';
import { checkFile, fixesFor, lineOfFinding, ruleSet } from '../src/rules/run';
import { defaultLintSettings, type LintSettings } from '../src/rules/settings';
import { parse } from '../src/syntax/tree';
import { followedConfiguration } from './in-memory';

/** A finding that a marker under a line asks for. */
interface Marker {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly rule: string;
  /** What the message must hold. */
  readonly message: string;
}

/** Options of a check in a test. */
export interface CheckOptions {
  readonly settings?: LintSettings;
  /** Whether the text is a complete configuration, so that undefined names are told. */
  readonly complete?: boolean;
  /** Other files by absolute path: then includes are followed from `/etc/pmta/config`, which is the text. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Checks a text that carries its expected findings: a line of carets under the place, then severity, rule and a part of the
 * message. Exactly these findings must come.
 *
 *     smtp-servce yes
 *     ^^^^^^^^^^^ warning unknown-directive: did you mean
 */
export function expectFindings(rules: readonly Rule[], marked: string, options: CheckOptions = {}): void {
  const { text, markers } = readMarkers(marked);
  const found = check(rules, text, options).findings;
  assert.deepEqual(
    found.map((finding) => describeFinding(finding)),
    markers.map(({ line, start, end, severity, rule }) => `${line}:${start}-${end} ${severity} ${rule}`),
    found.map((finding) => `${describeFinding(finding)}: ${finding.message}`).join('\n'),
  );
  for (const [index, marker] of markers.entries()) {
    assert.ok(
      found[index]?.message.includes(marker.message),
      `"${found[index]?.message}" lacks "${marker.message}"`,
    );
  }
}

/**
 * Applies the first fix of the first fixable finding and compares the text; then that finding must be gone, and no new error
 * or warning may have come.
 */
export function expectFix(
  rules: readonly Rule[],
  before: string,
  after: string,
  options: CheckOptions = {},
): void {
  const { findings, file, configuration, set } = check(rules, before, options);
  const finding = findings.find((candidate) => candidate.fixable);
  assert.ok(finding, 'no fixable finding');
  const fix = fixesFor(finding, file, configuration, set)[0];
  assert.ok(fix, 'no fix');
  assert.equal(changedText(file.tree, fix.changes), after);
  const left = check(rules, after, options).findings;
  const isSame = ({ rule, message }: Finding) => rule === finding.rule && message === finding.message;
  assert.ok(
    left.filter(isSame).length < findings.filter(isSame).length,
    `the fix leaves its finding: ${finding.message}`,
  );
  const known = new Set(findings.map(({ rule, message }) => `${rule}: ${message}`));
  const fresh = left
    .filter(({ severity }) => isSerious(severity))
    .map(({ rule, message }) => `${rule}: ${message}`);
  assert.deepEqual(
    fresh.filter((told) => !known.has(told)),
    [],
  );
}

/** Splits a text at `$0`: the text without it and the position where it stood. */
export function cursorIn(marked: string): { text: string; line: number; character: number } {
  const at = marked.indexOf('$0');
  assert.ok(at >= 0, 'the text has no $0');
  const before = marked.slice(0, at).split('\n');
  return {
    text: marked.slice(0, at) + marked.slice(at + 2),
    line: before.length - 1,
    character: before.at(-1)?.length ?? 0,
  };
}

/** Models and checks one text. */
export function check(
  rules: readonly Rule[],
  text: string,
  { settings = defaultLintSettings, complete = false, files }: CheckOptions,
) {
  const set = ruleSet(rules, settings);
  if (files !== undefined) {
    const configuration = followedConfiguration({ ...files, '/etc/pmta/config': text });
    const [file] = configuration.files.values();
    assert.ok(file);
    const findings = [...configuration.files.values()].flatMap((each) => checkFile(each, configuration, set));
    return { file, configuration, set, findings };
  }
  const file = modelFile('file:///etc/pmta/config', parse(text));
  const defaults = modelFile('file:///etc/pmta/config-defaults', parse(''));
  const configuration = configurationOf(complete ? [file, defaults] : [file], complete);
  return { file, configuration, set, findings: checkFile(file, configuration, set) };
}

function describeFinding(finding: Finding): string {
  return `${lineOfFinding(finding)}:${finding.start}-${finding.end} ${finding.severity} ${finding.rule}`;
}

function isSerious(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

function readMarkers(marked: string): { text: string; markers: Marker[] } {
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const line of marked.split('\n')) {
    const match = /^(\s*)(\^+) (\w+) ([\w-]+)(?:: (.*))?$/.exec(line);
    if (match === null) {
      lines.push(line);
      continue;
    }
    const [, margin = '', carets = '', severity = '', rule = '', message = ''] = match;
    const start = margin.length;
    markers.push({ line: lines.length - 1, start, end: start + carets.length, severity, rule, message });
  }
  return { text: lines.join('\n'), markers };
}
