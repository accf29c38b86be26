import { parseArgs } from 'node:util';
import type { PathMapping } from '../../model/locate';
import {
  isLevel,
  isVersion,
  levelsInWords,
  problemWithRule,
  versionsInWords,
} from '../../rules/read-settings';
import type { Severity } from '../../rules/rule';
import { type PartialLintSettings, type RuleLevel, severities } from '../../rules/settings';
import { readMappings } from '../load';
import { type Format, isFormat, reporters } from '../report';

/** What `pmta-config lint` is asked to do. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly entry: string | undefined;
  readonly maps: readonly PathMapping[];
  /** The name that stands for the text on stdin; undefined when stdin isn't read. */
  readonly stdin: string | undefined;
  readonly format: Format;
  readonly failOn: Severity;
  readonly fix: 'no' | 'write' | 'diff';
  /** What the command line sets about rules. */
  readonly settings: PartialLintSettings;
  /** The project file to use instead of the nearest one. */
  readonly config: string | undefined;
}

/** Something other than linting that an option asks for. */
type LintRequest =
  | { readonly kind: 'lint'; readonly options: LintOptions }
  | { readonly kind: 'list-rules'; readonly json: boolean }
  | { readonly kind: 'explain'; readonly rule: string }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Reads the command line of `pmta-config lint`. */
export function readLintOptions(args: readonly string[]): LintRequest {
  let parsed: ReturnType<typeof parseLintArgs>;
  try {
    parsed = withDashAsStdin(parseLintArgs(args));
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const { format, 'fail-on': failOn, entry, config } = values;
  if (!isFormat(format)) {
    return wrong(`--format takes ${Object.keys(reporters).join(', ')}, not "${format}".`);
  }
  if (values['list-rules']) {
    return { kind: 'list-rules', json: format === 'json' };
  }
  if (values.explain !== undefined) {
    return { kind: 'explain', rule: values.explain };
  }
  const severity = severities.find((name) => name === failOn);
  if (severity === undefined) {
    return wrong(`--fail-on takes ${severities.join(', ')}, not "${failOn}".`);
  }
  const settings = readRuleOptions(values.rule, values['pmta-version']);
  if (typeof settings === 'string') {
    return wrong(settings);
  }
  const maps = readMappings(values.map);
  if (typeof maps === 'string') {
    return wrong(maps);
  }
  const reason = misuse(values, positionals);
  if (reason !== undefined) {
    return wrong(reason);
  }
  const stdin = values.stdin ? (values['stdin-filename'] ?? '<stdin>') : undefined;
  const fix = values.fix ? 'write' : values['fix-dry-run'] ? 'diff' : 'no';
  return {
    kind: 'lint',
    options: { paths: positionals, entry, maps, stdin, format, failOn: severity, fix, settings, config },
  };
}

/** Takes `-` among the paths as `--stdin`, as the other commands do. */
function withDashAsStdin(parsed: ReturnType<typeof parseLintArgs>): typeof parsed {
  const positionals = parsed.positionals.filter((path) => path !== '-');
  const stdin = parsed.values.stdin || positionals.length < parsed.positionals.length;
  return { ...parsed, positionals, values: { ...parsed.values, stdin } };
}

function wrong(reason: string): LintRequest {
  return { kind: 'wrong', reason };
}

/** Options that don't go together. */
function misuse(
  values: ReturnType<typeof parseLintArgs>['values'],
  paths: readonly string[],
): string | undefined {
  if (values.stdin && (paths.length > 0 || values.entry !== undefined)) {
    return 'standard input takes no other files.';
  }
  if (!values.stdin && values['stdin-filename'] !== undefined) {
    return '--stdin-filename needs --stdin, or - for the path.';
  }
  if (!values.stdin && paths.length === 0 && values.entry === undefined) {
    return 'name at least one file or folder, or - for standard input.';
  }
  if (values.fix && values['fix-dry-run']) {
    return 'choose --fix or --fix-dry-run.';
  }
  if (values.fix && values.stdin) {
    return '--fix writes files: for standard input use --fix-dry-run, which prints what it would change.';
  }
  if (values.map.length > 0 && values.entry === undefined) {
    return '--map needs --entry.';
  }
  return undefined;
}

/** What `--rule ID=SEVERITY` and `--pmta-version` set, or what is wrong with them. */
function readRuleOptions(
  rules: readonly string[],
  version: string | undefined,
): PartialLintSettings | string {
  if (version !== undefined && !isVersion(version)) {
    return `--pmta-version takes ${versionsInWords}, not "${version}".`;
  }
  const levels: Record<string, RuleLevel> = {};
  for (const text of rules) {
    const cut = text.indexOf('=');
    const [id, level] = [text.slice(0, cut), text.slice(cut + 1)];
    if (cut < 1 || !isLevel(level)) {
      return `--rule takes a rule and ${levelsInWords}, as weak-dh=error, not "${text}".`;
    }
    const problem = problemWithRule(id);
    if (problem !== undefined) {
      return `--rule ${text}: ${problem}`;
    }
    levels[id] = level;
  }
  return { severities: levels, ...(version !== undefined && { version }) };
}

function parseLintArgs(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'warning' },
      fix: { type: 'boolean', default: false },
      'fix-dry-run': { type: 'boolean', default: false },
      rule: { type: 'string', multiple: true, default: [] },
      'pmta-version': { type: 'string' },
      config: { type: 'string' },
      entry: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      stdin: { type: 'boolean', default: false },
      'stdin-filename': { type: 'string' },
      'list-rules': { type: 'boolean', default: false },
      explain: { type: 'string' },
    },
  });
}
