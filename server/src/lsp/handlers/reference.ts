import { referencePage, referenceTopics, type Topic } from '../../features/reference/topics';
import { DESCRIBE, type DescribeParams, REFERENCE_TOPICS } from '../protocol';
import type { Session } from '../session';

/** Answers `powermta/topics` and `powermta/describe`: the directive reference, made of the schema, so that it is there offline. */
export function referenceHandlers({ connection }: Session): void {
  connection.onRequest(REFERENCE_TOPICS, (): Topic[] => referenceTopics());
  connection.onRequest(
    DESCRIBE,
    ({ scope, directive }: DescribeParams): string | null => referencePage(scope, directive) ?? null,
  );
}
