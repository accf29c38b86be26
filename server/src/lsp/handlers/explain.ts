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

/** Answers `powermta/explain` and `powermta/subjects`; null for a document that isn't open. */
export function explainHandlers(session: Session): void {
  const { connection, documents } = session;
  connection.onRequest(EXPLAIN, ({ uri, question }: ExplainParams): MarkdownReport | null => {
    const document = documents.get(uri);
    if (document === undefined) {
      return null;
    }
    const report = reportOf(explain(document.configuration, question));
    return { title: subjectOf(report), markdown: reportMarkdown(report, nameFileIn(session)) };
  });
  connection.onRequest(SUBJECTS, ({ uri, position }: SubjectsParams): Subjects | null => {
    const document = documents.get(uri);
    return document === undefined ? null : subjectsOf(document.configuration, document.file, position);
  });
}
