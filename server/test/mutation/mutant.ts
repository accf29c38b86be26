import { withFile } from '../../src/model/configuration';
import { type FileModel, modelFile, scopeIn } from '../../src/model/file-model';
import { pathOf } from '../../src/model/paths';
import { allRules } from '../../src/rules';
import type { Finding } from '../../src/rules/rule';
import { checkFile, lineOfFinding, ruleSet } from '../../src/rules/run';
import { defaultLintSettings, type LintSettings } from '../../src/rules/settings';
import { directiveIn } from '../../src/schema/lookup';
import type { DirectiveEntry } from '../../src/schema/types';
import type { Line } from '../../src/syntax/line';
import { parse } from '../../src/syntax/tree';
import { followedConfiguration } from '../in-memory';
import type { Random } from '../random';
import type { Clean } from './clean';

/** A line of a clean configuration. */
export interface Site {
  readonly path: string;
  readonly file: FileModel;
  readonly at: number;
  readonly line: Line;
  readonly scope: string;
  /** What is known of the directive in it. */
  readonly entry: DirectiveEntry | undefined;
  readonly value: string;
}

/** A file with a mistake in it. */
export interface Planted {
  readonly path: string;
  readonly text: string;
  /** Where the finding must be. */
  readonly line: number;
  /** The file without what was spoilt: what is found in it then isn't the mistake's doing. */
  readonly without?: string;
}

/** A kind of mistake. */
export interface Mistake {
  readonly name: string;
  /** The rules of which one must report it. */
  readonly rules: readonly string[];
  /** Rules that may say something too, for a reason that is given beside it. */
  readonly alsoFrom?: readonly string[];
  readonly settings?: LintSettings;
  /** Whether the includes change, so that they must be followed anew. */
  readonly follow?: true;
  /** The lines that it can be made in. */
  readonly sites: (site: Site, clean: Clean) => boolean;
  /** Makes it; undefined where it turns out to be none. */
  readonly plant: (site: Site, random: Random, clean: Clean) => Planted | undefined;
}

/** All lines of a configuration. */
export function sitesOf(clean: Clean): Site[] {
  return [...clean.files].flatMap(([path, file]) =>
    file.tree.lines.map((line, at) => {
      const scope = scopeIn(file, at);
      const entry = line.kind === 'directive' ? directiveIn(line.name, scope) : undefined;
      return { path, file, at, line, scope, entry, value: line.text.slice(line.valueStart, line.valueEnd) };
    }),
  );
}

/** What was found in a mutant that matters: the finding that was asked for, and others that the clean one hasn't. */
interface Verdict {
  readonly isFound: boolean;
  readonly extra: readonly string[];
}

/** Checks a mutant. */
export function judge(clean: Clean, mistake: Mistake, planted: Planted): Verdict {
  const { path, line } = planted;
  const found = findingsWith(clean, mistake, path, planted.text);
  const excused = new Set(
    planted.without === undefined ? [] : findingsWith(clean, mistake, path, planted.without).map(keyOf),
  );
  const isAsked = (one: Found) =>
    one.path === path && one.line === line && mistake.rules.includes(one.finding.rule);
  return {
    isFound: found.some(isAsked),
    extra: found
      .filter((one) => !isAsked(one) && one.finding.severity !== 'hint')
      .filter((one) => !mistake.alsoFrom?.includes(one.finding.rule) && !excused.has(keyOf(one)))
      .map(({ path: where, line: at, finding }) => `${where}:${at + 1} ${finding.rule}: ${finding.message}`),
  };
}

interface Found {
  readonly path: string;
  readonly line: number;
  readonly finding: Finding;
}

function keyOf({ path, finding }: Found): string {
  return `${path} ${finding.rule} ${finding.message}`;
}

const setsByVersion = new Map<string, ReturnType<typeof ruleSet>>();

/** Everything found in a configuration in which one file has another text. */
export function findingsWith(
  clean: Clean,
  { settings = defaultLintSettings, follow }: Pick<Mistake, 'settings' | 'follow'>,
  path: string,
  text: string,
): Found[] {
  const set = setsByVersion.get(settings.version) ?? ruleSet(allRules, settings);
  setsByVersion.set(settings.version, set);
  const before = clean.files.get(path);
  if (before === undefined) {
    throw new RangeError(`no file ${path}`);
  }
  const configuration =
    follow === true
      ? followedConfiguration({ ...clean.texts, [path]: text })
      : withFile(clean.configuration, before, modelFile(before.uri, parse(text), before.baseScope));
  return [...configuration.files].flatMap(([uri, file]) =>
    checkFile(file, configuration, set).map((finding) => ({
      path: pathOf(uri),
      line: lineOfFinding(finding),
      finding,
    })),
  );
}
