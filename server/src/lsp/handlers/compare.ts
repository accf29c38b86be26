import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { compareConfigurations, comparisonMarkdown } from '../../features/compare';
import { loadEntry } from '../../model/load-entry';
import { pathBelow, pathOf } from '../../model/paths';
import type { WorkspaceFolder } from '../../model/workspace-plan';
import { COMPARE, type CompareParams } from '../compare-protocol';
import type { MarkdownReport } from '../explain-protocol';
import { placeOf } from '../file-access';
import { nameFileIn } from '../name-file';
import type { Session } from '../session';

/**
 * Answers `powermta/compare`; null for a document that isn't open.
 * @param ready done once the configurations were found for the first time
 */
export function compareHandler(session: Session, ready: Promise<void>): void {
  session.connection.onRequest(
    COMPARE,
    async ({ uri, other, before, after }: CompareParams): Promise<MarkdownReport | ResponseError | null> => {
      await ready;
      const entry = session.documents.get(uri)?.configuration.files.keys().next().value;
      if (entry === undefined) {
        return null;
      }
      if (!session.trusted) {
        return new ResponseError(
          LSPErrorCodes.RequestFailed,
          'other files and revisions are read in trusted workspaces only.',
        );
      }
      const move = 'entry' in other ? (address: string) => address : moved(entry, other);
      const wanted = 'entry' in other ? other.entry : move(entry);
      const folder = folderFor(session, wanted, move);
      session.chosen.add(placeOf(wanted));
      for (const place of folder === undefined
        ? []
        : [folder.uri, ...folder.mappings.map((one) => one.folder)]) {
        session.chosen.add(place);
      }
      const loaded = await loadEntry(session.workspace.host, wanted, folder);
      // The document may have changed or been closed meanwhile.
      const now = session.documents.get(uri)?.configuration;
      if (now === undefined) {
        return null;
      }
      if (loaded === undefined) {
        return new ResponseError(
          LSPErrorCodes.RequestFailed,
          `${pathOf(wanted)} can't be read in ${before}.`,
        );
      }
      const nameFile = sideNames(session, entry, wanted, before);
      const markdown = comparisonMarkdown(compareConfigurations(loaded, now), { before, after, nameFile });
      return { title: `${before} → ${after}`, markdown };
    },
  );
}

/** The workspace's folder that the other main file is in, as it is addressed there. */
function folderFor(
  { workspace }: Session,
  wanted: string,
  move: (uri: string) => string,
): Pick<WorkspaceFolder, 'uri' | 'mappings'> | undefined {
  const folders = workspace.folders.map(({ uri, mappings }) => ({
    uri: move(uri),
    mappings: mappings.map(({ path, folder }) => ({ path, folder: move(folder) })),
  }));
  return folders.find(({ uri }) => pathBelow(uri, wanted) !== undefined);
}

/** The address of the same file in another state; those of other machines stay. */
function moved(entry: string, to: { scheme: string; authority: string }): (uri: string) => string {
  const { scheme, authority } = URI.parse(entry);
  return (uri) => {
    const parsed = URI.parse(uri);
    return parsed.scheme === scheme && parsed.authority === authority ? parsed.with(to).toString() : uri;
  };
}

/** How files are called: those of another state as the same ones of now. */
function sideNames(session: Session, entry: string, other: string, before: string): (uri: string) => string {
  const nameFile = nameFileIn(session);
  const { scheme, authority } = URI.parse(entry);
  const back = moved(other, { scheme, authority });
  return (uri) => (back(uri) === uri ? nameFile(uri) : `${before}:${nameFile(back(uri))}`);
}
