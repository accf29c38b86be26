import type { ListChoice } from '../features/pattern-lab';

/** Client to server: the lists of patterns in the configuration of an open document (`PatternListsParams` → `ListChoice[]`). */
export const PATTERN_LISTS = 'powermta/patternLists';

/** Client to server: tries texts against a list (`TestPatternsParams` → `MarkdownReport | null`). */
export const TEST_PATTERNS = 'powermta/testPatterns';

export interface PatternListsParams {
  readonly uri: string;
}

export interface TestPatternsParams {
  readonly uri: string;
  readonly list: ListChoice;
  /**
   * Replies or bounces, one in each line, or an accounting file with its header; for a `<pattern-list>` a message:
   * `mail-from ADDRESS`, `rcpt-to ADDRESS` and headers.
   */
  readonly text: string;
}

export type { ListChoice };
