import type { InitializationOptions } from './protocol';

/** Where the pages of the rules are found: what stands in a diagnostic's `codeDescription`. */
export type RuleLink = (rule: string) => string | undefined;

/**
 * The addresses of the rules' pages: those that the client asked for (`ruleUri`, which opens them in the editor), else those
 * on the web, if the project has a place there.
 */
export function ruleLinks(options: InitializationOptions | undefined): RuleLink {
  const pattern = options?.ruleUri ?? (RULE_PAGES_URL === '' ? '' : `${RULE_PAGES_URL}/{rule}.md`);
  return (rule) => (pattern === '' ? undefined : pattern.replace('{rule}', rule));
}

/** Filled in by the bundler: the folder of the rules' pages on the web, '' as long as package.json names no repository. */
declare const RULE_PAGES_URL: string;
