import { lintText } from '../../features/lint-text';
import { type LookUp, lookUp } from '../../features/reference/look-up';
import { memoryRoot } from '../../model/memory-view';
import { joinUri } from '../../model/paths';
import { allRules } from '../../rules';
import { type RuleSet, ruleSet } from '../../rules/run';
import { type PmtaVersion, pmtaVersions } from '../../rules/settings';
import { number } from '../../schema/values/wording';
import type { Session } from '../session';
import {
  LINT_TEXT,
  type LintTextParams,
  type LintTextResult,
  LOOK_UP,
  type LookUpParams,
  MOST_FINDINGS,
  MOST_TEXT,
} from '../tools-protocol';

/** Answers `powermta/lookUp` and `powermta/lintText`, which language-model tools and the like ask: about no document. */
export function toolHandlers(session: Session): void {
  const { connection } = session;
  connection.onRequest<LookUp, unknown>(LOOK_UP, ({ name, block }: LookUpParams) => lookUp(name, block));
  connection.onRequest<LintTextResult, unknown>(LINT_TEXT, (params: LintTextParams) => lint(session, params));
}

async function lint(session: Session, { text, version }: LintTextParams): Promise<LintTextResult> {
  const problem = problemOf(text, version);
  if (problem !== undefined) {
    return { ok: false, problem };
  }
  const folder = session.folders[0] ?? memoryRoot;
  const rules = withVersion(await session.lint.load(joinUri(folder, 'config')), version);
  const all = lintText(text, rules);
  const findings = all.slice(0, MOST_FINDINGS).map((finding) => {
    const page = session.ruleLink(finding.rule);
    return page === undefined ? finding : { ...finding, page };
  });
  return { ok: true, version: rules.settings.version, findings, more: all.length - findings.length };
}

/** Why a text can't be checked, in sentences; undefined when it can be. */
function problemOf(text: string, version: string | undefined): string | undefined {
  if (version !== undefined && !isVersion(version)) {
    return `There is no version "${version}" to choose. It is one of ${pmtaVersions.join(', ')}.`;
  }
  return text.length > MOST_TEXT
    ? `The text has ${number(text.length)} characters; at most ${number(MOST_TEXT)} are checked at once. Give a part of it, whole blocks if possible, or save it as a file and open that: files are checked up to a larger size.`
    : undefined;
}

function withVersion(rules: RuleSet, version: string | undefined): RuleSet {
  return version === undefined || !isVersion(version)
    ? rules
    : ruleSet(allRules, { ...rules.settings, version });
}

function isVersion(text: string): text is PmtaVersion {
  return pmtaVersions.some((version) => version === text);
}
