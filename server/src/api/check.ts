import { applyGraph, type Configuration } from '../model/configuration';
import { type FileModel, modelFile } from '../model/file-model';
import { followIncludes } from '../model/include-graph';
import { memoryRoot, memoryView } from '../model/memory-view';
import { pathOf, sameHost } from '../model/paths';
import { singleFile } from '../model/single-file';
import { allRules } from '../rules';
import { checkFile, lineOfFinding, type RuleSet, ruleSet } from '../rules/run';
import { defaultLintSettings } from '../rules/settings';
import { parse } from '../syntax/tree';
import type { Level, PmtaVersion, Range, Severity } from './types';

/** Which rules hold. */
export interface CheckOptions {
  /** The PowerMTA version that reads the configuration; 5.0 when left out. */
  readonly version?: PmtaVersion;
  /** The severity of rules, where it differs from their own: `{ 'open-relay': 'error', 'unknown-directive': 'off' }`. */
  readonly rules?: Readonly<Record<string, Level>>;
}

/** One thing that is wrong, or worth a look. */
export interface Finding {
  /** The rule that says it: `open-relay`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do about it. */
  readonly message: string;
  readonly range: Range;
}

/** A finding with the file that it is in. */
export interface FileFinding extends Finding {
  /** The path of the file, as it was given. */
  readonly file: string;
}

/** The most files of one configuration that are read. */
const MAX_FILES = 5000;

/** Checks one file by itself: what it includes isn't known. Findings come in the order of their places. */
export function check(text: string, options: CheckOptions = {}): Finding[] {
  const file = modelFile(sameHost(memoryRoot, '/config'), parse(text));
  return findingsIn(file, singleFile(file), rulesOf(options));
}

/**
 * Checks a whole configuration: the main file and all that it includes.
 * @param files texts by absolute path, as `include` lines name them: `{ '/etc/pmta/config': … }`
 * @param entry the path of the main file
 * @throws RangeError when there is no such file among them
 */
export function checkFiles(
  files: Readonly<Record<string, string>>,
  entry: string,
  options: CheckOptions = {},
): FileFinding[] {
  if (!Object.hasOwn(files, entry)) {
    throw new RangeError(`There is no text for the main file ${entry}.`);
  }
  const uri = sameHost(memoryRoot, entry);
  const graph = followIncludes(memoryView(files), uri, { mappings: [], roots: [], maxFiles: MAX_FILES });
  const configuration = applyGraph(graph);
  const set = rulesOf(options);
  return [...configuration.files].flatMap(([address, file]) =>
    findingsIn(file, configuration, set).map((finding) => ({ ...finding, file: pathOf(address) })),
  );
}

function rulesOf({ version = defaultLintSettings.version, rules: severities = {} }: CheckOptions): RuleSet {
  return ruleSet(allRules, { version, severities });
}

function findingsIn(file: FileModel, configuration: Configuration, rules: RuleSet): Finding[] {
  return checkFile(file, configuration, rules).map((finding) => {
    const line = lineOfFinding(finding);
    const { rule, severity, message, start, end, extent = 0 } = finding;
    const range = {
      start: { line, character: start },
      end: { line: line + extent, character: end },
    };
    return { rule, severity, message, range };
  });
}
