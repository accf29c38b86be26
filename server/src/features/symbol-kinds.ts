import { SymbolKind } from 'vscode-languageserver-types';

const symbolKinds: ReadonlyMap<string, SymbolKind> = new Map<string, SymbolKind>([
  ['virtual-mta', SymbolKind.Class],
  ['virtual-mta-pool', SymbolKind.Module],
  ['domain', SymbolKind.Namespace],
  ['source', SymbolKind.Interface],
  ['source-group', SymbolKind.Interface],
  ['smtp-user', SymbolKind.Key],
  ['smtp-listener', SymbolKind.Event],
  ['transmissions-api-listener', SymbolKind.Event],
  ['pattern-list', SymbolKind.Array],
  ['smtp-pattern-list', SymbolKind.Array],
  ['rewrite-list', SymbolKind.Array],
  ['address-list', SymbolKind.Array],
  ['domain-key-list', SymbolKind.Array],
  ['mx-rollup-list', SymbolKind.Array],
  ['bounce-category-patterns', SymbolKind.Array],
  ['email-patterns', SymbolKind.Array],
  ['aliases', SymbolKind.Array],
  ['acct-file', SymbolKind.File],
  ['spool', SymbolKind.File],
  ['include', SymbolKind.File],
  ['macro', SymbolKind.Constant],
]);

/** How an editor pictures a block or a kind of name; undefined for what we don't know. */
export function symbolKindOf(name: string): SymbolKind | undefined {
  return symbolKinds.get(name);
}
