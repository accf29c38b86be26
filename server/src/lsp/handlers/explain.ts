import { explain, reportMarkdown, reportOf, subjectOf } from '../../features/explain';
import { type Subjects, subjectsOf } from '../../features/explain/subjects';
import {
  EXPLAIN,
  type ExplainParams,
  type MarkdownReport,
  SUBJECTS,
  type SubjectsParams,
} from '../explain-protocol';
import { nameFileIn } from '../name-file';
import type { Session } from '../session';

/**
 * Answers `powermta/explain` and `powermta/subjects`; null for a document that isn't open.
 * @param ready done once the configurations were found for the first time
 */
export function explainHandlers(session: Session, ready: Promise<void>): void {
  const { connection, documents } = session;
  connection.onRequest(EXPLAIN, async ({ uri, question }: ExplainParams): Promise<MarkdownReport | null> => {
    await ready;
    const document = documents.get(uri);
    if (document === undefined) {
      return null;
    }
    const report = reportOf(explain(document.configuration, question));
    return { title: subjectOf(report), markdown: reportMarkdown(report, nameFileIn(session)) };
  });
  connection.onRequest(SUBJECTS, async ({ uri, position }: SubjectsParams): Promise<Subjects | null> => {
    await ready;
    const document = documents.get(uri);
    return document === undefined ? null : subjectsOf(document.configuration, document.file, position);
  });
}
