import { RULE_PAGE, type RulePageParams } from '../protocol';
import type { Session } from '../session';

/** Answers `powermta/rulePage`: the page of a rule, which the server carries along so that it is there offline. */
export function rulePageHandler({ connection }: Session): void {
  connection.onRequest(RULE_PAGE, ({ rule }: RulePageParams): string | null =>
    Object.hasOwn(RULE_PAGES, rule) ? (RULE_PAGES[rule] ?? null) : null,
  );
}

/** Filled in by the bundler from docs/rules: the pages by rule, in Markdown. */
declare const RULE_PAGES: Readonly<Record<string, string>>;
