import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/call-hierarchy';
import { normalUri } from '../../model/paths';
import { answerInSlices } from '../answer';
import type { Session } from '../session';

/** Answers the requests of the call hierarchy. */
export function callHierarchyHandlers(session: Session): void {
  const { languages } = session.connection;
  languages.callHierarchy.onPrepare(async ({ textDocument, position }, token) => {
    const document = session.documents.get(textDocument.uri);
    return document === undefined
      ? null
      : answerInSlices(
          prepareCallHierarchy(document.file, document.configuration, position),
          token,
          document,
        );
  });
  languages.callHierarchy.onIncomingCalls(({ item }, token) =>
    answerInSlices(incomingCalls(owners(session, item.uri), item), token, session.documents.get(item.uri)),
  );
  languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    answerInSlices(outgoingCalls(owners(session, item.uri), item), token, session.documents.get(item.uri)),
  );
}

/** The configurations that an item's file is part of; the file needn't be open. */
function owners({ workspace, documents }: Session, uri: string) {
  const key = normalUri(uri);
  const loaded = [...workspace.configurations.values()].filter(({ files }) => files.has(key));
  const own = documents.get(uri)?.configuration;
  return loaded.length > 0 || own === undefined ? loaded : [own];
}
