import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../../features/document-links';
import { baseName, folderOf } from '../../model/paths';
import { answerInSlices } from '../answer';
import type { Session } from '../session';

/** Answers `textDocument/documentLink`; files that aren't there get no link. */
export function documentLinkHandler(session: Session) {
  return async ({ textDocument }: DocumentLinkParams, token: CancellationToken): Promise<DocumentLink[]> => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const { file, configuration } = document;
    const links = await answerInSlices(documentLinks(file, configuration), token, document);
    const folders = new Set(links.filter((link) => link.ifThere).map((link) => folderOf(link.target)));
    const names = new Map<string, Set<string>>();
    for (const folder of folders) {
      const entries = await session.workspace.host.list(folder);
      names.set(folder, new Set(entries.filter((entry) => !entry.folder).map((entry) => entry.name)));
    }
    return links
      .filter((link) => !link.ifThere || names.get(folderOf(link.target))?.has(baseName(link.target)))
      .map(({ range, target }) => ({ range, target }));
  };
}
