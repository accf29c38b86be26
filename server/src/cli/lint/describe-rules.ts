import { allRules } from '../../rules';
import { problemWithRule } from '../../rules/read-settings';
import type { Product } from '../report/report';

/** The list of rules: one a line, or JSON. */
export function listRules(json: boolean): string {
  if (json) {
    const rules = allRules.map(({ id, severity, summary, evidence }) => ({
      id,
      severity,
      summary,
      evidence,
    }));
    return `${JSON.stringify(rules, null, 2)}\n`;
  }
  const width = Math.max(...allRules.map((rule) => rule.id.length));
  return allRules
    .map(
      (rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd('information'.length)}  ${rule.summary}\n`,
    )
    .join('');
}

/** The page of a rule, or why there is none. */
export function explainRule(rule: string, { pages }: Product): { page: string } | { problem: string } {
  const page = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
  return page === undefined ? { problem: problemWithRule(rule) ?? `"${rule}" has no page.` } : { page };
}
