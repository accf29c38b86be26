import { explain, reportMarkdown, reportOf, subjectOf } from '../../features/explain';
import { type Subjects, subjectsOf } from '../../features/explain/subjects';
import { normalUri } from '../../model/paths';
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
 * Answers `powermta/explain` and `powermta/subjects`; null for what is neither an open document nor the main file of a
 * configuration.
 * @param ready done once the configurations were found for the first time
 */
export function explainHandlers(session: Session, ready: Promise<void>): void {
  const { connection, documents, workspace } = session;
  const configurationAt = (uri: string) =>
    documents.get(uri)?.configuration ?? workspace.configurations.get(normalUri(uri));
  connection.onRequest(EXPLAIN, async ({ uri, question }: ExplainParams): Promise<MarkdownReport | null> => {
    await ready;
    const configuration = configurationAt(uri);
    if (configuration === undefined) {
      return null;
    }
    const report = reportOf(explain(configuration, question));
    return { title: subjectOf(report), markdown: reportMarkdown(report, nameFileIn(session)) };
  });
  connection.onRequest(SUBJECTS, async ({ uri, position }: SubjectsParams): Promise<Subjects | null> => {
    await ready;
    const configuration = configurationAt(uri);
    return configuration === undefined ? null : subjectsOf(configuration, documents.get(uri)?.file, position);
  });
}
