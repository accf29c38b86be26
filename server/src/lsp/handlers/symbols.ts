import type {
  CancellationToken,
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbolsInSteps } from '../../features/document-symbols';
import { workspaceSymbols } from '../../features/workspace-symbols';
import { answerInSlices } from '../answer';
import type { Session } from '../session';

/** Answers `textDocument/documentSymbol`: as a tree, or as a list for clients that know no trees. */
export function documentSymbolHandler(session: Session) {
  return async (
    { textDocument }: DocumentSymbolParams,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | SymbolInformation[]> => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) {
      return [];
    }
    const { file, configuration } = document;
    const symbols = await answerInSlices(documentSymbolsInSteps(file, configuration), token, document);
    const { documentSymbol } = session.capabilities.textDocument ?? {};
    return documentSymbol?.hierarchicalDocumentSymbolSupport === true
      ? symbols
      : flattened(symbols, textDocument.uri);
  };
}

function flattened(
  symbols: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children ?? [], uri, name),
  ]);
}

/** Answers `workspace/symbol`. */
export function workspaceSymbolHandler({ workspace }: Session) {
  return async ({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> => {
    const own = [...workspace.documents.values()].map((document) => document.configuration);
    const all = new Set([...workspace.configurations.values(), ...own]);
    return answerInSlices(workspaceSymbols(all, query), token);
  };
}
