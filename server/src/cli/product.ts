import type { Product } from './report/report';

/** What the program knows of itself. */
export function product(): Product {
  return { version: PRODUCT_VERSION, pages: JSON.parse(RULE_PAGES), pagesUrl: RULE_PAGES_URL };
}

/** Filled in by the bundler: the version of package.json. */
declare const PRODUCT_VERSION: string;
/** Filled in by the bundler: the pages of docs/rules by rule, in Markdown, as JSON. */
declare const RULE_PAGES: string;
/** Filled in by the bundler: the folder of these pages on the web, '' as long as package.json names no repository. */
declare const RULE_PAGES_URL: string;
