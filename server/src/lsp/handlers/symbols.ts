import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { documentSymbols } from '../../features/document-symbols';
import { workspaceSymbols } from '../../features/workspace-symbols';
import type { Session } from '../session';

/** Answers `textDocument/documentSymbol`: as a tree, or as a list for clients that know no trees. */
export function documentSymbolHandler(session: Session) {
  return ({ textDocument }: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] => {
    const document = session.documents.get(textDocument.uri);
    const symbols = document === undefined ? [] : documentSymbols(document.file, document.configuration);
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
  return ({ query }: WorkspaceSymbolParams): SymbolInformation[] => {
    const own = [...workspace.documents.values()].map((document) => document.configuration);
    return workspaceSymbols(new Set([...workspace.configurations.values(), ...own]), query);
  };
}
