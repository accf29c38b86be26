import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { URI } from 'vscode-uri';
import { configurationOf, looksLikeEntry } from '../model/configuration';
import { modelFile } from '../model/file-model';
import type { PathMapping } from '../model/locate';
import { allRules } from '../rules';
import type { Finding, Severity } from '../rules/rule';
import { checkFile, type RuleSet, ruleSet } from '../rules/run';
import { defaultLintSettings } from '../rules/settings';
import { parse } from '../syntax/tree';
import { loadConfiguration, readMapping } from './load';
import type { ExitCode } from './main';
import { printJson } from './print-json';
import { printText } from './print-text';
import { readText } from './read-text';
import { usage } from './usage';

/** The findings of one file. */
export interface LintedFile {
  readonly path: string;
  readonly lines: number;
  readonly findings: readonly Finding[];
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `pmta-config lint`: checks files and prints what is wrong with them. */
export function runLint(args: readonly string[]): ExitCode {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`pmta-config lint: ${options}\n\n${usage}`);
    return 2;
  }
  const rules = ruleSet(allRules, defaultLintSettings);
  const linted: LintedFile[] = [];
  let unreadable = options.entry !== undefined && !lintEntry(options.entry, options.maps, rules, linted);
  for (const path of options.paths) {
    const read = readText(path);
    if (!read.ok) {
      process.stderr.write(`pmta-config lint: ${path} was not checked: ${read.reason}.\n`);
      unreadable = true;
      continue;
    }
    if (!read.validUtf8) {
      process.stderr.write(`pmta-config lint: ${path} holds bytes that are not UTF-8; they were skipped.\n`);
    }
    const file = modelFile(path, parse(read.text));
    const configuration = configurationOf(
      [file],
      looksLikeEntry(file) && !file.units.some((unit) => unit.facts.includes.length > 0),
    );
    linted.push({ path, lines: file.tree.lines.length, findings: checkFile(file, configuration, rules) });
  }
  process.stdout.write(options.format === 'json' ? printJson(linted) : printText(linted));
  if (unreadable) {
    return 2;
  }
  const limit = severities.indexOf(options.failOn);
  return linted.some((file) => file.findings.some((finding) => severities.indexOf(finding.severity) <= limit))
    ? 1
    : 0;
}

/**
 * Checks an entry file and all that it includes.
 * @returns whether every file could be read
 */
function lintEntry(entry: string, maps: readonly PathMapping[], rules: RuleSet, into: LintedFile[]): boolean {
  const loaded = loadConfiguration(entry, maps);
  if (typeof loaded === 'string') {
    process.stderr.write(`pmta-config lint: ${entry} was not checked: ${loaded}.\n`);
    return false;
  }
  for (const notice of loaded.notices) {
    process.stderr.write(`pmta-config lint: ${notice}\n`);
  }
  const { configuration } = loaded;
  for (const [uri, file] of configuration.files) {
    if (uri === configuration.defaults) {
      // PowerMTA's own file is read for its names and is nobody's to change.
      continue;
    }
    const path = into.length === 0 ? entry : shownPath(URI.parse(uri).fsPath);
    into.push({ path, lines: file.tree.lines.length, findings: checkFile(file, configuration, rules) });
  }
  return !loaded.unreadable;
}

/** A path as seen from the working directory, where it is below it. */
function shownPath(path: string): string {
  const below = relative('', path);
  return below.startsWith('..') ? path : below;
}

interface LintOptions {
  readonly format: 'text' | 'json';
  readonly failOn: Severity;
  readonly entry: string | undefined;
  readonly maps: readonly PathMapping[];
  readonly paths: readonly string[];
}

/** The options of a command line, or what is wrong with it. */
function readOptions(args: readonly string[]): LintOptions | string {
  let parsed: ReturnType<typeof parseLintArgs>;
  try {
    parsed = parseLintArgs(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { format, 'fail-on': failOn, entry } = parsed.values;
  const maps = parsed.values.map.map(readMapping);
  const severity = severities.find((name) => name === failOn);
  if (format !== 'text' && format !== 'json') {
    return `--format takes text or json, not "${format}".`;
  }
  if (severity === undefined) {
    return `--fail-on takes error, warning, information or hint, not "${failOn}".`;
  }
  if (parsed.positionals.length === 0 && entry === undefined) {
    return 'name at least one file.';
  }
  if (!maps.every((mapping) => mapping !== undefined)) {
    return '--map takes a path of the server and the folder that stands for it, as /etc/pmta=pmta.';
  }
  return { format, failOn: severity, entry, maps, paths: parsed.positionals };
}

function parseLintArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'warning' },
      entry: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
    },
  });
}
