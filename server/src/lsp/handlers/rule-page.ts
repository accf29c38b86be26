import { RULE_PAGE, type RulePageParams } from '../protocol';
import type { Session } from '../session';

/** Answers `powermta/rulePage`: the page of a rule, which the server carries along so that it is there offline. */
export function rulePageHandler({ connection }: Session): void {
  connection.onRequest(RULE_PAGE, ({ rule }: RulePageParams): string | null => {
    const pages: Readonly<Record<string, string>> = JSON.parse(RULE_PAGES);
    return Object.hasOwn(pages, rule) ? (pages[rule] ?? null) : null;
  });
}

/** Filled in by the bundler from docs/rules: the pages by rule, in Markdown, as JSON. */
declare const RULE_PAGES: string;
