import {
  type ListChoice,
  labMarkdown,
  listsOf,
  listTitle,
  type Match,
  readList,
  tryPasted,
} from '../../features/pattern-lab';
import type { MarkdownReport } from '../explain-protocol';
import { nameFileIn } from '../name-file';
import {
  PATTERN_LISTS,
  type PatternListsParams,
  TEST_PATTERNS,
  type TestPatternsParams,
} from '../pattern-protocol';
import type { Session } from '../session';

/**
 * Answers `powermta/patternLists` and `powermta/testPatterns`; null for a document that isn't open or a list that isn't there.
 * @param ready done once the configurations were found for the first time
 * @param match runs patterns where they can be stopped
 */
export function patternLabHandlers(session: Session, ready: Promise<void>, match: Match): void {
  const { connection, documents } = session;
  connection.onRequest(PATTERN_LISTS, async ({ uri }: PatternListsParams): Promise<ListChoice[]> => {
    await ready;
    const document = documents.get(uri);
    return document === undefined ? [] : listsOf(document.configuration);
  });
  connection.onRequest(
    TEST_PATTERNS,
    async ({ uri, list: choice, text }: TestPatternsParams): Promise<MarkdownReport | null> => {
      await ready;
      const document = documents.get(uri);
      const list = document && readList(document.configuration, choice);
      if (list === undefined) {
        return null;
      }
      const report = await tryPasted(list, text, match);
      return { title: listTitle(list), markdown: labMarkdown(report, nameFileIn(session)) };
    },
  );
}
